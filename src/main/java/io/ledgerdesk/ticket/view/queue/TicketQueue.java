package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.reach.ReachSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads queues as they are and as they were, as far as a reader's scope lets be seen. */
@Singleton
public final class TicketQueue {
    /** Most parts that {@link #counts} tells apart. */
    private static final int MOST_PARTS = 1_000;

    private static final int TOTAL = 0b1111;
    private static final int BY_STATE = 0b0111;
    private static final int BY_LINE = 0b1011;
    private static final int BY_GROUP = 0b1101;
    private static final int BY_AGENT = 0b1110;

    private final Pool pool;
    private final EventLog log;
    private final ProjectionPositions positions;
    private final int walks;

    @Inject
    TicketQueue(Pool pool, EventLog log, ProjectionPositions positions, ReachSettings settings) {
        this(pool, log, positions, settings.walks());
    }

    public TicketQueue(Pool pool, EventLog log, ProjectionPositions positions) {
        this(pool, log, positions, ReachSettings.USUAL_WALKS);
    }

    private TicketQueue(Pool pool, EventLog log, ProjectionPositions positions, int walks) {
        this.pool = pool;
        this.log = log;
        this.positions = positions;
        this.walks = walks;
    }

    /**
     * A part of the queue as it is, with the position at which it was so: one statement. Answers
     * when the cards show that position too, so that whoever follows the queue from there on has
     * missed no change of a ticket; goes without them if they take too long.
     */
    public Uni<QueuePage> page(
            TenantId tenant, TicketScope scope, QueueFilter filter, QueuePage.Request request) {
        return read(tenant, scope, filter, request, null)
                .call(page ->
                        positions
                                .await(tenant, TicketCardProjection.NAME, page.position())
                                .onFailure(Fault.class)
                                .recoverWithNull());
    }

    /**
     * A part of the queue as it was.
     *
     * @param asOf a position, inclusive; 0 for before everything
     * @return fails with a {@link Fault} {@code BAD_AS_OF} for a position behind the log's end, and
     *     with {@code READ_NOT_READY} if the read model does not get there in time
     */
    public Uni<QueuePage> pageAsOf(
            TenantId tenant,
            TicketScope scope,
            QueueFilter filter,
            QueuePage.Request request,
            long asOf) {
        return shown(tenant, asOf)
                .chain(() -> read(tenant, scope, filter, request, asOf))
                .map(page -> new QueuePage(page.spans(), asOf, page.hasPrevious(), page.hasNext()));
    }

    /**
     * How many tickets the queue has.
     *
     * @param asOf see {@link #pageAsOf}; absent for now
     */
    public Uni<Long> count(
            TenantId tenant, TicketScope scope, QueueFilter filter, @Nullable Long asOf) {
        QueueQuery query = new QueueQuery(tenant, scope.terms(), walks, filter, asOf);
        Uni<Void> ready = asOf == null ? Uni.createFrom().voidItem() : shown(tenant, asOf);
        return ready.chain(() -> pool.preparedQuery(query.count()).execute(query.parameters()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /**
     * How many tickets the queue has by state, line, group and agent, in one statement; of more
     * than 1,000 parts the smallest are left out.
     */
    public Uni<QueueCounts> counts(TenantId tenant, TicketScope scope, QueueFilter filter) {
        QueueQuery query = new QueueQuery(tenant, scope.terms(), walks, filter, null);
        return pool.preparedQuery(query.counts(MOST_PARTS))
                .execute(query.parameters())
                .map(TicketQueue::counts);
    }

    private Uni<Void> shown(TenantId tenant, long position) {
        return log.head(tenant)
                .invoke(head -> {
                    if (position < 0 || position > head) {
                        throw new Fault(
                                "BAD_AS_OF",
                                "the desk's log does not reach that position: give one that the"
                                        + " desk gave");
                    }
                })
                .chain(head -> positions.await(tenant, TicketSpanProjection.NAME, position));
    }

    private Uni<QueuePage> read(
            TenantId tenant,
            TicketScope scope,
            QueueFilter filter,
            QueuePage.Request request,
            @Nullable Long asOf) {
        QueueQuery query =
                new QueueQuery(tenant, scope.terms(), walks, filter, asOf)
                        .beyond(request.from(), request.backward());
        return pool.preparedQuery(query.page(request.backward(), request.size() + 1))
                .execute(query.parameters())
                .map(rows -> page(rows, request));
    }

    private static QueuePage page(RowSet<Row> rows, QueuePage.Request request) {
        List<TicketSpan> found = new ArrayList<>();
        long position = 0;
        for (Row row : rows) {
            position = row.getLong("at_position");
            if (row.getUUID("ticket_id") != null) {
                found.add(TicketSpanColumns.read(row, ""));
            }
        }
        boolean more = found.size() > request.size();
        List<TicketSpan> spans = more ? found.subList(0, request.size()) : found;
        boolean behindPlace = request.from() != null;
        return new QueuePage(
                request.backward() ? spans.reversed() : spans,
                position,
                request.backward() ? more : behindPlace,
                request.backward() ? behindPlace : more);
    }

    private static QueueCounts counts(RowSet<Row> rows) {
        long total = 0;
        Map<TicketState, Long> byState = new LinkedHashMap<>();
        Map<Line, Long> byLine = new LinkedHashMap<>();
        Map<Optional<GroupId>, Long> byGroup = new LinkedHashMap<>();
        Map<Optional<PersonId>, Long> byAgent = new LinkedHashMap<>();
        for (Row row : rows) {
            long tickets = row.getLong("tickets");
            switch (row.getInteger("part")) {
                case TOTAL -> total = tickets;
                case BY_STATE -> byState.put(TicketState.valueOf(row.getString("state")), tickets);
                case BY_LINE -> byLine.put(new Line(row.getInteger("line")), tickets);
                case BY_GROUP ->
                        byGroup.put(
                                Optional.ofNullable(row.getString("group_id")).map(GroupId::new),
                                tickets);
                case BY_AGENT ->
                        byAgent.put(
                                Optional.ofNullable(row.getString("agent_id")).map(PersonId::new),
                                tickets);
                default -> throw new IllegalStateException("no such part: " + row.getInteger(5));
            }
        }
        return new QueueCounts(total, byState, byLine, byGroup, byAgent);
    }
}
