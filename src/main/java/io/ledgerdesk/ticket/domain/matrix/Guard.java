package io.ledgerdesk.ticket.domain.matrix;

import static java.util.Objects.requireNonNullElse;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.access.Owned;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.AgainstRule;
import io.ledgerdesk.ticket.command.TicketRejection.Forbidden;
import io.ledgerdesk.ticket.command.TicketRejection.InvalidState;
import io.ledgerdesk.ticket.command.TicketRejection.NotAssignee;
import io.ledgerdesk.ticket.command.TicketRejection.ReopenWindowOver;
import io.ledgerdesk.ticket.command.TicketRejection.TicketIsCancelled;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.domain.process.WorkProcess;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ResolutionEvent.Proposal;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import io.ledgerdesk.ticket.id.FieldKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** May this actor make this move now, and where does it lead? Asked once for every command. */
public final class Guard {
    private final TicketRules rules;

    public Guard(TicketRules rules) {
        this.rules = rules;
    }

    /** What the guard answers. */
    public sealed interface Ruling {

        /** Yes, and this is the state that follows. */
        record Permitted(TicketState to) implements Ruling {}

        /** No. */
        record Refused(TicketRejection why) implements Ruling {}
    }

    /** Whether the actor may know of the ticket at all. */
    public static boolean conceals(Registered ticket, DecisionContext context) {
        Actor actor = context.actor();
        // what is done in a requester's name, by whatever authority, is about his own tickets
        return context.authority().isUnlimited()
                ? actor.kind() == Actor.Kind.REQUESTER && !actor.id().equals(ticket.requester())
                : !context.authority().everywhere(MoveRights.READ)
                        && !context.authority().allows(MoveRights.READ, Reached.toRead(ticket));
    }

    /** Why the actor has no right to the move on this ticket, whatever state that is in. */
    public static Optional<TicketRejection> unauthorised(
            Registered ticket, Move move, DecisionContext context) {
        Set<Right> rights = MoveRights.of(move);
        if (rights.isEmpty() || rights.stream().anyMatch(context.authority()::everywhere)) {
            return Optional.empty();
        }
        Owned owned = Reached.toWrite(ticket);
        return rights.stream().anyMatch(right -> context.authority().allows(right, owned))
                ? Optional.empty()
                : Optional.of(new Forbidden(move.command(), Forbidden.Cause.NO_RIGHT));
    }

    /** Why the actor may not register a ticket in somebody's name. */
    public static Optional<TicketRejection> unauthorised(
            RegisterTicket command, DecisionContext context) {
        Requester who = command.requester();
        Company company = who.company();
        Owned owned = Reached.unregistered(who.id(), company == null ? null : company.id());
        return context.authority().allows(MoveRights.REGISTER, owned)
                ? Optional.empty()
                : Optional.of(new Forbidden("registerTicket", Forbidden.Cause.ONLY_FOR_ONESELF));
    }

    /** For somebody who has the right to it. */
    public Ruling ruling(Registered ticket, Move move, DecisionContext context) {
        Optional<Forbidden.Cause> forbidden = move.forbidden(context.actor().kind());
        if (forbidden.isPresent()) {
            return new Ruling.Refused(new Forbidden(move.command(), forbidden.get()));
        }
        return rulingForAnybody(ticket, move, context);
    }

    /** The same whichever kind of actor it is. */
    public Ruling rulingForAnybody(Registered ticket, Move move, DecisionContext context) {
        if (move == Move.RECEIVE && ticket.relations().merged() != null) {
            return new Ruling.Permitted(ticket.state());
        }
        Cell cell = move.in(ticket.state());
        Optional<TicketRejection> special =
                cell instanceof Cell.Refused
                        ? Optional.empty()
                        : special(ticket, move, context.actor());
        if (special.isPresent()) {
            return new Ruling.Refused(special.get());
        }
        return switch (cell) {
            case Cell.Refused c ->
                    new Ruling.Refused(
                            new InvalidState(
                                    move.command(),
                                    ticket.state(),
                                    otherThan(move, possible(ticket, context))));
            case Cell.NeedsFollowUp c -> new Ruling.Refused(new TicketIsCancelled());
            case Cell.Stays c ->
                    c.withinWindow()
                            ? withinWindow(ticket, ticket.state(), context.now())
                            : new Ruling.Permitted(ticket.state());
            case Cell.Reopens c -> withinWindow(ticket, ticket.work().reopened(), context.now());
            case Cell.Resumes c -> new Ruling.Permitted(ticket.work().resumed());
            case Cell.Restores c ->
                    new Ruling.Permitted(
                            requireNonNullElse(ticket.standing().before(), ticket.state()));
            case Cell.LeadsTo c -> new Ruling.Permitted(c.state());
        };
    }

    /** The mutations that the actor may use now, each once. */
    public List<String> possible(Registered ticket, DecisionContext context) {
        return Stream.of(Move.values())
                .filter(Move::isOffered)
                .filter(move -> !(move.in(ticket.state()) instanceof Cell.Refused))
                .filter(move -> refusal(ticket, move, context).isEmpty())
                .map(Move::command)
                .distinct()
                .toList();
    }

    /** Why somebody cannot choose to make the move; a message that comes too late finds a way. */
    public Optional<TicketRejection> refusal(
            Registered ticket, Move move, DecisionContext context) {
        Optional<TicketRejection> unauthorised =
                move.forbidden(context.actor().kind()).isEmpty()
                        ? unauthorised(ticket, move, context)
                        : Optional.empty();
        if (unauthorised.isPresent()) {
            return unauthorised;
        }
        return ruling(ticket, move, context) instanceof Ruling.Refused refused
                        && !(move == Move.RECEIVE && isTooLate(refused.why()))
                ? Optional.of(refused.why())
                : Optional.empty();
    }

    /** Whether a new ticket, linked with this one, can take what this one does not. */
    public static boolean isTooLate(TicketRejection why) {
        return why instanceof TicketIsCancelled || why instanceof ReopenWindowOver;
    }

    /** One command may be several moves, of which another is possible. */
    private static List<String> otherThan(Move refused, List<String> possible) {
        return possible.stream().filter(command -> !command.equals(refused.command())).toList();
    }

    /** What stands against a move although the matrix allows it. */
    private static Optional<TicketRejection> special(Registered ticket, Move move, Actor actor) {
        boolean merged = ticket.relations().merged() != null;
        WorkProcess process = ticket.marks().process();
        Set<FieldKey> filled = ticket.marks().fields().keySet();
        return switch (move) {
            case START_WORK ->
                    isSomebodyElses(ticket, actor)
                            ? Optional.of(new NotAssignee())
                            : process.againstWork(filled);
            case PROPOSE -> process.againstWork(filled);
            case RESOLVE -> process.againstResolving(filled);
            case APPROVE -> reviewed(ticket, actor).or(() -> process.againstAnswering(filled));
            case REJECT -> reviewed(ticket, actor);
            case REINSTATE ->
                    merged
                            ? Optional.of(new AgainstRule(TicketRule.TICKET_IS_MERGED))
                            : Optional.empty();
            case UNMERGE ->
                    merged
                            ? Optional.empty()
                            : Optional.of(new AgainstRule(TicketRule.TICKET_NOT_MERGED));
            default -> Optional.empty();
        };
    }

    private Ruling withinWindow(Registered ticket, TicketState to, Instant now) {
        Instant closedAt = ticket.round().closedAt();
        if (closedAt != null) {
            Integer days = ticket.marks().process().template().reopenWindowDays();
            Instant until = rules.reopenableUntil(closedAt, days);
            if (now.isAfter(until)) {
                return new Ruling.Refused(new ReopenWindowOver(until));
            }
        }
        return new Ruling.Permitted(to);
    }

    private static boolean isSomebodyElses(Registered ticket, Actor actor) {
        Agent agent = ticket.work().responsible().agent();
        return agent != null && !agent.id().equals(actor.id());
    }

    private static Optional<TicketRejection> reviewed(Registered ticket, Actor actor) {
        return isProposer(ticket, actor)
                ? Optional.of(new AgainstRule(TicketRule.REVIEW_BY_PROPOSER))
                : Optional.empty();
    }

    private static boolean isProposer(Registered ticket, Actor actor) {
        Proposal proposal = ticket.standing().proposal();
        return proposal != null && proposal.proposer().equals(actor.id());
    }
}
