package io.ledgerdesk.catalogue.view;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;

/** The catalogue of a desk, for whoever decides by it. */
@Published
public interface DeskCatalogue {

    /**
     * As the read model has it now; kept in memory and read again when it changed, whichever node
     * changed it.
     */
    Uni<CatalogueBook> of(TenantId tenant);

    /**
     * The same, and in any case with what was written up to a position: for whoever has just
     * changed it.
     */
    default Uni<CatalogueBook> of(TenantId tenant, long position) {
        return of(tenant);
    }
}
