package io.ledgerdesk.catalogue.word;

import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.kernel.Published;

/** What an entry of the catalogue says, whatever sort of entry it is. */
@Published
public interface CatalogueContent {

    /** What people call it. */
    EntryName name();
}
