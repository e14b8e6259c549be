package io.ledgerdesk.ticket.graphql.mutation.terms;

import org.jspecify.annotations.Nullable;

/** What an input says of the catalogue's entries, as it was typed. */
public record Wish(@Nullable String topic, @Nullable String service, @Nullable String agreement) {
    /** Nothing of them. */
    public static final Wish NONE = new Wish(null, null, null);

    /** Whether an entry is named that must be there. */
    boolean namesEntries() {
        return service != null || agreement != null;
    }
}
