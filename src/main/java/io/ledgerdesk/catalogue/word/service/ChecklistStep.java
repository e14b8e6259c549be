package io.ledgerdesk.catalogue.word.service;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.kernel.Published;

/**
 * Something that is to be done on a ticket.
 *
 * @param key by which it is ticked
 * @param mandatory whether the ticket cannot be resolved before
 */
@Published
public record ChecklistStep(CatalogueId key, EntryName title, boolean mandatory) {}
