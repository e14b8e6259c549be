package io.ledgerdesk.servicelevel.word;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.Published;

/** A version of an entry of the catalogue: what it said then. */
@Published
public record EntryVersion(CatalogueId id, int version) {}
