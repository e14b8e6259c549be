package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.queue.place.QueueChange;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the changes of all queues behind a position, from the spans themselves. */
@Singleton
public final class QueueChanges {
    private static final String BEHIND =
            """
            SELECT at.position AS at_position, %s, %s
            FROM (SELECT coalesce(max(position), 0) AS position FROM projection_checkpoint
                  WHERE tenant = $1 AND projection = 'ticket_span') at
            LEFT JOIN LATERAL (
                SELECT * FROM ticket_span s
                WHERE s.tenant = $1 AND s.from_position > $2
                ORDER BY s.from_position LIMIT $3) n ON true
            LEFT JOIN LATERAL (
                SELECT * FROM ticket_span s
                WHERE s.tenant = $1 AND s.ticket_id = n.ticket_id
                  AND s.from_position < n.from_position
                ORDER BY s.from_position DESC LIMIT 1) b ON true
            ORDER BY n.from_position
            """
                    .formatted(TicketSpanColumns.selected("n"), TicketSpanColumns.selected("b"));

    private final Pool pool;

    public QueueChanges(Pool pool) {
        this.pool = pool;
    }

    /**
     * A part of the changes, in order.
     *
     * @param upTo there are no others behind the position asked for up to this one
     */
    public record Stretch(List<QueueChange> changes, long upTo) {
        public Stretch {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The next changes, and how far the read model is, in one snapshot.
     *
     * @param after position to go on behind, 0 for the beginning
     * @param limit changes at most
     */
    public Uni<Stretch> behind(TenantId tenant, long after, int limit) {
        return pool.preparedQuery(BEHIND)
                .execute(Tuple.of(tenant.value(), after, limit))
                .map(rows -> stretch(rows, after, limit));
    }

    private static Stretch stretch(RowSet<Row> rows, long after, int limit) {
        List<QueueChange> changes = new ArrayList<>();
        long upTo = after;
        for (Row row : rows) {
            upTo = Math.max(upTo, row.getLong("at_position"));
            if (row.getUUID("n_ticket_id") != null) {
                TicketSpan now = TicketSpanColumns.read(row, "n_");
                QueueFacts before =
                        row.getUUID("b_ticket_id") == null
                                ? null
                                : standing(TicketSpanColumns.read(row, "b_").facts());
                changes.add(
                        new QueueChange(
                                now.from(), now.facts().ticket(), before, standing(now.facts())));
            }
        }
        boolean whole = changes.isEmpty() || changes.size() < limit;
        return new Stretch(changes, whole ? upTo : changes.getLast().position());
    }

    private static @Nullable QueueFacts standing(QueueFacts facts) {
        return facts.isOpen() ? facts : null;
    }
}
