package io.ledgerdesk.catalogue.graphql.type;

import org.jspecify.annotations.Nullable;

/** Of ids and names that may be absent. */
final class Texts {
    private Texts() {}

    static @Nullable String of(@Nullable Object named) {
        return named == null ? null : named.toString();
    }
}
