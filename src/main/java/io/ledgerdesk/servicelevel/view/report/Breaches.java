package io.ledgerdesk.servicelevel.view.report;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the breaches that are recorded, in the order of their due dates. */
@Singleton
public final class Breaches {
    private static final String PLACE = "(t.breached_at, t.ticket_id, t.target, t.round, t.turn)";

    private final Pool pool;

    public Breaches(Pool pool) {
        this.pool = pool;
    }

    /** Where a breach stands in the list. */
    public record Place(Instant dueAt, TicketId ticket, ClockKey clock) {
        public static Place of(Breach breach) {
            return new Place(breach.dueAt(), breach.ticket(), breach.clock());
        }
    }

    /** Some of them, and whether others come behind. */
    public record Page(List<Breach> breaches, boolean hasNext) {
        public Page {
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * A page, by keyset, of the tickets in the scope.
     *
     * @param from first due date; absent for any
     * @param before the due dates are before it; absent for any
     * @param after to go on behind
     */
    public Uni<Page> page(
            TenantId tenant,
            TicketScope scope,
            SlaFilter filter,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable Place after,
            int size) {
        SlaConditions wanted =
                new SlaConditions(tenant, scope, filter)
                        .and("t.breached_at IS NOT NULL")
                        .within("breached_at", from, before);
        if (after != null) {
            wanted.and(
                    "%s > (%s::timestamptz, %s::uuid, %s::text, %s::integer, %s::integer)"
                            .formatted(
                                    PLACE,
                                    wanted.next(after.dueAt()),
                                    wanted.next(after.ticket().value()),
                                    wanted.next(after.clock().target().name()),
                                    wanted.next(after.clock().round()),
                                    wanted.next(after.clock().turn())));
        }
        String sql =
                "SELECT t.* FROM ticket_clock t WHERE %s ORDER BY %s LIMIT %d"
                        .formatted(wanted.text(), PLACE.substring(1, PLACE.length() - 1), size + 1);
        return pool.preparedQuery(sql)
                .execute(wanted.parameters())
                .map(rows -> {
                    List<Breach> found = new ArrayList<>();
                    rows.forEach(row -> found.add(Breach.of(row)));
                    boolean more = found.size() > size;
                    return new Page(more ? found.subList(0, size) : found, more);
                });
    }
}
