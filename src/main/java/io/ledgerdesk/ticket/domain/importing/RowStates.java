package io.ledgerdesk.ticket.domain.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ImportEvent.ImportedEnd;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.word.Hold;
import io.ledgerdesk.ticket.word.ResumedBecause;
import io.ledgerdesk.ticket.word.source.ImportedState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From one row's state to the next one's: by the event of a command that joins the two, if it tells
 * nothing that the row does not say, otherwise as it stands.
 */
final class RowStates {
    private final TicketRules rules;

    RowStates(TicketRules rules) {
        this.rules = rules;
    }

    /** Where the ticket is after the row; what nobody works on is NEW or ASSIGNED by who has it. */
    TicketState target(Registered ticket, ImportRow c) {
        ImportedState said = c.state();
        TicketState state = said == null ? ticket.state() : said.state();
        return switch (state) {
            case NEW, ASSIGNED ->
                    Responsibility.responsible(c.responsible()).isNobody()
                            ? TicketState.NEW
                            : TicketState.ASSIGNED;
            default -> state;
        };
    }

    /** To the target, from wherever the ticket is after the row's other events. */
    void move(RowEvents events, ImportRow c, TicketState to, Instant now) {
        Registered ticket = events.ticket();
        HoldReason reason = c.state() == null ? null : c.state().hold();
        if (ticket.state() != to) {
            events.add(
                    joined(ticket, c, to, reason, now)
                            .orElseGet(() -> asItStands(ticket, c, to, reason, now)));
        }
        inState(events.ticket(), reason).ifPresent(events::add);
    }

    /** How a ticket came to an end; nothing while it is open. */
    static @Nullable ImportedEnd end(TicketState to, @Nullable ResolutionCode code, Instant now) {
        return to.isOpen() ? null : new ImportedEnd(code, now);
    }

    /** What the row says of a state beside that it is this one. */
    private static Optional<TicketEvent> inState(Registered ticket, @Nullable HoldReason reason) {
        Hold hold = ticket.standing().hold();
        if (reason != null && hold != null && hold.reason() != reason) {
            Hold from = new Hold(hold.reason(), Contacts.readable(hold.text()), hold.until());
            return Optional.of(new HoldChanged(ticket.id(), from, new Hold(reason, null, null)));
        }
        Agent agent = ticket.work().responsible().agent();
        return ticket.state() == TicketState.IN_PROGRESS && agent != null && !ticket.work().begun()
                ? Optional.of(started(ticket, agent))
                : Optional.empty();
    }

    private Optional<TicketEvent> joined(
            Registered ticket,
            ImportRow c,
            TicketState to,
            @Nullable HoldReason reason,
            Instant now) {
        return switch (ticket.state()) {
            case NEW, ASSIGNED, IN_PROGRESS, WAITING_FOR_REQUESTER, ON_HOLD ->
                    switch (to) {
                        case NEW, ASSIGNED, IN_PROGRESS -> worked(ticket, to);
                        case ON_HOLD ->
                                Optional.ofNullable(reason)
                                        .map(why ->
                                                new TicketPutOnHold(
                                                        ticket.id(), new Hold(why, null, null)));
                        case RESOLVED ->
                                Optional.ofNullable(c.code())
                                        .map(code -> resolved(ticket, c, code));
                        default -> Optional.empty();
                    };
            case RESOLVED ->
                    to == TicketState.CLOSED
                            ? Optional.of(
                                    new TicketClosed(
                                            ticket.id(),
                                            ticket.round().number(),
                                            ClosedBecause.CLOSED_BY_DESK,
                                            now))
                            : reopened(ticket, to, now);
            case CLOSED -> reopened(ticket, to, now);
            case CANCELLED -> reinstated(ticket, to, reason);
            case IN_REVIEW -> Optional.empty();
        };
    }

    /** Begins to work or goes on with it, where that leads to the very state. */
    private static Optional<TicketEvent> worked(Registered ticket, TicketState to) {
        boolean waits =
                ticket.state() == TicketState.WAITING_FOR_REQUESTER
                        || ticket.state() == TicketState.ON_HOLD;
        if (waits && ticket.work().resumed() == to) {
            return Optional.of(new WorkResumed(ticket.id(), to, ResumedBecause.BY_HAND));
        }
        Agent agent = ticket.work().responsible().agent();
        return to == TicketState.IN_PROGRESS
                        && ticket.state() != TicketState.ON_HOLD
                        && agent != null
                ? Optional.of(started(ticket, agent))
                : Optional.empty();
    }

    private static WorkStarted started(Registered ticket, Agent agent) {
        return new WorkStarted(ticket.id(), new Agent(agent.id(), Contacts.readable(agent.name())));
    }

    private static TicketResolved resolved(Registered ticket, ImportRow c, ResolutionCode code) {
        return new TicketResolved(
                ticket.id(), ticket.round().number(), code, answer(c), null, null, false);
    }

    /** The same for the same row, on whatever desk. */
    private static MessageId answer(ImportRow c) {
        String row = c.ticket() + "/" + c.row().revision();
        return new MessageId(UUID.nameUUIDFromBytes(row.getBytes(UTF_8)));
    }

    private Optional<TicketEvent> reopened(Registered ticket, TicketState to, Instant now) {
        Instant closedAt = ticket.round().closedAt();
        boolean inTime = closedAt == null || !now.isAfter(rules.reopenableUntil(closedAt));
        return inTime && ticket.work().reopened() == to
                ? Optional.of(
                        new TicketReopened(
                                ticket.id(),
                                ticket.round().number() + 1,
                                to,
                                ReopenedBecause.REQUESTED,
                                null))
                : Optional.empty();
    }

    private static Optional<TicketEvent> reinstated(
            Registered ticket, TicketState to, @Nullable HoldReason reason) {
        Hold hold = ticket.standing().hold();
        boolean sameHold = to != TicketState.ON_HOLD || (hold != null && hold.reason() == reason);
        return ticket.standing().before() == to && sameHold
                ? Optional.of(new TicketReinstated(ticket.id(), to, null))
                : Optional.empty();
    }

    private static StateImported asItStands(
            Registered ticket,
            ImportRow c,
            TicketState to,
            @Nullable HoldReason reason,
            Instant now) {
        int round = ticket.round().number();
        return new StateImported(
                ticket.id(),
                ticket.state(),
                to,
                StateImported.reopens(ticket.state(), to) ? round + 1 : round,
                reason,
                end(to, c.code(), now),
                c.row().revision());
    }
}
