package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.ticket.id.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a sorted list, between two requests; good as long as the list is sorted by the same
 * field.
 *
 * @param key microseconds for times
 */
public record TicketCursor(TicketOrder.Field field, long key, TicketId id) {
    /** The end of the year 9999, in microseconds. */
    private static final long LARGEST = 253_402_300_799_999_999L;

    /** Opaque to clients. */
    public String text() {
        String plain = field.name().charAt(0) + ":" + key + ":" + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty if the text is no cursor of a list sorted by this field. */
    public static Optional<TicketCursor> parse(String text, TicketOrder.Field field) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text);
            String[] parts = new String(plain, StandardCharsets.US_ASCII).split(":", -1);
            if (parts.length != 3 || !parts[0].equals(field.name().substring(0, 1))) {
                return Optional.empty();
            }
            TicketId id = new TicketId(UUID.fromString(parts[2].toLowerCase(Locale.ROOT)));
            long key = Long.parseLong(parts[1]);
            return Math.abs(key) > LARGEST
                    ? Optional.empty()
                    : Optional.of(new TicketCursor(field, key, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
