package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.command.TicketRejection.Forbidden.Cause;
import io.ledgerdesk.ticket.domain.Ticket.Registered;
import java.util.Optional;

/**
 * The commands x states matrix: one row a command, one column a state. A letter is the state it
 * leads to; {@code =} it stays; {@code ~} it stays, within the reopen window; {@code *} work goes
 * on where it was; {@code ^} it is reopened, from CLOSED within the window; {@code !} refused with
 * the hint to register a follow-up; {@code -} refused.
 */
enum Move {
    //                                                 N A P W H V R C X
    CLASSIFY("classifyTicket", Who.STAFF, "            = = = = = = - - -"),
    ASSIGN("assignTicket", Who.STAFF, "                A A A = = = - - -"),
    START_WORK("startWork", Who.AGENT, "               P P = P - - - - -"),
    REPLY("reply", Who.STAFF, "                        = = = = = = = - -"),
    ADD_NOTE("addNote", Who.STAFF, "                   = = = = = = = = ="),
    ASK("askRequester", Who.STAFF, "                   W W W = W - - - -"),
    RECEIVE("receiveMessage", Who.ANYBODY, "           = = = * = = ^ ^ !"),
    RECEIVE_FOREIGN("receiveMessage", Who.FOR_OTHERS, "= = = = = = = = ="),
    RESOLVE("resolveTicket", Who.STAFF, "              R R R R R - - - -"),
    CONFIRM("confirmResolution", Who.ANYBODY, "        - - - - - - C - -"),
    RATE_SOLVED("rateTicket", Who.REQUESTER, "         - - - - - - C ~ -"),
    RATE_UNSOLVED("rateTicket", Who.REQUESTER, "       - - - - - - ^ ^ -"),
    REOPEN("reopenTicket", Who.ANYBODY, "              - - - - - - ^ ^ -"),
    CLOSE("closeTicket", Who.STAFF, "                  - - - - - - C - -"),
    CANCEL("cancelTicket", Who.ANYBODY, "              X X X X X X - - -");

    private final String command;
    private final Who who;
    private final String row;

    Move(String command, Who who, String row) {
        this.command = command;
        this.who = who;
        this.row = row.replace(" ", "");
    }

    /** The row of a command; none for a registration, which has no state before it. */
    static Optional<Move> of(Registered ticket, TicketCommand command) {
        return switch (command) {
            case RegisterTicket c -> Optional.empty();
            case ClassifyTicket c -> Optional.of(CLASSIFY);
            case AssignTicket c -> Optional.of(ASSIGN);
            case StartWork c -> Optional.of(START_WORK);
            case Reply c -> Optional.of(REPLY);
            case AddNote c -> Optional.of(ADD_NOTE);
            case AskRequester c -> Optional.of(ASK);
            case ReceiveMessage c ->
                    Optional.of(
                            c.author() == null || c.author().id().equals(ticket.requester())
                                    ? RECEIVE
                                    : RECEIVE_FOREIGN);
            case ResolveTicket c -> Optional.of(RESOLVE);
            case ConfirmResolution c -> Optional.of(CONFIRM);
            case RateTicket c -> Optional.of(c.solved() ? RATE_SOLVED : RATE_UNSOLVED);
            case ReopenTicket c -> Optional.of(REOPEN);
            case CloseTicket c -> Optional.of(CLOSE);
            case CancelTicket c -> Optional.of(CANCEL);
        };
    }

    /** The mutation's name. */
    String command() {
        return command;
    }

    /** What happens in this state. */
    Cell in(TicketState state) {
        return Cell.of(row.charAt(column(state)));
    }

    /** Why an actor of this kind may not; empty if he may. */
    Optional<Cause> forbidden(Actor.Kind kind) {
        return who.forbidden(kind);
    }

    private static int column(TicketState state) {
        return switch (state) {
            case NEW -> 0;
            case ASSIGNED -> 1;
            case IN_PROGRESS -> 2;
            case WAITING_FOR_REQUESTER -> 3;
            case ON_HOLD -> 4;
            case IN_REVIEW -> 5;
            case RESOLVED -> 6;
            case CLOSED -> 7;
            case CANCELLED -> 8;
        };
    }

    /** What a cell of the matrix says. */
    sealed interface Cell {

        /** It leads to a state. */
        record LeadsTo(TicketState state) implements Cell {}

        /** It changes no state. */
        record Stays(boolean withinWindow) implements Cell {}

        /** The wait, if there is one, is over. */
        record Resumes() implements Cell {}

        /** A new round begins. */
        record Reopens() implements Cell {}

        /** Too late for this ticket. */
        record NeedsFollowUp() implements Cell {}

        /** Not in this state. */
        record Refused() implements Cell {}

        private static Cell of(char sign) {
            return switch (sign) {
                case '=' -> new Stays(false);
                case '~' -> new Stays(true);
                case '*' -> new Resumes();
                case '^' -> new Reopens();
                case '!' -> new NeedsFollowUp();
                case '-' -> new Refused();
                case 'A' -> new LeadsTo(TicketState.ASSIGNED);
                case 'P' -> new LeadsTo(TicketState.IN_PROGRESS);
                case 'W' -> new LeadsTo(TicketState.WAITING_FOR_REQUESTER);
                case 'R' -> new LeadsTo(TicketState.RESOLVED);
                case 'C' -> new LeadsTo(TicketState.CLOSED);
                case 'X' -> new LeadsTo(TicketState.CANCELLED);
                default -> throw new IllegalStateException("no such sign: " + sign);
            };
        }
    }

    /** Who may at all. The desk itself and integrations do what staff may. */
    private enum Who {
        STAFF,
        AGENT,
        REQUESTER,
        FOR_OTHERS,
        ANYBODY;

        private Optional<Cause> forbidden(Actor.Kind kind) {
            return switch (this) {
                case STAFF -> notForRequesters(kind, Cause.STAFF_ONLY);
                case FOR_OTHERS -> notForRequesters(kind, Cause.ONLY_FOR_ONESELF);
                case AGENT ->
                        kind == Actor.Kind.AGENT
                                ? Optional.empty()
                                : Optional.of(
                                        kind == Actor.Kind.REQUESTER
                                                ? Cause.STAFF_ONLY
                                                : Cause.AGENT_ONLY);
                case REQUESTER ->
                        kind == Actor.Kind.REQUESTER
                                ? Optional.empty()
                                : Optional.of(Cause.REQUESTER_ONLY);
                case ANYBODY -> Optional.empty();
            };
        }

        private static Optional<Cause> notForRequesters(Actor.Kind kind, Cause cause) {
            return kind == Actor.Kind.REQUESTER ? Optional.of(cause) : Optional.empty();
        }
    }
}
