package io.ledgerdesk.ticket.view.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A place in a conversation.
 *
 * @param micros since 1970, when the message was sent
 * @param id of the message
 */
public record MessageCursor(long micros, UUID id) {
    private static final long MICROS = 1_000_000;

    static MessageCursor of(TicketMessage message) {
        return new MessageCursor(
                ChronoUnit.MICROS.between(Instant.EPOCH, message.sentAt()), message.id());
    }

    Instant sentAt() {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }
}
