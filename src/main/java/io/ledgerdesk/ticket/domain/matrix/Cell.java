package io.ledgerdesk.ticket.domain.matrix;

import io.ledgerdesk.ticket.TicketState;

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

    /** Back to the state before. */
    record Restores() implements Cell {}

    /** Too late for this ticket. */
    record NeedsFollowUp() implements Cell {}

    /** Not in this state. */
    record Refused() implements Cell {}

    /** Reads a sign of the matrix. */
    static Cell of(char sign) {
        return switch (sign) {
            case '=' -> new Stays(false);
            case '~' -> new Stays(true);
            case '*' -> new Resumes();
            case '^' -> new Reopens();
            case '<' -> new Restores();
            case '!' -> new NeedsFollowUp();
            case '-' -> new Refused();
            case 'N' -> new LeadsTo(TicketState.NEW);
            case 'A' -> new LeadsTo(TicketState.ASSIGNED);
            case 'P' -> new LeadsTo(TicketState.IN_PROGRESS);
            case 'W' -> new LeadsTo(TicketState.WAITING_FOR_REQUESTER);
            case 'H' -> new LeadsTo(TicketState.ON_HOLD);
            case 'V' -> new LeadsTo(TicketState.IN_REVIEW);
            case 'R' -> new LeadsTo(TicketState.RESOLVED);
            case 'C' -> new LeadsTo(TicketState.CLOSED);
            case 'X' -> new LeadsTo(TicketState.CANCELLED);
            default -> throw new IllegalStateException("no such sign: " + sign);
        };
    }
}
