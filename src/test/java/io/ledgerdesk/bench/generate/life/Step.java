package io.ledgerdesk.bench.generate.life;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.ticket.command.TicketCommand;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody, or the desk itself, does with a ticket.
 *
 * @param channel as the envelope names it
 * @param timer what the desk did it by; absent where a person does it
 */
record Step(Instant at, Actor actor, String channel, TicketCommand command, @Nullable Timed timer) {

    /** By a person, through the API. */
    static Step of(Instant at, Actor actor, TicketCommand command) {
        return new Step(at, actor, "API", command, null);
    }

    /**
     * By a timer.
     *
     * @param commandId as the timer's
     * @param cause the event that set it
     */
    record Timed(UUID commandId, UUID cause, String rule) {}
}
