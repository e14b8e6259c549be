package io.ledgerdesk.ticket.graphql.conversation;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.conversation.MessageCursor;
import java.util.List;
import java.util.UUID;

/** The cursors of one ticket's conversation, with notes or without. */
record MessagePlace(TicketId ticket, boolean notes) {
    private static final String LIST = "conversation";

    /** The end of the year 9999, in microseconds. */
    private static final long LARGEST = 253_402_300_799_999_999L;

    String text(MessageCursor place) {
        List<String> keys = List.of(Long.toString(place.micros()), place.id().toString());
        return new Cursor(LIST, Cursor.digest(this), keys).text();
    }

    /**
     * @throws Fault {@code BAD_CURSOR} if the text is no cursor of this conversation
     */
    MessageCursor parse(String text) {
        List<String> keys = Cursor.parse(text, LIST, Cursor.digest(this), 2).place();
        try {
            long micros = Long.parseLong(keys.getFirst());
            UUID id = UUID.fromString(keys.getLast());
            if (Math.abs(micros) <= LARGEST) {
                return new MessageCursor(micros, id);
            }
        } catch (IllegalArgumentException notOurs) {
            throw bad();
        }
        throw bad();
    }

    private static Fault bad() {
        return new Fault(
                "BAD_CURSOR", "not a cursor that the desk gave: hand back one as it was given");
    }
}
