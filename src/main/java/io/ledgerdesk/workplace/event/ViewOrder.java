package io.ledgerdesk.workplace.event;

import io.ledgerdesk.kernel.Published;

/** In which order a view's tickets come. */
@Published
public record ViewOrder(Field field, Direction direction) {

    /** By what. */
    public enum Field {
        RECEIVED_AT,
        UPDATED_AT,
        NUMBER,
        PRIORITY
    }

    /** Which way. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }
}
