package io.ledgerdesk.ticket.view.card;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How a list is sorted; ties by id. By time of change a ticket may move while pages are turned; by
 * the others it stays where it is.
 */
public record TicketOrder(Field field, Direction direction) {
    /** Newest first. */
    public static final TicketOrder LATEST =
            new TicketOrder(Field.RECEIVED_AT, Direction.DESCENDING);

    /** By what. */
    public enum Field {
        RECEIVED_AT("received_at", "timestamptz"),
        UPDATED_AT("updated_at", "timestamptz"),
        NUMBER("number_value", "bigint"),
        /** P1 first when ascending, those without one last. */
        PRIORITY("priority_rank", "integer");

        private final String column;
        private final String type;

        Field(String column, String type) {
            this.column = column;
            this.type = type;
        }

        /** A requester's list must not show by its order that there was a note. */
        String column(TicketScope scope) {
            return this == UPDATED_AT && scope.ofRequester() ? "requester_updated_at" : column;
        }

        String type() {
            return type;
        }
    }

    /** Which way. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /** Where the card lies in this order. */
    TicketCursor cursor(TicketCard card) {
        long key =
                switch (field) {
                    case RECEIVED_AT -> micros(card.registration().receivedAt());
                    case UPDATED_AT -> micros(card.progress().staff().updatedAt());
                    case NUMBER -> card.number().sequence();
                    case PRIORITY -> TicketCardColumns.rank(card.classification().priority());
                };
        return new TicketCursor(field, key, card.id());
    }

    /** A cursor's key as the database compares it. */
    static Object key(TicketCursor cursor) {
        return switch (cursor.field()) {
            case RECEIVED_AT, UPDATED_AT ->
                    Instant.EPOCH
                            .plusSeconds(Math.floorDiv(cursor.key(), 1_000_000L))
                            .plusNanos(1_000 * Math.floorMod(cursor.key(), 1_000_000L))
                            .atOffset(ZoneOffset.UTC);
            case NUMBER -> cursor.key();
            case PRIORITY -> (int) cursor.key();
        };
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }
}
