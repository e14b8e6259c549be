package io.ledgerdesk.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A section of an event that belongs to one person: stored encrypted with that person's data key,
 * and gone for good when the key is destroyed. Every name, address and text that people wrote is
 * one.
 *
 * @param owner whose key locks it
 * @param value what it says; absent once erased
 */
public record Personal<T>(PersonId owner, @Nullable T value) {

    public static <T> Personal<T> of(PersonId owner, T value) {
        return new Personal<>(owner, value);
    }

    public boolean isErased() {
        return value == null;
    }
}
