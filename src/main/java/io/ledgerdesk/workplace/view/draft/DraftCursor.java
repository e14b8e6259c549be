package io.ledgerdesk.workplace.view.draft;

import io.ledgerdesk.ticket.id.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A place in a person's drafts, between two requests. */
public record DraftCursor(Instant updatedAt, TicketId ticket) {
    private static final Pattern PARTS = Pattern.compile(":");

    /** The end of the year 9999, in microseconds. */
    private static final long LARGEST = 253_402_300_799_999_999L;

    public static DraftCursor of(Draft draft) {
        return new DraftCursor(draft.updatedAt(), draft.ticket());
    }

    /** Opaque to clients. */
    public String text() {
        String plain = "d:" + ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt) + ":" + ticket;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty if the text is no cursor of this list. */
    public static Optional<DraftCursor> parse(String text) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text);
            String[] parts = PARTS.split(new String(plain, StandardCharsets.US_ASCII), -1);
            if (parts.length != 3 || !parts[0].equals("d")) {
                return Optional.empty();
            }
            long micros = Long.parseLong(parts[1]);
            UUID ticket = UUID.fromString(parts[2].toLowerCase(Locale.ROOT));
            return Math.abs(micros) > LARGEST
                    ? Optional.empty()
                    : Optional.of(
                            new DraftCursor(
                                    Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                                    new TicketId(ticket)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
