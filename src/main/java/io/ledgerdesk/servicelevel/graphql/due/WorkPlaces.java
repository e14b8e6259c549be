package io.ledgerdesk.servicelevel.graphql.due;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.servicelevel.view.due.DueItem;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places in one queue as it is asked for.
 *
 * @param asked what a cursor is bound to
 */
record WorkPlaces(String asked) {
    private static final String LIST = "workQueue";
    private static final String NEVER = "-";
    private static final int KEYS = 5;

    /** The year 9999 in microseconds: the database does not know every instant. */
    private static final long LARGEST = 253_402_300_799_999_999L;

    String cursor(DueItem item) {
        return new Cursor(
                        LIST,
                        asked,
                        List.of(
                                Integer.toString(item.lane()),
                                item.dueAt() == null ? NEVER : micros(item.dueAt()),
                                Integer.toString(item.priorityRank()),
                                micros(item.receivedAt()),
                                item.ticket().toString()))
                .text();
    }

    @Nullable DueItem place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = Cursor.parse(cursor, LIST, asked, KEYS).place();
        try {
            return new DueItem(
                    new TicketId(UUID.fromString(keys.get(4))),
                    Integer.parseInt(keys.get(0)),
                    keys.get(1).equals(NEVER) ? null : instant(keys.get(1)),
                    null,
                    Integer.parseInt(keys.get(2)),
                    instant(keys.get(3)));
        } catch (IllegalArgumentException notOurs) {
            throw none();
        }
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Instant instant(String micros) {
        long many = Long.parseLong(micros);
        if (Math.abs(many) > LARGEST) {
            throw none();
        }
        return Instant.EPOCH.plus(many, ChronoUnit.MICROS);
    }

    private static Fault none() {
        return new Fault(
                "BAD_CURSOR", "not a cursor that the desk gave: hand back one as it was given");
    }
}
