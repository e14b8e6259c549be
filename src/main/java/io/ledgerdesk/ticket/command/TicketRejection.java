package io.ledgerdesk.ticket.command;

import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import java.time.Instant;
import java.util.List;

/** Why something asked of a ticket is refused. */
public sealed interface TicketRejection extends Rejection
        permits TicketRejection.TicketNotFound,
                TicketRejection.TicketExists,
                TicketRejection.InvalidState,
                TicketRejection.NotAssignee,
                TicketRejection.Forbidden,
                TicketRejection.ReopenWindowOver,
                TicketRejection.TicketIsCancelled,
                TicketRejection.RoundOver,
                TicketRejection.ReceivedInFuture,
                TicketRejection.ValidationFailed,
                TicketRejection.OtherTicketNotFound,
                TicketRejection.TooMany,
                TicketRejection.AgainstRule,
                ImportRejection {

    /** There is none, or none that the one who asks may know of. */
    record TicketNotFound() implements TicketRejection {
        @Override
        public String code() {
            return "TICKET_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no such ticket.";
        }

        @Override
        public boolean conceals() {
            return true;
        }
    }

    /** The id is taken. */
    record TicketExists() implements TicketRejection {
        @Override
        public String code() {
            return "TICKET_EXISTS";
        }

        @Override
        public String message() {
            return "A ticket of this id is registered already.";
        }
    }

    /**
     * Not in this state.
     *
     * @param state the ticket is in
     * @param allowed names of the mutations that the one who asks may use in this state
     */
    record InvalidState(String command, TicketState state, List<String> allowed)
            implements TicketRejection {
        public InvalidState {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String code() {
            return "INVALID_STATE";
        }

        @Override
        public String message() {
            return command
                    + " is not possible while the ticket is "
                    + state
                    + "; possible now: "
                    + (allowed.isEmpty() ? "nothing" : String.join(", ", allowed))
                    + ".";
        }
    }

    /** Somebody else is the assignee. */
    record NotAssignee() implements TicketRejection {
        @Override
        public String code() {
            return "NOT_ASSIGNEE";
        }

        @Override
        public String message() {
            return "Somebody else is the assignee: assign the ticket first.";
        }
    }

    /** Not for this kind of actor. */
    record Forbidden(String command, Cause cause) implements TicketRejection {

        /** What stands against it. */
        public enum Cause {
            STAFF_ONLY("is for staff"),
            REQUESTER_ONLY("is for the requester's side"),
            AGENT_ONLY("is for an agent in person"),
            ONLY_FOR_ONESELF("is possible for a requester only in the own name"),
            ONLY_WITHDRAW("is possible for a requester only with the reason WITHDRAWN"),
            DESK_ONLY("is for the desk itself"),
            NO_RIGHT("needs a right that none of your roles gives you for this ticket");

            private final String sentence;

            Cause(String sentence) {
                this.sentence = sentence;
            }
        }

        @Override
        public String code() {
            return "FORBIDDEN";
        }

        @Override
        public String message() {
            return command + " " + cause.sentence + ".";
        }
    }

    /**
     * Closed or cancelled for good.
     *
     * @param until when the window ended
     */
    record ReopenWindowOver(Instant until) implements TicketRejection {
        @Override
        public String code() {
            return "REOPEN_WINDOW_OVER";
        }

        @Override
        public String message() {
            return "The ticket could be reopened until "
                    + until
                    + ": register a new one as its follow-up.";
        }
    }

    /** A cancelled ticket takes no messages. */
    record TicketIsCancelled() implements TicketRejection {
        @Override
        public String code() {
            return "FOLLOW_UP_NEEDED";
        }

        @Override
        public String message() {
            return "The ticket is cancelled: register a new one as its follow-up.";
        }
    }

    /** The link belongs to an answer that is not the latest. */
    record RoundOver(int round, int current) implements TicketRejection {
        @Override
        public String code() {
            return "ROUND_OVER";
        }

        @Override
        public String message() {
            return "Round " + round + " cannot be rated, the ticket is in round " + current + ".";
        }
    }

    /** Received later than now. */
    record ReceivedInFuture(Instant now) implements TicketRejection {
        @Override
        public String code() {
            return "RECEIVED_IN_FUTURE";
        }

        @Override
        public String message() {
            return "receivedAt lies in the future; it is now " + now + ".";
        }
    }

    /**
     * A field's value is out of bounds.
     *
     * @param path of the input field, dotted
     * @param allowed what would be accepted
     */
    record ValidationFailed(String path, String allowed) implements TicketRejection {
        @Override
        public String code() {
            return "VALIDATION_FAILED";
        }

        @Override
        public String message() {
            return path + " must be " + allowed + ".";
        }
    }

    /** Another ticket, which a field of the input names, is not there or not for who asks. */
    record OtherTicketNotFound(String path) implements TicketRejection {
        @Override
        public String code() {
            return "TICKET_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no such ticket as " + path + " names.";
        }
    }

    /** There are as many of something as a ticket may have. */
    record TooMany(String what, int most) implements TicketRejection {
        @Override
        public String code() {
            return "TOO_MANY";
        }

        @Override
        public String message() {
            return "A ticket has at most " + most + " " + what + ".";
        }
    }

    /** Against a rule; most have no more to say than their names. */
    record AgainstRule(TicketRule rule, List<String> about) implements TicketRejection {
        public AgainstRule(TicketRule rule) {
            this(rule, List.of());
        }

        @Override
        public String code() {
            return rule.name();
        }

        @Override
        public String message() {
            return rule.sentence(about);
        }
    }
}
