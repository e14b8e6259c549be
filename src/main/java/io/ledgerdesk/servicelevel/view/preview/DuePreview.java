package io.ledgerdesk.servicelevel.view.preview;

import java.time.Instant;
import java.util.List;

/**
 * When something would be due, and what is counted until then.
 *
 * @param stretches without a gap from the start on, adjacent ones of different kinds; their
 *     business seconds add up to the target
 */
public record DuePreview(Instant dueAt, List<Stretch> stretches) {
    public DuePreview {
        stretches = List.copyOf(stretches);
    }

    /**
     * A time in which a clock runs or pauses.
     *
     * @param businessSeconds 0 while it pauses
     */
    public record Stretch(Instant from, Instant to, boolean running, long businessSeconds) {}

    /** A time in which a clock is to stand still; {@code to} behind {@code from}. */
    public record Pause(Instant from, Instant to) {}
}
