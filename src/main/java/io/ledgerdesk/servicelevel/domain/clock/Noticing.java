package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.servicelevel.domain.clock.Notice.Sort;
import io.ledgerdesk.servicelevel.domain.clock.course.Noted.Missed;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ClockEvent.WarningReached;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be recorded of a ticket's clocks, and when. */
final class Noticing {
    /** Instants of the log are as fine as this: the first one behind a due date. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    private static final Comparator<Notice> ORDER =
            Comparator.comparing(Notice::at)
                    .thenComparing(Notice::sort)
                    .thenComparing(Notice::clock)
                    .thenComparingInt(Notice::number);

    private final ClockFold fold;
    private final TicketClocks clocks;
    private final List<Integer> warnings;
    private final @Nullable PolicyContent policy;

    Noticing(ClockFold fold, TicketClocks clocks, CatalogueBook book) {
        this.fold = fold;
        this.clocks = clocks;
        this.warnings =
                Optional.ofNullable(clocks.agreement())
                        .flatMap(held -> book.agreement(held.id()))
                        .map(AgreementContent::warnings)
                        .orElse(List.of());
        this.policy =
                Optional.ofNullable(clocks.policy())
                        .flatMap(held -> book.policy(held.id()))
                        .orElse(null);
    }

    /** Something was recorded. */
    static void note(ClockFold fold, Draft draft, ClockEvent what) {
        Clock clock = draft.find(what.clock());
        Count count = clock == null ? null : Count.of(fold, clock);
        if (what instanceof DueMoved) {
            draft.toRecord.stream()
                    .filter(move -> move.what().equals(what))
                    .findFirst()
                    .ifPresent(draft.toRecord::remove);
        } else if (count != null) {
            switch (what) {
                case WarningReached warning -> count.note(noted -> noted.warned(warning.percent()));
                case TargetBreached breach -> count.note(noted -> noted.breached(breach.dueAt()));
                case EscalationStepTaken step -> count.note(noted -> noted.taken(step.number()));
                case DueMoved moved -> {}
            }
            draft.put(count.done());
        }
    }

    List<Notice> all() {
        List<Notice> all = new ArrayList<>();
        for (PendingMove move : clocks.toRecord()) {
            all.add(
                    new Notice(
                            Sort.MOVED,
                            move.what().clock(),
                            move.number(),
                            move.at(),
                            move.cause()));
        }
        if (!clocks.historical()) {
            clocks.clocks().forEach(clock -> of(clock, all));
        }
        all.sort(ORDER);
        return all;
    }

    /** The event of a notice; absent if it does not hold any more. */
    Optional<ClockEvent> event(Notice notice, Instant detectedAt) {
        Optional<Clock> clock = clocks.clock(notice.clock());
        return switch (notice.sort()) {
            case MOVED ->
                    clocks.toRecord().stream()
                            .filter(move -> move.number() == notice.number())
                            .<ClockEvent>map(PendingMove::what)
                            .findFirst();
            case WARNING ->
                    clock.map(due ->
                            new WarningReached(
                                    clocks.ticket(),
                                    notice.clock(),
                                    notice.number(),
                                    Count.of(fold, due).wouldBeDue(due.since())));
            case BREACH ->
                    clock.map(Clock::breachToRecord)
                            .map(missed ->
                                    new TargetBreached(
                                            clocks.ticket(),
                                            notice.clock(),
                                            missed.dueAt(),
                                            detectedAt,
                                            missed.targetSeconds(),
                                            missed.agreement()));
            case STEP -> step(notice);
        };
    }

    /** A point of a clock and when it is there. */
    record Reached(int number, Instant at) {}

    /** Warnings that were not recorded yet; of those that had passed when it was promised one. */
    static List<Reached> warnings(Clock clock, Count count, List<Integer> percentages) {
        List<Reached> found = new ArrayList<>();
        Reached passed = null;
        for (int percent : percentages) {
            Instant at = count.reached(count.share(percent));
            if (at != null && !at.isAfter(clock.promisedAt())) {
                passed = new Reached(percent, at);
            } else if (at != null) {
                found.add(new Reached(percent, at));
            }
        }
        if (passed != null) {
            found.addFirst(passed);
        }
        List<Integer> told = clock.noted().warned();
        return found.stream().filter(warning -> !told.contains(warning.number())).toList();
    }

    /** Steps of a policy that were not taken yet. */
    static List<Reached> steps(Clock clock, Count count, PolicyContent policy) {
        List<Reached> steps = new ArrayList<>();
        for (int i = 0; i < policy.steps().size(); i++) {
            EscalationStep step = policy.steps().get(i);
            if (step.target() == clock.key().target()
                    && !clock.noted().stepsTaken().contains(i + 1)) {
                Instant at = when(step, clock, count);
                if (at != null) {
                    steps.add(new Reached(i + 1, at));
                }
            }
        }
        return steps;
    }

    private static @Nullable Instant when(EscalationStep step, Clock clock, Count count) {
        if (step.percent() != null) {
            return count.reached(count.share(step.percent()));
        }
        long delay = step.delaySeconds() == null ? 0 : step.delaySeconds();
        if (delay > 0) {
            return count.reached(clock.targetSeconds() + delay);
        }
        Instant due = count.reached(clock.targetSeconds());
        return due == null ? null : due.plus(TICK);
    }

    private void of(Clock clock, List<Notice> all) {
        Count count = Count.of(fold, clock);
        if (clock.status().isOpen()) {
            for (Reached warning : warnings(clock, count, warnings)) {
                all.add(notice(Sort.WARNING, clock, warning.number(), warning.at()));
            }
            if (policy != null) {
                for (Reached step : steps(clock, count, policy)) {
                    all.add(notice(Sort.STEP, clock, step.number(), step.at()));
                }
            }
        } else {
            for (int percent : clock.noted().owed()) {
                if (!clock.noted().warned().contains(percent)) {
                    all.add(notice(Sort.WARNING, clock, percent, clock.since()));
                }
            }
        }
        Missed breach = clock.breachToRecord();
        if (breach != null) {
            all.add(notice(Sort.BREACH, clock, 0, breach.dueAt().plus(TICK)));
        }
    }

    /** Never before the event that it follows from. */
    private static Notice notice(Sort sort, Clock clock, int number, Instant reached) {
        Instant at = reached.isBefore(clock.since()) ? clock.since() : reached;
        return new Notice(sort, clock.key(), number, at, clock.cause());
    }

    private Optional<ClockEvent> step(Notice notice) {
        if (policy == null || clocks.policy() == null || notice.number() > policy.steps().size()) {
            return Optional.empty();
        }
        return Optional.of(
                new EscalationStepTaken(
                        clocks.ticket(),
                        notice.clock(),
                        clocks.policy(),
                        notice.number(),
                        policy.steps().get(notice.number() - 1),
                        null));
    }
}
