package io.ledgerdesk.servicelevel.graphql.breach;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.servicelevel.view.report.Breach;
import io.ledgerdesk.servicelevel.view.report.Breaches.Place;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places in the list of breaches as it is asked for.
 *
 * @param asked what a cursor is bound to
 */
record BreachPlaces(String asked) {
    private static final String LIST = "breaches";
    private static final int KEYS = 5;

    String cursor(Breach breach) {
        return new Cursor(
                        LIST,
                        asked,
                        List.of(
                                Long.toString(breach.dueAt().getEpochSecond()),
                                breach.ticket().toString(),
                                breach.clock().target().name(),
                                Integer.toString(breach.clock().round()),
                                Integer.toString(breach.clock().turn())))
                .text();
    }

    @Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = Cursor.parse(cursor, LIST, asked, KEYS).place();
        try {
            long seconds = Long.parseLong(keys.get(0));
            if (seconds < 0 || seconds > 253_402_300_799L) {
                throw none();
            }
            return new Place(
                    Instant.ofEpochSecond(seconds),
                    new TicketId(UUID.fromString(keys.get(1))),
                    new ClockKey(
                            TargetKind.valueOf(keys.get(2)),
                            Integer.parseInt(keys.get(3)),
                            Integer.parseInt(keys.get(4))));
        } catch (IllegalArgumentException notOurs) {
            throw none();
        }
    }

    private static Fault none() {
        return new Fault(
                "BAD_CURSOR", "not a cursor that the desk gave: hand back one as it was given");
    }
}
