package io.ledgerdesk.catalogue.word.service;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.kernel.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A custom field of a service's tickets.
 *
 * @param key as tickets name it: a-z 0-9 _, a letter first
 * @param choices of a choice, in the order in which they are shown; else empty
 * @param requiredFrom from which state on it must be filled; absent for never
 */
@Published
public record FieldRule(
        CatalogueId key,
        EntryName label,
        Type type,
        List<EntryName> choices,
        @Nullable RequiredFrom requiredFrom) {

    public FieldRule {
        choices = List.copyOf(choices);
    }

    /** What a field holds. */
    public enum Type {
        TEXT,
        NUMBER,
        CHOICE,
        DATE,
        PERSON,
        BOOLEAN
    }

    /** From when on a field must be filled. */
    public enum RequiredFrom {
        /** Before somebody may begin to work. */
        WORK,
        /** Before it may be resolved. */
        RESOLUTION
    }
}
