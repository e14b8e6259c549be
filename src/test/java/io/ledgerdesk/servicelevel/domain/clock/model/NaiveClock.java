package io.ledgerdesk.servicelevel.domain.clock.model;

import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.servicelevel.domain.clock.model.Scene.Promise;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One target over all rounds, counted from the first scene on whenever something is asked: without
 * any state.
 */
final class NaiveClock {
    private final List<Scene> scenes;
    private final Instant receivedAt;
    private final Function<EntryVersion, BusinessTime> calendars;
    private final TargetKind target;
    private final int turn;
    private final int round;
    private final List<@Nullable ClockKey> keys = new ArrayList<>();
    private final List<@Nullable Promise> promises = new ArrayList<>();
    private final Map<Integer, Boolean> moved = new HashMap<>();

    /** The scene in which it was promised first; -1 for none. */
    final int first;

    private Instant start = Instant.MAX;

    /**
     * @param key of any round; of NEXT_UPDATE of the one
     */
    NaiveClock(
            List<Scene> scenes,
            Instant receivedAt,
            Function<EntryVersion, BusinessTime> calendars,
            ClockKey key) {
        this.scenes = scenes;
        this.receivedAt = receivedAt;
        this.calendars = calendars;
        this.target = key.target();
        this.turn = key.turn();
        this.round = target == TargetKind.NEXT_UPDATE ? key.round() : 0;
        for (Scene scene : scenes) {
            keys.add(
                    scene.keys().stream()
                            .filter(one -> one.target() == target && one.turn() == turn)
                            .filter(one -> round == 0 || one.round() == round)
                            .findFirst()
                            .orElse(null));
            promises.add(scene.promise(target));
        }
        first = firstPromised();
        if (first >= 0) {
            start = Objects.requireNonNull(begin(scenes.get(first), promises.get(first)));
        }
    }

    TargetKind target() {
        return target;
    }

    /** Its key in a scene; absent where there is none. */
    @Nullable ClockKey key(int scene) {
        return scene < 0 ? null : keys.get(scene);
    }

    /** What is promised in a scene; absent where it is not there, not promised or not begun. */
    @Nullable Promise promise(int scene) {
        return scene < first || first < 0 || key(scene) == null ? null : promises.get(scene);
    }

    /** Seconds until an instant in or at the end of a scene, as it was seen then. */
    long elapsed(int scene, Instant until) {
        long sum = 0;
        for (int i = -1; i <= scene; i++) {
            sum += counted(i, scene, i == scene ? until : scenes.get(i + 1).at());
        }
        return sum;
    }

    /** Earliest instant at which so much has elapsed, as seen in a scene; absent for none yet. */
    @Nullable Instant reached(int scene, long seconds) {
        long sum = 0;
        for (int i = -1; i < scene; i++) {
            long more = counted(i, scene, scenes.get(i + 1).at());
            if (sum + more >= seconds) {
                return calendar(i, scene).add(from(i), seconds - sum);
            }
            sum += more;
        }
        return runs(scene, scene) ? calendar(scene, scene).add(from(scene), seconds - sum) : null;
    }

    /** When it is due, or would be if it went on at the instant. */
    Instant wouldBeDue(int scene, Instant at) {
        Promise promise = Objects.requireNonNull(promise(scene));
        Instant due = reached(scene, promise.seconds());
        if (due != null) {
            return due;
        }
        Instant from = at.isBefore(start) ? start : at;
        return calendars
                .apply(promise.calendar())
                .add(from, promise.seconds() - elapsed(scene, from));
    }

    /** Whether it is due at another instant since the event that a scene begins with. */
    boolean movedBy(int scene) {
        Boolean known = moved.get(scene);
        if (known == null) {
            known = isMovedBy(scene);
            moved.put(scene, known);
        }
        return known;
    }

    private boolean isMovedBy(int scene) {
        Promise now = promise(scene);
        if (now == null) {
            return false;
        }
        int last = lastPromised(scene - 1);
        if (last < 0) {
            return true;
        }
        Promise before = Objects.requireNonNull(promise(last));
        if (last < scene - 1) {
            // It was not promised in between, or the ticket was not open.
            return isMissing(last + 1, scene) || before.seconds() != now.seconds();
        }
        Instant at = scenes.get(scene).at();
        return scenes.get(scene).terms()
                && (runs(scene - 1, scene - 1) != runs(scene, scene)
                        || !wouldBeDue(scene - 1, at).equals(wouldBeDue(scene, at)));
    }

    private boolean isMissing(int from, int to) {
        for (int i = from; i < to; i++) {
            if (key(i) != null) {
                return true;
            }
        }
        return false;
    }

    boolean runs(int scene) {
        return runs(scene, scene);
    }

    int lastPromised(int until) {
        for (int i = until; i >= 0; i--) {
            if (promise(i) != null) {
                return i;
            }
        }
        return -1;
    }

    private int firstPromised() {
        for (int i = 0; i < scenes.size(); i++) {
            Promise promise = keys.get(i) == null ? null : promises.get(i);
            if (promise != null && begin(scenes.get(i), promise) != null) {
                return i;
            }
        }
        return -1;
    }

    private long counted(int scene, int seenIn, Instant to) {
        Instant from = from(scene);
        return runs(scene, seenIn) && from.isBefore(to)
                ? calendar(scene, seenIn).between(from, to)
                : 0;
    }

    private Instant from(int scene) {
        Instant at = scene < 0 ? receivedAt : scenes.get(scene).at();
        return at.isBefore(start) ? start : at;
    }

    /** In a scene where it was not promised it ran as the next one that promises it says. */
    private boolean runs(int scene, int seenIn) {
        if (scene < 0) {
            return true;
        }
        AgreementContent deal = scenes.get(countedIn(scene, seenIn)).deal();
        return scenes.get(scene).runs(target, Objects.requireNonNull(deal).pauses());
    }

    private BusinessTime calendar(int scene, int seenIn) {
        int counted = countedIn(scene, seenIn);
        EntryVersion by = Objects.requireNonNull(promise(counted)).calendar();
        for (int i = counted + 1; i <= seenIn; i++) {
            boolean open = promise(i - 1) != null && promise(i) != null;
            if (open && scenes.get(i).retroactive().contains(by.id())) {
                by = scenes.get(i).version(by.id());
            }
        }
        return calendars.apply(by);
    }

    private int countedIn(int scene, int seenIn) {
        for (int i = Math.max(scene, 0); i <= seenIn; i++) {
            if (promise(i) != null) {
                return i;
            }
        }
        // Nobody promised it again: it counts no more.
        return lastPromised(seenIn);
    }

    private @Nullable Instant begin(Scene scene, @Nullable Promise promise) {
        return switch (target) {
            case FIRST_RESPONSE, RESOLUTION ->
                    switch (Objects.requireNonNull(scene.deal()).start()) {
                        case RECEIVED -> receivedAt;
                        case OPENING ->
                                calendars
                                        .apply(Objects.requireNonNull(promise).calendar())
                                        .nextOpening(receivedAt);
                        case ASSIGNMENT -> scene.assignedAt();
                    };
            case NEXT_UPDATE -> scene.updatedAt();
            case ACCEPTANCE, LINE_RESOLUTION -> scene.handedAt();
        };
    }

    /** Scenes from which on it is due as it is, each but for pauses. */
    List<Integer> promises() {
        List<Integer> found = new ArrayList<>();
        for (int i = Math.max(first, 0); i < scenes.size(); i++) {
            if (movedBy(i)) {
                found.add(i);
            }
        }
        return found;
    }
}
