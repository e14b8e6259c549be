package io.ledgerdesk.servicelevel.domain.clock.model;

import io.ledgerdesk.servicelevel.domain.clock.model.Scene.Promise;
import io.ledgerdesk.servicelevel.word.ClockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must have been recorded of one target by the end, as said by {@link NaiveClock}. */
final class Expected {
    private static final List<Integer> WARNINGS = List.of(50, 75, 90);
    private final List<Scene> scenes;
    private final NaiveClock clock;
    private final Instant end;

    Expected(List<Scene> scenes, NaiveClock clock, Instant end) {
        this.scenes = scenes;
        this.clock = clock;
        this.end = end;
    }

    /** Warnings by promise; of what had passed when it was promised the highest. */
    List<String> warnings() {
        List<String> all = new ArrayList<>();
        for (int begin : clock.promises()) {
            int seen = lastOf(begin);
            Promise promise = Objects.requireNonNull(clock.promise(seen));
            String passed = null;
            for (int percent : WARNINGS) {
                long seconds = (promise.seconds() * percent + 99) / 100;
                Instant at = clock.reached(seen, seconds);
                if (at == null || at.isAfter(endOf(seen))) {
                    continue;
                }
                if (at.isAfter(scenes.get(begin).at())) {
                    all.add("WARNING " + percent + " " + keyAt(begin, at, false));
                } else {
                    passed = "WARNING " + percent + " " + clock.key(begin);
                }
            }
            if (passed != null) {
                all.add(passed);
            }
        }
        return all;
    }

    /** The first breach of all, if any. */
    List<String> breach() {
        for (int begin : clock.promises()) {
            int seen = lastOf(begin);
            Promise promise = Objects.requireNonNull(clock.promise(seen));
            Instant due = clock.reached(seen, promise.seconds());
            if (due != null && due.isBefore(endOf(seen))) {
                return List.of("BREACH " + due + " " + keyAt(begin, due, true));
            }
        }
        return List.of();
    }

    /** How often the due date moved by what else was promised. */
    int moves() {
        int moves = 0;
        for (int i = 1; i < scenes.size(); i++) {
            boolean before = clock.promise(i - 1) != null;
            boolean now = clock.promise(i) != null;
            boolean dropped = before && !now && clock.key(i) != null;
            boolean moved = now && (!before || clock.movedBy(i));
            if (scenes.get(i).terms() && (dropped || moved)) {
                moves++;
            }
        }
        return moves;
    }

    /** Last scene in which it is promised as it was in the one it begins with. */
    private int lastOf(int begin) {
        int last = begin;
        for (int i = begin + 1; i < scenes.size(); i++) {
            if (clock.key(i) != null && (clock.promise(i) == null || clock.movedBy(i))) {
                return last;
            }
            last = clock.promise(i) == null ? last : i;
        }
        return last;
    }

    private Instant endOf(int scene) {
        return scene + 1 < scenes.size() ? scenes.get(scene + 1).at() : end;
    }

    private ClockKey keyAt(int begin, Instant at, boolean strictly) {
        for (int i = begin; i < scenes.size(); i++) {
            boolean within = strictly ? endOf(i).isAfter(at) : !endOf(i).isBefore(at);
            if (clock.promise(i) != null && within) {
                return Objects.requireNonNull(clock.key(i));
            }
        }
        throw new AssertionError("nothing was promised at " + at);
    }
}
