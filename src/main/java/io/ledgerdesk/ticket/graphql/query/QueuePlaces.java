package io.ledgerdesk.ticket.graphql.query;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.history.AsOf;
import io.ledgerdesk.ticket.view.queue.QueuePage;
import io.ledgerdesk.ticket.view.queue.TicketSpan;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder.Place;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places in one queue as it is asked for.
 *
 * @param asked what a cursor is bound to: filter, order, which past
 */
record QueuePlaces(String asked) {
    private static final String LIST = "queue";
    private static final int KEYS = 4;

    /** The year 9999 in microseconds: the database does not know every instant. */
    private static final long LARGEST = 253_402_300_799_999_999L;

    static QueuePlaces of(QueueFilter filter, @Nullable AsOf asOf) {
        return new QueuePlaces(
                Cursor.digest(List.of(filter, QueueOrder.NAME, String.valueOf(asOf))));
    }

    String cursor(TicketSpan span) {
        Place place = Place.of(span.facts());
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, place.receivedAt());
        return new Cursor(
                        LIST,
                        asked,
                        List.of(
                                Integer.toString(place.lane()),
                                Integer.toString(place.priorityRank()),
                                Long.toString(micros),
                                place.ticket().toString()))
                .text();
    }

    QueuePage.Request request(PageArguments page) {
        String cursor = page.cursor();
        return new QueuePage.Request(
                page.size(), page.backward(), cursor == null ? null : place(cursor));
    }

    private Place place(String cursor) {
        List<String> keys = Cursor.parse(cursor, LIST, asked, KEYS).place();
        try {
            long micros = Long.parseLong(keys.get(2));
            if (Math.abs(micros) <= LARGEST) {
                return new Place(
                        Integer.parseInt(keys.get(0)),
                        Integer.parseInt(keys.get(1)),
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                        new TicketId(UUID.fromString(keys.get(3))));
            }
        } catch (IllegalArgumentException notOurs) {
            throw none();
        }
        throw none();
    }

    private static Fault none() {
        return new Fault(
                "BAD_CURSOR", "not a cursor that the desk gave: hand back one as it was given");
    }
}
