package io.ledgerdesk.ticket.domain.random;

import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is chosen by chance. */
final class Dice {
    static final int TICKETS = 4;
    private final Random random;
    private int made = 100;

    Dice(Random random) {
        this.random = random;
    }

    Random random() {
        return random;
    }

    /** The number of a ticket that is to come into being. */
    int made() {
        return ++made;
    }

    TicketId ticket() {
        return Desk.ticket(1 + random.nextInt(TICKETS));
    }

    MessageId message() {
        return new MessageId(new UUID(2, random.nextInt(5)));
    }

    String text() {
        return random.nextInt(20) == 0 ? "bad \u0000" : "text " + random.nextInt(3);
    }

    <T> T one(List<? extends T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> @Nullable T maybe(T[] of) {
        return random.nextBoolean() ? null : of[random.nextInt(of.length)];
    }
}
