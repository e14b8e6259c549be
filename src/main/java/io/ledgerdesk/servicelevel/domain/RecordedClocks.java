package io.ledgerdesk.servicelevel.domain;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ClockEvent.WarningReached;
import io.ledgerdesk.servicelevel.word.ClockKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What stands recorded of a ticket's clocks.
 *
 * @param moved how many moves there are
 * @param moves the last of each clock
 * @param breached RESOLUTION as of its first round, whichever it was
 */
public record RecordedClocks(
        int moved,
        Map<ClockKey, DueMoved> moves,
        Set<Warned> warnings,
        Set<ClockKey> breached,
        Set<Taken> steps) {
    static final RecordedClocks NOTHING =
            new RecordedClocks(0, Map.of(), Set.of(), Set.of(), Set.of());

    public RecordedClocks {
        moves = Map.copyOf(moves);
        warnings = Set.copyOf(warnings);
        breached = Set.copyOf(breached);
        steps = Set.copyOf(steps);
    }

    /** Each percentage is warned of once for an instant. */
    record Warned(ClockKey clock, int percent, Instant dueAt) {}

    /** A step of a policy, in whichever version. */
    record Taken(ClockKey clock, CatalogueId policy, int number) {}

    RecordedClocks after(ClockEvent event) {
        return switch (event) {
            case DueMoved e -> {
                Map<ClockKey, DueMoved> all = new HashMap<>(moves);
                all.put(e.clock(), e);
                yield new RecordedClocks(moved + 1, all, warnings, breached, steps);
            }
            case WarningReached e ->
                    new RecordedClocks(moved, moves, with(warnings, warned(e)), breached, steps);
            case TargetBreached e ->
                    new RecordedClocks(
                            moved, moves, warnings, with(breached, once(e.clock())), steps);
            case EscalationStepTaken e ->
                    new RecordedClocks(moved, moves, warnings, breached, with(steps, taken(e)));
        };
    }

    /** A due date cannot move twice from the same instant to the same without moving back. */
    boolean has(ClockEvent event) {
        return switch (event) {
            case DueMoved e -> e.equals(moves.get(e.clock()));
            case WarningReached e -> warnings.contains(warned(e));
            case TargetBreached e -> breached.contains(once(e.clock()));
            case EscalationStepTaken e -> steps.contains(taken(e));
        };
    }

    private static Warned warned(WarningReached e) {
        return new Warned(e.clock(), e.percent(), e.dueAt());
    }

    private static Taken taken(EscalationStepTaken e) {
        return new Taken(e.clock(), e.policy().id(), e.number());
    }

    private static ClockKey once(ClockKey clock) {
        return clock.target() == TargetKind.RESOLUTION ? new ClockKey(clock.target(), 1, 1) : clock;
    }

    private static <T> Set<T> with(Set<T> set, T one) {
        Set<T> all = new HashSet<>(set);
        all.add(one);
        return all;
    }
}
