package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.TicketNotFound;
import io.ledgerdesk.ticket.command.guide.AllowedCommands;
import io.ledgerdesk.ticket.command.guide.AllowedCommands.Option;
import io.ledgerdesk.ticket.domain.matrix.Guard;
import io.ledgerdesk.ticket.domain.matrix.Move;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Circle;
import io.ledgerdesk.ticket.domain.state.Contents;
import io.ledgerdesk.ticket.domain.state.Marks;
import io.ledgerdesk.ticket.domain.state.Relations;
import io.ledgerdesk.ticket.domain.state.Round;
import io.ledgerdesk.ticket.domain.state.Standing;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Registration;
import io.ledgerdesk.ticket.domain.state.Ticket.Unregistered;
import io.ledgerdesk.ticket.domain.state.Work;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.ResolutionEvent.Proposal;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a reader what is possible with a ticket, by the same matrix that decides. */
public final class Guidance {
    private final Guard guard;

    public Guidance(TicketRules rules) {
        guard = new Guard(rules);
    }

    /** For this reader, now; nothing at all about a ticket that does not exist. */
    public AllowedCommands of(Ticket ticket, DecisionContext reader) {
        return switch (ticket) {
            case Unregistered none -> new AllowedCommands(List.of(), "There is no such ticket.");
            case Registered known ->
                    new AllowedCommands(options(known, reader), hint(known.state(), reader));
        };
    }

    /**
     * What a read model knows of a ticket.
     *
     * @param before the state before it was cancelled or merged
     * @param proposal the answer that waits for a review
     * @param merged how it was merged, if it was
     * @param closedAt the latest closing, while it is closed
     * @param line where it stands
     * @param circle who else may see or watch it
     * @param marks its fields and its process
     */
    public record Known(
            Registration registration,
            TicketState state,
            @Nullable TicketState before,
            Responsible responsible,
            @Nullable Proposal proposal,
            @Nullable TicketMerged merged,
            @Nullable Instant closedAt,
            Line line,
            Circle circle,
            Marks marks) {}

    /** The same for a ticket as a read model knows it. */
    public AllowedCommands of(TicketId id, Known known, DecisionContext reader) {
        boolean begun =
                known.state() == TicketState.IN_PROGRESS
                        || known.before() == TicketState.IN_PROGRESS;
        return of(
                new Registered(
                        id,
                        known.registration(),
                        new Standing(
                                known.state(), known.before(), null, known.proposal(), null, 0),
                        known.marks(),
                        new Work(known.responsible(), known.line(), begun),
                        new Round(1, null, null, known.closedAt()),
                        Contents.EMPTY,
                        new Relations(Set.of(), known.merged(), Map.of()),
                        known.circle(),
                        null),
                reader);
    }

    private List<Option> options(Registered ticket, DecisionContext reader) {
        Optional<TicketRejection> concealed =
                Guard.conceals(ticket, reader)
                        ? Optional.of(new TicketNotFound())
                        : Optional.empty();
        Map<String, Optional<TicketRejection>> refusals = new LinkedHashMap<>();
        for (Move move : Move.values()) {
            if (move.isOffered()) {
                refusals.merge(
                        move.command(),
                        concealed.or(() -> guard.refusal(ticket, move, reader)),
                        (one, other) -> one.isEmpty() ? one : other);
            }
        }
        List<Option> options = new ArrayList<>();
        refusals.forEach((command, why) -> options.add(new Option(command, why.orElse(null))));
        return options;
    }

    private static String hint(TicketState state, DecisionContext reader) {
        return reader.actor().kind() == Actor.Kind.REQUESTER
                ? hintForRequester(state)
                : hintForStaff(state);
    }

    private static String hintForStaff(TicketState state) {
        return switch (state) {
            case NEW -> "Nobody is responsible yet: assign it, or start work on it.";
            case ASSIGNED -> "Work has not begun: the assignee starts it.";
            case IN_PROGRESS -> "Reply, ask the requester, or resolve it.";
            case WAITING_FOR_REQUESTER -> "The requester's answer brings it back to work.";
            case ON_HOLD -> "It is suspended until its end or until work is resumed.";
            case IN_REVIEW -> "A reviewer approves or rejects the proposed answer.";
            case RESOLVED -> "The requester may rate, confirm or reject the answer.";
            case CLOSED -> "It is done; within the reopen window it can be reopened.";
            case CANCELLED ->
                    "It was cancelled or merged: reinstate or unmerge it to go on with it.";
        };
    }

    private static String hintForRequester(TicketState state) {
        return switch (state) {
            case NEW, ASSIGNED -> "It is registered and waits for its turn.";
            case IN_PROGRESS, IN_REVIEW -> "It is being worked on.";
            case WAITING_FOR_REQUESTER -> "A question to you is open: write a message.";
            case ON_HOLD -> "It is suspended for the time being.";
            case RESOLVED -> "Rate or confirm the answer, or say that it did not help.";
            case CLOSED -> "It is done; if it did not help, reopen it or register a follow-up.";
            case CANCELLED -> "It was cancelled; register a new ticket if you need one.";
        };
    }
}
