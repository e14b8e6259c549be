package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queues in the order in which they are worked on: P1 and VIP ahead, then what is overdue and what
 * is due next, then priority, then age.
 */
@Singleton
public final class DueQueue {
    private final Pool pool;

    public DueQueue(Pool pool) {
        this.pool = pool;
    }

    /** Some of a queue, and whether others come behind. */
    public record Page(List<DueItem> items, boolean hasNext) {
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
        DueQuery query = new DueQuery(tenant, scope, filter, dueUntil, after, size + 1);
        String sql = query.sql();
        return pool.preparedQuery(sql)
                .execute(query.parameters())
                .map(rows -> {
                    List<DueItem> found = new ArrayList<>();
                    rows.forEach(row -> found.add(item(row)));
                    boolean more = found.size() > size;
                    return new Page(more ? found.subList(0, size) : found, more);
                });
    }

    private static DueItem item(Row row) {
        OffsetDateTime due = row.getOffsetDateTime("due_at");
        String target = row.getString("target");
        return new DueItem(
                new TicketId(row.getUUID("ticket_id")),
                row.getInteger("lane"),
                due == null ? null : due.toInstant(),
                target == null ? null : TargetKind.valueOf(target),
                row.getInteger("priority_rank"),
                row.getOffsetDateTime("received_at").toInstant());
    }
}
