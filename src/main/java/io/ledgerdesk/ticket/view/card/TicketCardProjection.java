package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
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
        return known(transaction, tenant, own)
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

    /** The cards from before the batch of all tickets that do not begin in it. */
    private static Uni<Map<TicketId, TicketCard>> known(
            SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        Map<TicketId, Boolean> older = new LinkedHashMap<>();
        for (RecordedEvent recorded : batch) {
            TicketEvent event = (TicketEvent) recorded.event();
            older.putIfAbsent(event.ticket(), !(event instanceof TicketRegistered));
        }
        UUID[] ids =
                older.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(entry -> entry.getKey().value())
                        .toArray(UUID[]::new);
        if (ids.length == 0) {
            return Uni.createFrom().item(Map.of());
        }
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
}
