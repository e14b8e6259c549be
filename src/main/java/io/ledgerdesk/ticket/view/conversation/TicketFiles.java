package io.ledgerdesk.ticket.view.conversation;

import static java.util.stream.Collectors.groupingBy;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the files of tickets, within what the reader's scope lets be seen. */
@Singleton
public final class TicketFiles {
    /** Most files of one ticket that are shown. */
    public static final int MOST = 100;

    private static final String FILES =
            """
            SELECT f.* FROM unnest($2::uuid[]) AS wanted (id)
            CROSS JOIN LATERAL (
                SELECT * FROM ticket_file
                WHERE tenant = $1 AND ticket_id = wanted.id AND removed_at IS NULL %s
                ORDER BY attached_at DESC, id DESC LIMIT %d) AS f
            WHERE %s
            ORDER BY f.attached_at, f.id
            """;
    private static final String SHOWN = "AND NOT internal";
    private static final String HOLDING =
            """
            SELECT * FROM ticket_file WHERE tenant = $1 AND id = $2 AND removed_at IS NULL
            ORDER BY attached_at DESC, ticket_id LIMIT %d
            """
                    .formatted(MOST);

    private final Pool pool;

    public TicketFiles(Pool pool) {
        this.pool = pool;
    }

    /**
     * The latest {@link #MOST} files of each ticket that are not removed, the earliest first, in
     * one statement.
     *
     * @param tickets at most 100
     */
    public Uni<Map<TicketId, List<TicketFile>>> files(
            TenantId tenant, TicketScope scope, Collection<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple parameters =
                Tuple.of(
                        tenant.value(),
                        tickets.stream().map(TicketId::value).distinct().toArray(UUID[]::new));
        String reach =
                scope.terms()
                        .ofTicket(
                                "wanted.id",
                                value -> {
                                    parameters.addValue(value);
                                    return "$" + parameters.size();
                                });
        String sql = FILES.formatted(scope.ofRequester() ? SHOWN : "", MOST, reach);
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows ->
                        rows.stream()
                                .map(ConversationRows::file)
                                .collect(groupingBy(TicketFile::ticket)));
    }

    /** In which tickets a file lies now, the latest {@link #MOST}, whoever may see them. */
    public Uni<List<TicketFile>> holding(TenantId tenant, FileId file) {
        return pool.preparedQuery(HOLDING)
                .execute(Tuple.of(tenant.value(), file.value()))
                .map(rows -> rows.stream().map(ConversationRows::file).toList());
    }
}
