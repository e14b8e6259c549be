package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Queues in the order in which they are worked on: P1 and VIP ahead, then what is overdue and what
 * is due next, then priority, then age.
 */
@Singleton
public final class DueQueue {
    private static final String NEAREST =
            """
            SELECT DISTINCT ON (c.ticket_id) c.ticket_id, c.due_at, c.target FROM ticket_clock c
            WHERE c.tenant = $1 AND c.ticket_id = ANY ($2::uuid[])
              AND c.status IN ('RUNNING', 'PAUSED') AND c.due_at IS NOT NULL
              AND c.target = ANY ($3::text[])
            ORDER BY c.ticket_id, c.due_at, c.target, c.round, c.turn
            """;

    private final Pool pool;

    public DueQueue(Pool pool) {
        this.pool = pool;
    }

    /**
     * Some of a queue.
     *
     * @param hasNext whether others come behind
     * @param position up to where in the log it is shown
     */
    public record Page(List<DueItem> items, boolean hasNext, long position) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * A page, by keyset, of the tickets in the scope.
     *
     * @param dueUntil only what is due until then, overdue included; absent for all
     * @param after to go on behind
     */
    public Uni<Page> page(
            TenantId tenant,
            TicketScope scope,
            QueueFilter filter,
            @Nullable Instant dueUntil,
            @Nullable DueItem after,
            int size) {
        DueQuery query = new DueQuery(tenant, scope, filter).until(dueUntil).behind(after);
        String sql = query.page(size + 1);
        return pool.preparedQuery(sql)
                .execute(query.parameters())
                .map(rows -> {
                    List<DueItem> found = new ArrayList<>();
                    long position = 0;
                    for (Row row : rows) {
                        position = row.getLong("at_position");
                        if (row.getUUID("ticket_id") != null) {
                            found.add(item(row));
                        }
                    }
                    boolean more = found.size() > size;
                    return new Page(more ? found.subList(0, size) : found, more, position);
                });
    }

    /**
     * How many the queue has, and how many of them are overdue or soon due.
     *
     * @param soon until when what is not overdue yet is due soon
     */
    public Uni<DueCounts> counts(
            TenantId tenant, TicketScope scope, QueueFilter filter, Instant now, Instant soon) {
        DueQuery query = new DueQuery(tenant, scope, filter);
        String sql = query.counts(now, soon);
        return pool.preparedQuery(sql)
                .execute(query.parameters())
                .map(rows -> {
                    Row row = rows.iterator().next();
                    OffsetDateTime next = row.getOffsetDateTime("next_due_at");
                    return new DueCounts(
                            row.getLong("open"),
                            row.getLong("overdue"),
                            row.getLong("due_soon"),
                            next == null ? null : next.toInstant());
                });
    }

    /**
     * What of each ticket is due next; absent where nothing is.
     *
     * @param targets which of them count
     */
    public Uni<Map<TicketId, NextDue>> nearest(
            TenantId tenant, Collection<TicketId> tickets, Collection<TargetKind> targets) {
        return pool.preparedQuery(NEAREST)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                tickets.stream().map(TicketId::value).toArray(UUID[]::new),
                                targets.stream().map(TargetKind::name).toArray(String[]::new)))
                .map(rows -> {
                    Map<TicketId, NextDue> found = new HashMap<>();
                    rows.forEach(row -> {
                        NextDue due = WorkPlaceColumns.due(row);
                        if (due != null) {
                            found.put(new TicketId(row.getUUID("ticket_id")), due);
                        }
                    });
                    return found;
                });
    }

    private static DueItem item(Row row) {
        NextDue due = WorkPlaceColumns.due(row);
        return new DueItem(
                new TicketId(row.getUUID("ticket_id")),
                row.getInteger("lane"),
                due == null ? null : due.dueAt(),
                due == null ? null : due.target(),
                row.getInteger("priority_rank"),
                row.getOffsetDateTime("received_at").toInstant());
    }
}
