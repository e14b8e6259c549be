package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ImportEvent;
import io.ledgerdesk.ticket.event.ImportEvent.ImportedEnd;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket after what another system's log said of it. */
final class Imports {
    private Imports() {}

    static Registered after(Registered t, ImportEvent event) {
        return switch (event) {
            case TicketImported e -> moved(t, e.state(), Round.FIRST.number(), e.hold(), e.end());
            case StateImported e -> moved(t, e.to(), e.round(), e.hold(), e.end());
            case RowImported e -> t.with(new Provenance(e.row(), true, t.provenance()));
        };
    }

    private static Registered moved(
            Registered t,
            TicketState to,
            int round,
            @Nullable HoldReason hold,
            @Nullable ImportedEnd end) {
        Instant closedAt =
                switch (to) {
                    case CLOSED -> end == null ? null : end.at();
                    case CANCELLED -> t.round().closedAt();
                    default -> null;
                };
        return t.with(t.standing().imported(to, hold))
                .with(t.round().imported(round, closedAt))
                .with(worked(t.work(), to));
    }

    private static Work worked(Work work, TicketState to) {
        return switch (to) {
            case NEW, ASSIGNED -> work.begun(false);
            case IN_PROGRESS -> work.begun(work.responsible().agent() != null);
            case WAITING_FOR_REQUESTER, ON_HOLD, IN_REVIEW, RESOLVED, CLOSED, CANCELLED -> work;
        };
    }
}
