package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what was said about tickets, within what the reader's scope lets be seen: a requester reads
 * what is public in tickets that are in reach now.
 */
@Singleton
public final class TicketConversation {
    private static final String LAST =
            """
            SELECT m.* FROM unnest($2::uuid[]) AS wanted (id)
            CROSS JOIN LATERAL (
                SELECT * FROM ticket_message
                WHERE tenant = $1 AND ticket_id = wanted.id AND public
                ORDER BY sent_at DESC, id DESC LIMIT 1) AS m
            WHERE\
            """;

    private final Pool pool;

    public TicketConversation(Pool pool) {
        this.pool = pool;
    }

    /** A part of a ticket's conversation, by keyset: as quick at its end as at its beginning. */
    public Uni<MessagePage> page(
            TenantId tenant, TicketScope scope, TicketId ticket, MessagePage.Request request) {
        MessageCursor from = request.from();
        Tuple parameters = Tuple.of(tenant.value(), ticket.value());
        String beyond = "";
        if (from != null) {
            parameters.addValue(ConversationRows.time(from.sentAt()));
            parameters.addValue(from.id());
            beyond =
                    " AND (m.sent_at, m.id) %s ($3::timestamptz, $4::uuid)"
                            .formatted(request.backward() ? "<" : ">");
        }
        String way = request.backward() ? "DESC" : "ASC";
        String sql =
                "SELECT m.* FROM ticket_message m WHERE m.tenant = $1 AND m.ticket_id = $2"
                        + beyond
                        + (request.notes() ? "" : " AND m.public")
                        + " AND"
                        + visible(scope, parameters)
                        + " ORDER BY m.sent_at %s, m.id %s LIMIT %d"
                                .formatted(way, way, request.size() + 1);
        return messages(sql, parameters).map(found -> MessagePage.of(found, request));
    }

    /** How many messages the conversation has. */
    public Uni<Long> count(TenantId tenant, TicketScope scope, TicketId ticket, boolean notes) {
        Tuple parameters = Tuple.of(tenant.value(), ticket.value());
        String sql =
                "SELECT count(*) FROM ticket_message m WHERE m.tenant = $1 AND m.ticket_id = $2"
                        + (notes ? "" : " AND m.public")
                        + " AND"
                        + visible(scope, parameters);
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /**
     * The latest public message of each ticket that has one, in one statement.
     *
     * @param tickets at most 100
     */
    public Uni<Map<TicketId, TicketMessage>> lastMessages(
            TenantId tenant, TicketScope scope, Collection<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple parameters =
                Tuple.of(
                        tenant.value(),
                        tickets.stream().map(TicketId::value).distinct().toArray(UUID[]::new));
        return messages(LAST + visible(scope, parameters), parameters)
                .map(found ->
                        found.stream()
                                .collect(
                                        Collectors.toMap(
                                                TicketMessage::ticket, Function.identity())));
    }

    /**
     * Those messages and notes that there are, in one statement.
     *
     * @param ids at most 100
     */
    public Uni<Map<UUID, TicketMessage>> byIds(
            TenantId tenant, TicketScope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple parameters = Tuple.of(tenant.value(), ids.toArray(UUID[]::new));
        String sql =
                "SELECT m.* FROM ticket_message m WHERE m.tenant = $1 AND m.id = ANY ($2::uuid[])"
                        + " AND"
                        + visible(scope, parameters);
        return messages(sql, parameters)
                .map(found ->
                        found.stream()
                                .collect(Collectors.toMap(TicketMessage::id, Function.identity())));
    }

    /** A condition on {@code m}; adds its parameters. */
    private static String visible(TicketScope scope, Tuple parameters) {
        String reach =
                scope.terms()
                        .ofTicket(
                                "m.ticket_id",
                                value -> {
                                    parameters.addValue(value);
                                    return "$" + parameters.size();
                                });
        return " " + (scope.ofRequester() ? "m.public AND " + reach : reach);
    }

    private Uni<List<TicketMessage>> messages(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(TicketConversation::read);
    }

    private static List<TicketMessage> read(RowSet<Row> rows) {
        return rows.stream().map(ConversationRows::message).toList();
    }
}
