package io.ledgerdesk.ticket.view.queue.place;

import io.ledgerdesk.kernel.Published;

/** The two parts of every queue, the first ahead of the second whatever else holds. */
@Published
public enum QueueLane {
    /** P1, or of a requester who is served first. */
    EXPRESS,
    /** All others. */
    REGULAR;

    /** As the table orders it. */
    public int rank() {
        return switch (this) {
            case EXPRESS -> 0;
            case REGULAR -> 1;
        };
    }
}
