package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.Interval;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.view.catalogue.CatalogueChange;
import io.ledgerdesk.servicelevel.view.replay.Refold.Folded;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.TicketState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a ticket's clocks, event by event. */
public final class Replay {
    private final Folded folded;
    private final Map<UUID, RecordedEvent> events;
    private final Map<UUID, CatalogueChange> changes;
    private final AtomicReference<@Nullable Counted> counted = new AtomicReference<>();

    Replay(Folded folded, Map<UUID, RecordedEvent> events, Map<UUID, CatalogueChange> changes) {
        this.folded = folded;
        this.events = Map.copyOf(events);
        this.changes = Map.copyOf(changes);
    }

    /** The lines of all clocks up to an instant: folded once for all that are asked for. */
    private record Counted(Instant until, Map<ClockKey, List<Interval>> lines) {}

    /**
     * The ledger of one clock, oldest line first; empty if it never had such a clock.
     *
     * @param until up to when a running clock is counted
     */
    public List<LedgerLine> ledger(ClockKey clock, Instant until) {
        List<LedgerLine> lines = new ArrayList<>();
        for (Interval interval : counted(second(until)).getOrDefault(clock, List.of())) {
            LedgerLine line = line(interval);
            boolean goesOn = !lines.isEmpty() && lines.getLast().goesOnAs(line);
            lines.add(goesOn ? lines.removeLast().through(line) : line);
        }
        return lines;
    }

    private Map<ClockKey, List<Interval>> counted(Instant until) {
        Counted known = counted.get();
        if (known == null || !known.until().equals(until)) {
            known =
                    new Counted(
                            until,
                            folded.fold().ledger(folded.facts(), folded.first(), until).stream()
                                    .collect(Collectors.groupingBy(Interval::clock)));
            counted.set(known);
        }
        return known.lines();
    }

    /** What was recorded of one clock, in order. */
    public List<RecordedEvent> noticed(ClockKey clock) {
        return events.values().stream()
                .filter(recorded ->
                        recorded.event() instanceof ClockEvent what && what.clock().equals(clock))
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .toList();
    }

    /** What would be recorded, and when, if nothing more happened; in order. */
    public List<Foreseen> outlook() {
        return folded.fold().notices(folded.clocks(), folded.last()).stream()
                .flatMap(notice ->
                        folded
                                .fold()
                                .event(folded.clocks(), notice, folded.last(), notice.at())
                                .map(event -> new Foreseen(notice.at(), event))
                                .stream())
                .toList();
    }

    /** In whole seconds, as they are counted: whoever subtracts finds what is told. */
    private LedgerLine line(Interval line) {
        Instant to = line.to();
        return new LedgerLine(
                line.clock(),
                line.status().name(),
                second(line.from()),
                to == null ? null : second(to),
                new LedgerCause(line.cause(), events.get(line.cause()), changes.get(line.cause())),
                line.status() == Status.PAUSED ? reason(line) : null,
                line.calendar(),
                line.businessSeconds());
    }

    private @Nullable PauseReason reason(Interval line) {
        return state(fact -> fact.cause().equals(line.cause()))
                .or(() -> state(fact -> !second(fact.at()).isAfter(line.from())))
                .map(state ->
                        state == TicketState.WAITING_FOR_REQUESTER
                                ? PauseReason.WAITING_FOR_REQUESTER
                                : PauseReason.ON_HOLD)
                .orElse(null);
    }

    /** Where the ticket was after the last of those facts that say it. */
    private Optional<TicketState> state(Predicate<ClockFact> which) {
        return folded.facts().stream()
                .filter(which)
                .flatMap(fact -> Stream.ofNullable(state(fact)))
                .reduce((earlier, later) -> later);
    }

    private static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static @Nullable TicketState state(ClockFact fact) {
        return switch (fact) {
            case Moved moved -> moved.state();
            case Registered registered -> Objects.requireNonNull(registered.state());
            case ClockFact other -> null;
        };
    }
}
