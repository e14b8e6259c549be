package io.ledgerdesk.catalogue.graphql.query;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.graphql.input.FilterInputs.CatalogueFilterInput;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a kind that a list may have.
 *
 * @param found in the order of their keys
 */
record Entries(List<Seen> found) {
    private static final int LONGEST = 200;

    /**
     * @param retired whether those that are in use no more are among them
     */
    static Entries of(
            TenantId tenant, CatalogueBook book, CatalogueKind kind, @Nullable Boolean retired) {
        Map<?, Entry> all = book.entries().get(kind);
        return all == null
                ? new Entries(List.of())
                : new Entries(
                        all.values().stream()
                                .filter(entry -> !entry.retired() || Boolean.TRUE.equals(retired))
                                .map(entry -> new Seen(tenant, book, kind, entry))
                                .toList());
    }

    /** Those that a filter without conditions of its own means. */
    static Entries of(
            TenantId tenant,
            CatalogueBook book,
            CatalogueKind kind,
            @Nullable CatalogueFilterInput filter) {
        return filter == null
                ? of(tenant, book, kind, false)
                : of(tenant, book, kind, filter.includeRetired()).named(filter.search());
    }

    /**
     * Whose name or key has the text in it; all if there is none.
     *
     * @throws Fault {@code FILTER_TOO_LARGE}
     */
    Entries named(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return this;
        }
        if (search.length() > LONGEST) {
            throw new Fault("FILTER_TOO_LARGE", "a search has at most " + LONGEST + " characters");
        }
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return only(seen ->
                seen.entry().id().value().toLowerCase(Locale.ROOT).contains(wanted)
                        || seen.entry()
                                .content()
                                .name()
                                .value()
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }

    Entries only(Predicate<Seen> wanted) {
        return new Entries(found.stream().filter(wanted).toList());
    }
}
