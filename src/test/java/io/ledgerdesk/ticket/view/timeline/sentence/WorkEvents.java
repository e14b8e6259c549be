package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.ANNA;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.BOB;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.ID;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.NOON;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.REQUESTER;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.TICKET;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.agent;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.by;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.byRule;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.group;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.text;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ResolutionEvent.ClosedTicketReviewed;
import io.ledgerdesk.ticket.event.ResolutionEvent.Proposal;
import io.ledgerdesk.ticket.event.ResolutionEvent.ProposalWithdrawn;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionApproved;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionConfirmed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionProposed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionRejected;
import io.ledgerdesk.ticket.event.ResolutionEvent.Score;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketRated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.Told;
import io.ledgerdesk.ticket.word.Hold;
import io.ledgerdesk.ticket.word.ResumedBecause;
import java.util.List;
import java.util.stream.Stream;

/** Who works on a ticket, what it waits for, how it ends. */
final class WorkEvents {
    private static final MessageId MESSAGE = new MessageId(ID);
    private static final Line SECOND = new Line(2);

    private WorkEvents() {}

    static Stream<Told> assignment() {
        return Stream.of(
                by(
                        ANNA,
                        new TicketAssigned(
                                TICKET, group(), agent(), TicketState.ASSIGNED, Line.FIRST)),
                byRule(
                        new TicketAssigned(
                                TICKET, Responsible.NOBODY, group(), TicketState.ASSIGNED, SECOND),
                        "printers-to-experts 3"),
                by(ANNA, new WorkStarted(TICKET, BOB)),
                by(
                        ANNA,
                        new TicketUnassigned(TICKET, agent(), TicketState.NEW, text("On holiday"))),
                by(
                        ANNA,
                        new TicketEscalated(
                                TICKET,
                                agent(),
                                group(),
                                Line.FIRST,
                                SECOND,
                                TicketState.ASSIGNED,
                                text("Beyond my means"))),
                by(ANNA, new ManagementInformed(TICKET, BOB, text("The client is a minister"))));
    }

    static Stream<Told> suspension() {
        Hold vendor = new Hold(HoldReason.THIRD_PARTY, text("Vendor sends parts"), NOON);
        Hold later = new Hold(HoldReason.SCHEDULED, text("After the fair"), NOON.plusSeconds(3600));
        return Stream.of(
                by(ANNA, new TicketPutOnHold(TICKET, vendor)),
                by(ANNA, new HoldChanged(TICKET, vendor, later)),
                byRule(
                        new WorkResumed(TICKET, TicketState.IN_PROGRESS, ResumedBecause.HOLD_ENDED),
                        "end-of-hold 1"),
                by(
                        REQUESTER,
                        new WorkResumed(
                                TICKET, TicketState.ASSIGNED, ResumedBecause.REQUESTER_ANSWERED)),
                byRule(
                        new RequesterReminded(
                                TICKET, MESSAGE, TicketState.WAITING_FOR_REQUESTER, 1),
                        "closing-by-silence 1"),
                byRule(
                        new RequesterReminded(TICKET, MESSAGE, TicketState.RESOLVED, 2),
                        "closing-by-silence 1"));
    }

    static Stream<Told> resolution() {
        return Stream.of(
                by(
                        ANNA,
                        new TicketResolved(
                                TICKET,
                                1,
                                ResolutionCode.SOLVED,
                                MESSAGE,
                                text("Switch it on"),
                                text("It was off"),
                                true)),
                by(REQUESTER, new ResolutionConfirmed(TICKET, 1)),
                by(REQUESTER, new TicketRated(TICKET, 1, 4, true, text("Quick and kind"))),
                by(
                        REQUESTER,
                        new TicketReopened(
                                TICKET,
                                2,
                                TicketState.IN_PROGRESS,
                                ReopenedBecause.REQUESTED,
                                text("It burns again"))),
                byRule(
                        new TicketClosed(TICKET, 1, ClosedBecause.NO_ANSWER, NOON),
                        "closing-by-silence 1"),
                by(ANNA, new ResolutionProposed(TICKET, 1, proposal())),
                by(ANNA, new ResolutionApproved(TICKET, 1, true)),
                by(ANNA, new ResolutionRejected(TICKET, 1, text("Too blunt"))),
                by(ANNA, new ProposalWithdrawn(TICKET, 1)),
                by(
                        ANNA,
                        new ClosedTicketReviewed(
                                TICKET,
                                1,
                                List.of(
                                        new Score(new Label("Tone"), 80),
                                        new Score(new Label("Speed"), 100)),
                                text("Well done"))));
    }

    private static Proposal proposal() {
        return new Proposal(
                ANNA.id(),
                MESSAGE,
                ResolutionCode.WORKAROUND,
                text("Print on the second floor"),
                text("The first is broken"));
    }
}
