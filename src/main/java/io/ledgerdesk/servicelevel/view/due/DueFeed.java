package io.ledgerdesk.servicelevel.view.due;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.live.LogTail;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.view.fact.TicketFacts;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.queue.live.QueueLiveSettings;
import io.ledgerdesk.ticket.view.queue.place.QueueChange;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places among what is due as they change, for any number of listeners: the log is read once per
 * node while anybody listens, and what an event changed is looked up once for all.
 */
@Singleton
public final class DueFeed {
    /** As the ticket stood before the event and stands behind it, and what is due by now. */
    private static final String AROUND =
            """
            SELECT s.*, nullif(d.due_at, 'infinity') AS due_at, d.target
            FROM (SELECT * FROM ticket_span
                  WHERE tenant = $1 AND ticket_id = $2 AND from_position <= $3
                  ORDER BY from_position DESC LIMIT 2) s
            LEFT JOIN ticket_due d ON d.tenant = s.tenant AND d.ticket_id = s.ticket_id
            ORDER BY s.from_position DESC
            """;

    private static final List<String> READ_MODELS = List.of("ticket_span", "ticket_clock");

    private final EventLog log;
    private final LogTail tail;
    private final ProjectionPositions positions;
    private final Pool pool;
    private final Cache<Looked, Uni<Optional<DueChange>>> shared;

    public DueFeed(
            EventLog log,
            LogTail tail,
            ProjectionPositions positions,
            Pool pool,
            QueueLiveSettings settings) {
        this.log = log;
        this.tail = tail;
        this.positions = positions;
        this.pool = pool;
        this.shared =
                Caffeine.newBuilder()
                        .maximumSize(settings.sharedCards())
                        .expireAfterWrite(settings.sharedFor())
                        .build();
    }

    /**
     * @param clocks whether the event may move them
     */
    private record Looked(TenantId tenant, TicketId ticket, long position, boolean clocks) {}

    /**
     * Every change behind a position, in order, and on as they come; a due date that moved may be
     * told more than once.
     *
     * @param after the position up to which all is known already; 0 for the beginning
     * @return fails with a {@link Fault} {@code POSITION_UNKNOWN} if the log does not reach so far
     */
    public Multi<DueChange> changes(TenantId tenant, long after) {
        return log.head(tenant)
                .invoke(head -> {
                    if (after > head) {
                        throw new Fault(
                                "POSITION_UNKNOWN",
                                "the log ends at %d, position %d is not of it"
                                        .formatted(head, after));
                    }
                })
                .onItem()
                .transformToMulti(head ->
                        tail.events(
                                tenant,
                                after,
                                event ->
                                        event.event() instanceof TicketEvent
                                                || event.event() instanceof ClockEvent))
                .onItem()
                .transformToUniAndConcatenate(event ->
                        Objects.requireNonNull(shared.get(looked(tenant, event), this::look)))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static Looked looked(TenantId tenant, RecordedEvent recorded) {
        return recorded.event() instanceof ClockEvent noticed
                ? new Looked(tenant, noticed.ticket(), recorded.position(), true)
                : new Looked(
                        tenant,
                        ((TicketEvent) recorded.event()).ticket(),
                        recorded.position(),
                        TicketFacts.of(recorded) != null);
    }

    private Uni<Optional<DueChange>> look(Looked at) {
        return Uni.join()
                .all(
                        READ_MODELS.stream()
                                .map(model -> positions.reached(at.tenant(), model, at.position()))
                                .toList())
                .andFailFast()
                .chain(() ->
                        pool.preparedQuery(AROUND)
                                .execute(
                                        Tuple.of(
                                                at.tenant().value(),
                                                at.ticket().value(),
                                                at.position())))
                .map(rows -> change(at, rows))
                .onFailure()
                .invoke(() -> shared.invalidate(at))
                .memoize()
                .indefinitely();
    }

    private static Optional<DueChange> change(Looked at, RowSet<Row> rows) {
        List<Row> spans = new ArrayList<>();
        rows.forEach(spans::add);
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        Row last = spans.getFirst();
        boolean begins = last.getLong("from_position") == at.position();
        QueueFacts now = standing(last);
        QueueFacts before = !begins ? now : spans.size() < 2 ? null : standing(spans.getLast());
        if (Objects.equals(before, now) && (now == null || !at.clocks())) {
            return Optional.empty();
        }
        return Optional.of(
                new DueChange(
                        new QueueChange(at.position(), at.ticket(), before, now),
                        WorkPlaceColumns.due(last)));
    }

    private static @Nullable QueueFacts standing(Row row) {
        QueueFacts facts = WorkPlaceColumns.read(row).facts();
        return facts.isOpen() ? facts : null;
    }
}
