package io.ledgerdesk.servicelevel.view.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.HandedOver;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Reopened;
import io.ledgerdesk.testing.ToldEvents;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.ImportEvent.ImportedEnd;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the way of a ticket through its states means for its clocks. */
class TicketCourseFactsTest extends ToldTicket {

    @Test
    void aHandOverComesBeforeTheState() {
        register();
        List<ClockFact> assigned =
                after(
                        ANNA,
                        new TicketAssigned(
                                TICKET,
                                Responsible.NOBODY,
                                Responsible.NOBODY,
                                TicketState.ASSIGNED,
                                Line.FIRST));
        assertThat(((HandedOver) assigned.getFirst()).toAnotherLine()).isFalse();
        assertThat(((Moved) assigned.getLast()).state()).isEqualTo(TicketState.ASSIGNED);
        List<ClockFact> escalated =
                after(
                        ANNA,
                        new TicketEscalated(
                                TICKET,
                                Responsible.NOBODY,
                                Responsible.NOBODY,
                                Line.FIRST,
                                SECOND,
                                TicketState.ASSIGNED,
                                TEXT));
        assertThat(((HandedOver) escalated.getFirst()).toAnotherLine()).isTrue();
        assertThat(((HandedOver) escalated.getFirst()).line()).isEqualTo(SECOND);
    }

    @Test
    void aTicketThatComesBackIsOnHoldForTheReasonThatItWas() {
        register();
        after(ANNA, new TicketPutOnHold(TICKET, hold(HoldReason.APPROVAL)));
        assertThat(
                        types(
                                ANNA,
                                new HoldChanged(
                                        TICKET,
                                        hold(HoldReason.APPROVAL),
                                        hold(HoldReason.APPROVAL))))
                .isEmpty();
        assertThat(moved(new TicketCancelled(TICKET, CancelReason.SPAM, null)).state())
                .isEqualTo(TicketState.CANCELLED);
        Moved back = moved(new TicketReinstated(TICKET, TicketState.ON_HOLD, null));
        assertThat(back.state()).isEqualTo(TicketState.ON_HOLD);
        assertThat(back.hold()).isEqualTo(HoldReason.APPROVAL);
    }

    @Test
    void aRoundBeginsBeforeTheStateThatFollows() {
        register();
        after(ANNA, resolved(TEXT));
        assertThat(
                        types(
                                ANNA,
                                new TicketReopened(
                                        TICKET,
                                        2,
                                        TicketState.NEW,
                                        ReopenedBecause.REQUESTED,
                                        null)))
                .containsExactly(Reopened.class, Moved.class);
        assertThat(
                        moved(
                                        new TicketClosed(
                                                TICKET,
                                                2,
                                                ClosedBecause.CONFIRMED,
                                                ToldEvents.BEGIN))
                                .state())
                .isEqualTo(TicketState.CLOSED);
        assertThat(
                        types(
                                BOT,
                                new StateImported(
                                        TICKET,
                                        TicketState.CLOSED,
                                        TicketState.IN_PROGRESS,
                                        3,
                                        null,
                                        null,
                                        1)))
                .containsExactly(Reopened.class, Moved.class);
    }

    @Test
    void anImportedEndIsWhenItWas() {
        register();
        Moved end =
                moved(
                        new StateImported(
                                TICKET,
                                TicketState.NEW,
                                TicketState.RESOLVED,
                                1,
                                null,
                                new ImportedEnd(null, ToldEvents.BEGIN.plusSeconds(90)),
                                1));
        assertThat(end.at()).isEqualTo(ToldEvents.BEGIN.plusSeconds(90));
    }
}
