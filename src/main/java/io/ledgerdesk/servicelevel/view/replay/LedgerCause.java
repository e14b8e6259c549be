package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.view.catalogue.CatalogueChange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event that something began with: one of the ticket, or one of the catalogue.
 *
 * @param id of the event
 */
public record LedgerCause(
        UUID id, @Nullable RecordedEvent event, @Nullable CatalogueChange change) {}
