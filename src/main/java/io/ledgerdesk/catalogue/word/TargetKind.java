package io.ledgerdesk.catalogue.word;

import io.ledgerdesk.kernel.Published;

/** What is promised in time: to the requester, or (the last two) within the desk. */
@Published
public enum TargetKind {
    /** The first public message of a person of staff. */
    FIRST_RESPONSE,
    /** The answer that resolves the ticket. */
    RESOLUTION,
    /** At most so long between two public messages of staff. */
    NEXT_UPDATE,
    /** Work has begun in the line that the ticket was handed to. */
    ACCEPTANCE,
    /** The line that the ticket was handed to is done with it. */
    LINE_RESOLUTION;

    /** Whether it is promised to a line and counted from each hand-over to it. */
    public boolean isOfLine() {
        return switch (this) {
            case ACCEPTANCE, LINE_RESOLUTION -> true;
            case FIRST_RESPONSE, RESOLUTION, NEXT_UPDATE -> false;
        };
    }
}
