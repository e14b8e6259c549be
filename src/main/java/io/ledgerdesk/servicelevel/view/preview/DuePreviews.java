package io.ledgerdesk.servicelevel.view.preview;

import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.servicelevel.view.preview.DuePreview.Pause;
import io.ledgerdesk.servicelevel.view.preview.DuePreview.Stretch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts a target through pauses by a calendar, as a clock does. */
public final class DuePreviews {
    private DuePreviews() {}

    /**
     * When a target is due. All instants count as whole seconds.
     *
     * @param seconds of business time, 0 to {@link BusinessTime#MAX_SECONDS}
     * @param pauses in any order; those that overlap count once
     * @throws Fault {@code BAD_TARGET} if it is none, or ends beyond what calendars know
     */
    public static DuePreview of(
            CalendarRules rules, Instant start, long seconds, List<Pause> pauses) {
        if (seconds < 0 || seconds > BusinessTime.MAX_SECONDS) {
            throw new Fault(
                    "BAD_TARGET",
                    "a target has 0 to "
                            + BusinessTime.MAX_SECONDS
                            + " business seconds, not "
                            + seconds);
        }
        BusinessTime time = BusinessTime.of(rules);
        List<Stretch> stretches = new ArrayList<>();
        Instant at = start.truncatedTo(ChronoUnit.SECONDS);
        long left = seconds;
        try {
            for (Pause pause : merged(pauses, at)) {
                if (pause.from().isAfter(at)) {
                    long there = time.between(at, pause.from());
                    if (there >= left) {
                        break;
                    }
                    stretches.add(new Stretch(at, pause.from(), true, there));
                    left -= there;
                }
                stretches.add(new Stretch(pause.from(), pause.to(), false, 0));
                at = pause.to();
            }
            Instant due = time.add(at, left);
            if (left > 0 || stretches.isEmpty()) {
                stretches.add(new Stretch(at, due, true, left));
            }
            return new DuePreview(due, stretches);
        } catch (ArithmeticException beyond) {
            throw new Fault("BAD_TARGET", String.valueOf(beyond.getMessage()), beyond);
        }
    }

    /** What of the pauses lies behind the start, joined where they touch. */
    private static List<Pause> merged(List<Pause> pauses, Instant start) {
        List<Pause> sorted =
                pauses.stream()
                        .map(one -> new Pause(later(second(one.from()), start), second(one.to())))
                        .filter(one -> one.to().isAfter(one.from()))
                        .sorted(Comparator.comparing(Pause::from))
                        .toList();
        List<Pause> merged = new ArrayList<>();
        for (Pause pause : sorted) {
            if (!merged.isEmpty() && !pause.from().isAfter(merged.getLast().to())) {
                Pause last = merged.removeLast();
                merged.add(new Pause(last.from(), later(last.to(), pause.to())));
            } else {
                merged.add(pause);
            }
        }
        return merged;
    }

    private static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
