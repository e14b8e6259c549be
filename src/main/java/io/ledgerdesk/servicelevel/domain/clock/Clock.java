package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.servicelevel.domain.clock.course.Noted;
import io.ledgerdesk.servicelevel.domain.clock.course.Noted.Missed;
import io.ledgerdesk.servicelevel.domain.clock.course.Stretch;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target as it is counted.
 *
 * @param targetSeconds of business time, as promised now
 * @param agreement that promised it
 * @param calendar by which it counts now
 * @param startedAt whole second at which it began; of a later round that of the first
 * @param elapsedSeconds of business time until {@code since}
 * @param since from when on it is what it is now
 * @param promisedAt since when it has been due as it is, but for pauses
 * @param dueAt last second at which it is, or when it ended was, in time; absent while it pauses
 *     with time left
 * @param stoppedAt when it was met or stopped; absent where it is neither
 * @param met whether it was met in time, judged when it stopped; absent until then and where it
 *     stopped with time left (cancelled before the first response)
 * @param noted what was noticed of it
 * @param past what it did until {@code since}, oldest first, at most {@link #MAX_PAST}
 * @param cause the event by which it became what it is
 */
public record Clock(
        ClockKey key,
        Status status,
        long targetSeconds,
        EntryVersion agreement,
        EntryVersion calendar,
        Instant startedAt,
        long elapsedSeconds,
        Instant since,
        Instant promisedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Boolean met,
        Noted noted,
        List<Stretch> past,
        UUID cause) {
    /** Of a clock with more the two oldest become one that is not counted anew. */
    public static final int MAX_PAST = 64;

    public Clock {
        past = List.copyOf(past);
    }

    /** What it does. */
    public enum Status {
        RUNNING,
        PAUSED,
        /** Its event came: the response, the answer, the acceptance. */
        MET,
        /** The ticket came to an end without it, or left the line. */
        STOPPED,
        /** It is not promised any more. */
        DROPPED;

        /** Whether it may still be met. */
        public boolean isOpen() {
            return switch (this) {
                case RUNNING, PAUSED -> true;
                case MET, STOPPED, DROPPED -> false;
            };
        }
    }

    /** When it was due, of the breach that is recorded; absent for none. */
    public @Nullable Instant breachedAt() {
        return noted.breachedAt();
    }

    /** Percentages recorded for this promise. */
    public List<Integer> warned() {
        return noted.warned();
    }

    /** What was missed by then; absent if it was due later, or not at all. */
    @Nullable Missed missedBy(Instant at) {
        return dueAt != null && at.isAfter(dueAt)
                ? new Missed(dueAt, targetSeconds, agreement)
                : null;
    }

    /** The breach that is to be recorded of it, or will be if nothing happens; absent for none. */
    public @Nullable Missed breachToRecord() {
        if (noted.breachedAt() != null) {
            return null;
        }
        if (noted.missed() != null) {
            return noted.missed();
        }
        boolean late = status.isOpen() || Boolean.FALSE.equals(met);
        return late ? missedBy(Instant.MAX) : null;
    }
}
