package io.ledgerdesk.servicelevel.domain.clock.course;

import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clock did for a while.
 *
 * @param cause the event that it began with
 * @param calendar by which it counted; absent where stretches became one
 * @param seconds of business time; 0 unless it ran
 */
public record Stretch(
        Doing doing,
        Instant from,
        Instant to,
        UUID cause,
        @Nullable EntryVersion calendar,
        long seconds) {

    /** What a clock does in a state of its ticket. */
    public enum Doing {
        RUNNING,
        PAUSED,
        STOPPED
    }
}
