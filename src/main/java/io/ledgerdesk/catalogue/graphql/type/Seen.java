package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueBook.Entry;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry, and the catalogue in which what it refers to is found.
 *
 * @param tenant whose catalogue it is
 */
@Published
public record Seen(TenantId tenant, CatalogueBook book, CatalogueKind kind, Entry entry) {

    /** Of an entry that the book has, retired or not. */
    public static Optional<Seen> of(
            TenantId tenant, CatalogueBook book, CatalogueKind kind, CatalogueId id) {
        return book.entry(kind, id).map(entry -> new Seen(tenant, book, kind, entry));
    }

    String globalId() {
        return CatalogueIds.global(kind, entry.id());
    }

    /** Another entry that this one refers to; also a retired one is found. */
    Optional<Seen> other(CatalogueKind of, @Nullable CatalogueId id) {
        return id == null ? Optional.empty() : of(tenant, book, of, id);
    }
}
