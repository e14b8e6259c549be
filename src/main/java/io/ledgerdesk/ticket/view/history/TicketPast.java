package io.ledgerdesk.ticket.view.history;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.PositionSearch;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCardFold;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows tickets as they were, to whoever may see them today; what was erased stays erased. */
@Singleton
public final class TicketPast {
    private final EventLog log;
    private final EventCodec codec;
    private final Clock clock;

    public TicketPast(EventLog log, EventCodec codec, Clock clock) {
        this.log = log;
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * The ticket as it was; empty if it was not registered yet or the scope does not include it
     * today.
     *
     * @return fails with a {@link Fault} {@code BAD_AS_OF} for a position behind the log's end
     */
    public Uni<Optional<PastTicket>> at(
            TenantId tenant, TicketScope scope, TicketId id, AsOf asOf) {
        return wanted(tenant, asOf)
                .chain(wanted ->
                        log.source(tenant, EventCriteria.tagged(id.tag()), Long.MAX_VALUE)
                                .chain(sourced -> codec.open(sourced.events()))
                                .map(events -> past(events, wanted, scope)));
    }

    /**
     * Up to where the log says what the desk had recorded at an instant: the last position of those
     * recorded then or before.
     */
    public Uni<Long> recordedAt(TenantId tenant, Instant instant) {
        if (!instant.isBefore(clock.instant())) {
            return log.head(tenant);
        }
        // times of recording are whole microseconds; several events may share one
        Instant next = instant.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        return PositionSearch.lastBefore(log, tenant, next);
    }

    /**
     * The position, if the log reaches that far.
     *
     * @return fails with a {@link Fault} {@code BAD_AS_OF} for one that it has not
     */
    public Uni<Long> checked(TenantId tenant, long position) {
        return log.head(tenant)
                .invoke(head -> {
                    if (position < 0 || position > head) {
                        throw new Fault(
                                "BAD_AS_OF",
                                "the desk's log does not reach that position: give one that the"
                                        + " desk gave");
                    }
                })
                .replaceWith(position);
    }

    private Uni<Predicate<RecordedEvent>> wanted(TenantId tenant, AsOf asOf) {
        return switch (asOf) {
            case AsOf.Position at -> checked(tenant, at.position()).map(TicketPast::upTo);
            case AsOf.Recorded at -> recordedAt(tenant, at.instant()).map(TicketPast::upTo);
            case AsOf.Occurred at ->
                    Uni.createFrom()
                            .item(event -> !event.header().occurredAt().isAfter(at.instant()));
        };
    }

    private static Predicate<RecordedEvent> upTo(long position) {
        return event -> event.position() <= position;
    }

    private static Optional<PastTicket> past(
            List<RecordedEvent> events, Predicate<RecordedEvent> wanted, TicketScope scope) {
        Optional<TicketCard> today = TicketCardFold.fold(events).filter(scope::includes);
        List<RecordedEvent> before = events.stream().filter(wanted).toList();
        if (today.isEmpty() || before.stream().noneMatch(TicketPast::registers)) {
            return Optional.empty();
        }
        return TicketCardFold.fold(before)
                .map(then ->
                        new PastTicket(
                                scope.limit(then, today.orElseThrow()),
                                scope.limit(today.orElseThrow())));
    }

    private static boolean registers(RecordedEvent recorded) {
        return recorded.event() instanceof TicketEvent event && event.registration().isPresent();
    }
}
