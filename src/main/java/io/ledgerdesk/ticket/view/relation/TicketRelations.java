package io.ledgerdesk.ticket.view.relation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds what tickets have to do with each other; for staff alone. */
@Singleton
public final class TicketRelations {
    /** Most links, and most merged tickets, of one ticket that are shown: the latest. */
    public static final int MOST = 200;

    private static final String[] WITHOUT_DIRECTION =
            Stream.of(LinkKind.values())
                    .filter(kind -> !kind.isDirected())
                    .map(Enum::name)
                    .toArray(String[]::new);

    private final Pool pool;

    public TicketRelations(Pool pool) {
        this.pool = pool;
    }

    /**
     * The links of each ticket and of those that were merged into it, the earliest first, in one
     * statement.
     *
     * @param tickets at most 100
     */
    public Uni<Map<TicketId, List<SeenLink>>> links(TenantId tenant, Collection<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery(RelationSql.LINKS)
                .execute(Tuple.of(tenant.value(), ids(tickets), WITHOUT_DIRECTION, (long) MOST))
                .map(rows ->
                        rows.stream()
                                .collect(
                                        groupingBy(
                                                row -> new TicketId(row.getUUID("ticket")),
                                                mapping(TicketRelations::link, toList()))));
    }

    /**
     * The tickets that went into each ticket and did not come out again, the earliest first, in one
     * statement.
     *
     * @param tickets at most 100
     */
    public Uni<Map<TicketId, List<MergedTicket>>> mergedTickets(
            TenantId tenant, Collection<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery(RelationSql.MERGED)
                .execute(Tuple.of(tenant.value(), ids(tickets), (long) MOST))
                .map(rows ->
                        rows.stream()
                                .collect(
                                        groupingBy(
                                                row -> new TicketId(row.getUUID("into_id")),
                                                mapping(TicketRelations::merged, toList()))));
    }

    private static SeenLink link(Row row) {
        return new SeenLink(
                LinkKind.valueOf(row.getString("kind")),
                LinkEnd.valueOf(row.getString("at_end")),
                new TicketId(row.getUUID("other_id")),
                row.getString("other_number"),
                row.getOffsetDateTime("since").toInstant());
    }

    private static MergedTicket merged(Row row) {
        return new MergedTicket(
                new TicketId(row.getUUID("ticket_id")),
                row.getString("number"),
                row.getOffsetDateTime("since").toInstant());
    }

    private static UUID[] ids(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).distinct().toArray(UUID[]::new);
    }
}
