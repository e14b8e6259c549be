package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Moved;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact.Registered;
import io.ledgerdesk.servicelevel.domain.clock.Interval;
import io.ledgerdesk.servicelevel.view.catalogue.CatalogueChange;
import io.ledgerdesk.servicelevel.view.replay.Refold.Folded;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.TicketState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a ticket's clocks, event by event. */
public final class Replay {
    private final Folded folded;
    private final Map<UUID, RecordedEvent> events;
    private final Map<UUID, CatalogueChange> changes;

    Replay(Folded folded, Map<UUID, RecordedEvent> events, Map<UUID, CatalogueChange> changes) {
        this.folded = folded;
        this.events = Map.copyOf(events);
        this.changes = Map.copyOf(changes);
    }

    /**
     * The ledger of one clock, oldest line first; empty if it never had such a clock.
     *
     * @param until up to when a running clock is counted
     */
    public List<LedgerLine> ledger(ClockKey clock, Instant until) {
        return folded
                .fold()
                .ledger(folded.facts(), folded.first(), until.truncatedTo(ChronoUnit.SECONDS))
                .stream()
                .filter(line -> line.clock().equals(clock))
                .map(this::line)
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

    private LedgerLine line(Interval line) {
        return new LedgerLine(
                line.clock(),
                line.status().name(),
                line.from(),
                line.to(),
                new LedgerCause(line.cause(), events.get(line.cause()), changes.get(line.cause())),
                line.status() == Status.PAUSED ? reason(line) : null,
                line.calendar(),
                line.businessSeconds());
    }

    private @Nullable PauseReason reason(Interval line) {
        return folded.facts().stream()
                .filter(fact -> !fact.at().truncatedTo(ChronoUnit.SECONDS).isAfter(line.from()))
                .flatMap(fact -> Stream.ofNullable(state(fact)))
                .reduce((earlier, later) -> later)
                .map(state ->
                        state == TicketState.WAITING_FOR_REQUESTER
                                ? PauseReason.WAITING_FOR_REQUESTER
                                : PauseReason.ON_HOLD)
                .orElse(null);
    }

    private static @Nullable TicketState state(ClockFact fact) {
        return switch (fact) {
            case Moved moved -> moved.state();
            case Registered registered -> Objects.requireNonNull(registered.state());
            case ClockFact other -> null;
        };
    }
}
