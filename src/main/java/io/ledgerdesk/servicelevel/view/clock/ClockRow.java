package io.ledgerdesk.servicelevel.view.clock;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.domain.clock.Clock;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a ticket, and what the ticket was when the clock stopped, or is.
 *
 * @param detectedAt when the breach was noticed; absent where none is recorded
 * @param isGone whether there is no such clock any more: the agreement that the ticket was found to
 *     be under in the moment of its registration promises none
 */
public record ClockRow(
        TicketId ticket,
        Clock clock,
        EntryVersion agreement,
        @Nullable EntryVersion plan,
        @Nullable Priority priority,
        @Nullable TicketKind kind,
        @Nullable CatalogueId service,
        @Nullable CompanyId company,
        Line line,
        boolean historical,
        Instant registeredAt,
        @Nullable Instant detectedAt,
        boolean isGone) {

    static ClockRow of(TicketId ticket, TicketClocks clocks, Clock clock) {
        return new ClockRow(
                ticket,
                clock,
                clock.agreement(),
                clocks.plan(),
                clocks.priority(),
                clocks.kind(),
                clocks.service(),
                clocks.companies().isEmpty() ? null : clocks.companies().getFirst(),
                clocks.line(),
                clocks.historical(),
                clocks.registeredAt(),
                null,
                false);
    }

    ClockRow detected(@Nullable Instant at) {
        return with(at, isGone);
    }

    ClockRow gone() {
        return with(detectedAt, true);
    }

    private ClockRow with(@Nullable Instant detected, boolean gone) {
        return new ClockRow(
                ticket,
                clock,
                agreement,
                plan,
                priority,
                kind,
                service,
                company,
                line,
                historical,
                registeredAt,
                detected,
                gone);
    }

    /** Highest percentage that was warned of; absent for none. */
    @Nullable Integer warned() {
        return clock.warned().stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
