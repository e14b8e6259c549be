package io.ledgerdesk.ticket.domain.rules;

import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.ReceivedInFuture;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something may have reached the desk: not later than now, and not before there were computers
 * to tell.
 */
public final class ReceiptRules {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private ReceiptRules() {}

    /** Judges a time of receipt; absent is fine. */
    public static Optional<TicketRejection> receivedAt(@Nullable Instant receivedAt, Instant now) {
        if (receivedAt == null) {
            return Optional.empty();
        }
        if (receivedAt.truncatedTo(ChronoUnit.MICROS).isAfter(now)) {
            return Optional.of(new ReceivedInFuture(now));
        }
        return receivedAt.isBefore(EARLIEST)
                ? Optional.of(new ValidationFailed("receivedAt", "in 1970 or later"))
                : Optional.empty();
    }
}
