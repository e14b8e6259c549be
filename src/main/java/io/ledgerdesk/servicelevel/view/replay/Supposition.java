package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.catalogue.event.CatalogueBook;

/** A catalogue that there was not, made of one that there was. */
@FunctionalInterface
public interface Supposition {
    /** Nothing else than what there was. */
    Supposition NONE = book -> book;

    CatalogueBook instead(CatalogueBook actual);
}
