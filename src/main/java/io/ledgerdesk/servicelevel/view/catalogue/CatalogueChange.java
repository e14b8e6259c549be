package io.ledgerdesk.servicelevel.view.catalogue;

import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.CatalogueChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event of the catalogue, and where it stands in the log.
 *
 * @param at when it happened
 * @param cause its id
 */
public record CatalogueChange(long position, Instant at, UUID cause, CatalogueEvent event) {

    /** Of an event of the catalogue. */
    static CatalogueChange of(RecordedEvent recorded) {
        return new CatalogueChange(
                recorded.position(),
                recorded.header().occurredAt(),
                recorded.header().id(),
                (CatalogueEvent) recorded.event());
    }

    /** Whether clocks may be counted in another way from then on. */
    public boolean concernsClocks() {
        return switch (event.kind()) {
            case CALENDAR, PLAN, AGREEMENT, ESCALATION_POLICY -> true;
            case SERVICE, TOPIC -> false;
        };
    }

    /**
     * What it means for the clocks of a ticket.
     *
     * @param after the catalogue with it
     */
    public CatalogueChanged fact(CatalogueBook after) {
        List<CatalogueId> retroactive =
                event instanceof CalendarChanged changed && changed.retroactive()
                        ? List.of(changed.calendar())
                        : List.of();
        return new CatalogueChanged(at, cause, after, retroactive);
    }
}
