package io.ledgerdesk.servicelevel.id;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.UUID;

/**
 * The stream of a ticket's clocks: {@code clock:<ticket>}, beside {@code ticket:<ticket>}. Its
 * events do not bear the ticket's tag, or they would stand in the way of whoever works on it.
 */
@Published
public record ClockStream(TicketId ticket) {
    private static final String KEY = "clock";

    public Tag tag() {
        return new Tag(KEY, ticket.value().toString());
    }

    /** Of a tag that {@link #tag} made. */
    public static ClockStream of(Tag tag) {
        if (!tag.key().equals(KEY)) {
            throw new IllegalArgumentException("not the stream of a ticket's clocks: " + tag);
        }
        return new ClockStream(new TicketId(UUID.fromString(tag.value())));
    }
}
