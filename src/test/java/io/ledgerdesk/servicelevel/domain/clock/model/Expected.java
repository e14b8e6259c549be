package io.ledgerdesk.servicelevel.domain.clock.model;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.servicelevel.domain.clock.model.Scene.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must have been recorded of one target by the end, as said by {@link NaiveClock}. */
public final class Expected {
    private static final List<Integer> WARNINGS = List.of(50, 75, 90);
    private static final Duration TICK = Duration.ofNanos(1_000);
    private final List<Scene> scenes;
    private final NaiveClock clock;
    private final Instant end;

    Expected(List<Scene> scenes, NaiveClock clock, Instant end) {
        this.scenes = scenes;
        this.clock = clock;
        this.end = end;
    }

    /**
     * Something that must have been recorded.
     *
     * @param at when, if nothing was late
     * @param dueAt what a warning warns of, if it was not late; absent for all else
     * @param isCertain whether it must; else it may
     */
    public record Said(String what, Instant at, @Nullable Instant dueAt, boolean isCertain) {}

    List<Said> all() {
        List<Said> all = new ArrayList<>(warnings());
        all.addAll(breach());
        all.addAll(steps());
        return all;
    }

    /** Warnings by promise; of what had passed when it was promised the highest. */
    private List<Said> warnings() {
        List<Said> all = new ArrayList<>();
        for (int begin : clock.promises()) {
            int seen = lastOf(begin);
            Promise promise = Objects.requireNonNull(clock.promise(seen));
            Said passed = null;
            for (int percent : WARNINGS) {
                Instant at = clock.reached(seen, share(promise, percent));
                if (at == null || at.isAfter(endOf(seen))) {
                    continue;
                }
                if (at.isAfter(scenes.get(begin).at())) {
                    all.add(warning(percent, sceneAt(begin, at, false), at));
                } else {
                    passed = warning(percent, begin, scenes.get(begin).at());
                }
            }
            if (passed != null) {
                all.add(passed);
            }
        }
        return all;
    }

    private Said warning(int percent, int scene, Instant at) {
        return new Said(
                "WARNING %d %s".formatted(percent, clock.key(scene)),
                at,
                clock.wouldBeDue(scene, at),
                true);
    }

    /** The first breach of all, if any. */
    private List<Said> breach() {
        for (int begin : clock.promises()) {
            int seen = lastOf(begin);
            Promise promise = Objects.requireNonNull(clock.promise(seen));
            Instant due = clock.reached(seen, promise.seconds());
            if (due != null && due.isBefore(endOf(seen))) {
                return List.of(
                        new Said(
                                "BREACH " + due + " " + clock.key(sceneAt(begin, due, true)),
                                later(due.plus(TICK), scenes.get(begin).at()),
                                null,
                                true));
            }
        }
        return List.of();
    }

    /** Each step of a policy once; another policy does not take what it would have taken before. */
    private List<Said> steps() {
        List<Said> all = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        CatalogueId goneBy = null;
        for (int i = 0; i < scenes.size(); i++) {
            CatalogueId policy = scenes.get(i).policy();
            if (policy == null) {
                continue;
            }
            List<EscalationStep> steps = scenes.get(i).book().policy(policy).orElseThrow().steps();
            boolean another = goneBy != null && !goneBy.equals(policy);
            goneBy = policy;
            if (another) {
                taken.clear();
            }
            for (int number = 1; number <= steps.size(); number++) {
                EscalationStep step = steps.get(number - 1);
                Instant at = step.target() == clock.target() ? when(step, i) : null;
                boolean passed = at != null && !at.isAfter(scenes.get(i).at());
                if (another && passed) {
                    taken.add(number);
                }
                if (clock.promise(i) != null
                        && at != null
                        && !at.isAfter(endOf(i))
                        && !taken.contains(number)) {
                    Instant then = later(at, scenes.get(i).at());
                    boolean certain = !isOvertaken(i, number, then);
                    String what = "STEP " + number + " " + policy + " " + clock.key(i);
                    all.add(new Said(what, then, null, certain));
                    if (certain) {
                        taken.add(number);
                    }
                }
            }
        }
        return all;
    }

    /** Another step of the same instant came first, and changed the ticket. */
    private boolean isOvertaken(int scene, int number, Instant at) {
        NaiveTicket.Step by = scene + 1 < scenes.size() ? scenes.get(scene + 1).by() : null;
        return by != null
                && at.equals(endOf(scene))
                && (by.target() != clock.target() || by.number() < number);
    }

    /** When a step is there, as seen in a scene; absent for not while it is so. */
    private @Nullable Instant when(EscalationStep step, int scene) {
        int seen = clock.lastPromised(scene);
        if (seen < 0) {
            return null;
        }
        Promise promise = Objects.requireNonNull(clock.promise(seen));
        Instant at;
        if (step.percent() != null) {
            at = clock.reached(seen, share(promise, step.percent()));
        } else if (step.delaySeconds() != null && step.delaySeconds() > 0) {
            at = clock.reached(seen, promise.seconds() + step.delaySeconds());
        } else {
            Instant due = clock.reached(seen, promise.seconds());
            at = due == null ? null : due.plus(TICK);
        }
        return at == null || (seen < scene && at.isAfter(endOf(seen))) ? null : at;
    }

    /** How the due date moved by what else was promised. */
    List<String> moves() {
        List<String> moves = new ArrayList<>();
        for (int i = 1; i < scenes.size(); i++) {
            boolean before = clock.promise(i - 1) != null;
            boolean now = clock.promise(i) != null;
            boolean dropped = before && !now && clock.key(i) != null;
            boolean moved = now && (!before || clock.movedBy(i));
            if (scenes.get(i).terms() && (dropped || moved)) {
                moves.add("MOVED %s to %s %s".formatted(due(i - 1), due(i), clock.key(i)));
            }
        }
        return moves;
    }

    private @Nullable Instant due(int scene) {
        Promise promise = clock.promise(scene);
        return promise == null ? null : clock.reached(scene, promise.seconds());
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

    private int sceneAt(int begin, Instant at, boolean strictly) {
        for (int i = begin; i < scenes.size(); i++) {
            boolean within = strictly ? endOf(i).isAfter(at) : !endOf(i).isBefore(at);
            if (clock.promise(i) != null && within) {
                return i;
            }
        }
        throw new AssertionError("nothing was promised at " + at);
    }

    private static long share(Promise promise, int percent) {
        return (promise.seconds() * percent + 99) / 100;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
