package io.ledgerdesk.servicelevel.domain.clock.course;

import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed of a clock.
 *
 * @param warned percentages recorded for this promise
 * @param owed percentages that were reached before it ended and are to be recorded yet
 * @param missed a breach to be recorded although it is due at another instant by now
 * @param breachedAt when it was due, of the breach that is recorded; absent for none
 * @param stepsTaken numbers of the policy's steps that were taken
 */
public record Noted(
        List<Integer> warned,
        List<Integer> owed,
        @Nullable Missed missed,
        @Nullable Instant breachedAt,
        List<Integer> stepsTaken) {
    public static final Noted NOTHING = new Noted(List.of(), List.of(), null, null, List.of());

    public Noted {
        warned = List.copyOf(warned);
        owed = List.copyOf(owed);
        stepsTaken = List.copyOf(stepsTaken);
    }

    /** A due date that had passed. */
    public record Missed(Instant dueAt, long targetSeconds, EntryVersion agreement) {}

    public Noted warned(int percent) {
        return new Noted(with(warned, percent), owed, missed, breachedAt, stepsTaken);
    }

    public Noted breached(Instant dueAt) {
        return new Noted(warned, owed, null, dueAt, stepsTaken);
    }

    public Noted taken(int step) {
        return new Noted(warned, owed, missed, breachedAt, with(stepsTaken, step));
    }

    /** It goes by another policy. */
    public Noted withoutSteps() {
        return new Noted(warned, owed, missed, breachedAt, List.of());
    }

    /** It is due at another instant: warnings begin anew. */
    public Noted withoutWarnings() {
        return new Noted(List.of(), owed, missed, breachedAt, stepsTaken);
    }

    /** These are to be recorded although it has ended. */
    public Noted owing(List<Integer> percentages) {
        return new Noted(warned, percentages, missed, breachedAt, stepsTaken);
    }

    /** Unless a breach is recorded, or is to be, this is one. */
    public Noted missing(Missed breach) {
        return breachedAt != null || missed != null
                ? this
                : new Noted(warned, owed, breach, null, stepsTaken);
    }

    /**
     * For the round after: what is to be recorded of this one is not recorded of that one too.
     *
     * @param late the breach that is to be recorded of this one
     */
    public Noted next(@Nullable Missed late) {
        List<Integer> told =
                Stream.concat(warned.stream(), owed.stream()).distinct().sorted().toList();
        return new Noted(
                told, List.of(), null, late == null ? breachedAt : late.dueAt(), stepsTaken);
    }

    private static List<Integer> with(List<Integer> some, int more) {
        return Stream.concat(some.stream(), Stream.of(more)).distinct().sorted().toList();
    }
}
