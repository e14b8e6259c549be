package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.platform.projection.bulk.FoldedRows;
import io.ledgerdesk.platform.projection.bulk.RowsFold;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps {@code ticket_card}: one read and one write for a batch, whatever its size. */
@Singleton
public final class TicketCardProjection implements Projection {
    public static final String NAME = "ticket_card";

    private static final String KNOWN =
            "SELECT "
                    + TicketCardColumns.SELECTED
                    + " FROM ticket_card WHERE tenant = $1 AND id = ANY ($2::uuid[])";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        List<RecordedEvent> own =
                batch.stream().filter(one -> one.event() instanceof TicketEvent).toList();
        if (own.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return known(transaction, tenant, older(own))
                .map(cards -> fold(cards, own))
                .chain(cards ->
                        transaction
                                .preparedQuery(TicketCardColumns.UPSERT)
                                .execute(TicketCardColumns.parameters(tenant, cards.values())))
                .replaceWithVoid();
    }

    @Override
    public List<String> tables() {
        return List.of("ticket_card");
    }

    @Override
    public BulkFold bulk(int rows) {
        return new RowsFold<>(rows, new InMemory());
    }

    /** The tickets of a batch that do not begin in it. */
    static List<TicketId> older(List<RecordedEvent> batch) {
        Map<TicketId, Boolean> older = new LinkedHashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TicketEvent event) {
                older.putIfAbsent(event.ticket(), event.registration().isEmpty());
            }
        }
        return older.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The cards of tickets, as they are in the table. */
    static Uni<Map<TicketId, TicketCard>> known(
            SqlConnection transaction, TenantId tenant, List<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        UUID[] ids = tickets.stream().map(TicketId::value).toArray(UUID[]::new);
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.of(tenant.value(), ids))
                .map(rows -> {
                    Map<TicketId, TicketCard> cards = new LinkedHashMap<>();
                    TicketCardRow.cards(rows).forEach(card -> cards.put(card.id(), card));
                    return cards;
                });
    }

    /** The cards that the batch changes, as they are after it. */
    private static Map<TicketId, TicketCard> fold(
            Map<TicketId, TicketCard> known, List<RecordedEvent> batch) {
        Map<TicketId, TicketCard> cards = new LinkedHashMap<>(known);
        for (RecordedEvent recorded : batch) {
            TicketId ticket = ((TicketEvent) recorded.event()).ticket();
            cards.put(ticket, TicketCardFold.apply(cards.get(ticket), recorded));
        }
        return cards;
    }

    /** Cards that are folded in memory. */
    private static final class InMemory implements RowsFold.Rows<TicketId, TicketCard> {

        @Override
        public Collection<TicketId> keys(List<RecordedEvent> batch) {
            return older(batch);
        }

        @Override
        public Uni<Map<TicketId, TicketCard>> fetch(
                SqlConnection connection, TenantId tenant, List<TicketId> keys) {
            return known(connection, tenant, keys);
        }

        @Override
        public void change(FoldedRows<TicketId, TicketCard> rows, List<RecordedEvent> batch) {
            for (RecordedEvent recorded : batch) {
                if (recorded.event() instanceof TicketEvent event) {
                    TicketId ticket = event.ticket();
                    rows.put(ticket, TicketCardFold.apply(rows.get(ticket), recorded));
                }
            }
        }

        @Override
        public Uni<Void> write(
                SqlConnection connection, TenantId tenant, Map<TicketId, TicketCard> rows) {
            return connection
                    .preparedQuery(TicketCardColumns.UPSERT)
                    .execute(TicketCardColumns.parameters(tenant, rows.values()))
                    .replaceWithVoid();
        }
    }
}
