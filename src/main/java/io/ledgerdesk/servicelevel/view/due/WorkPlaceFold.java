package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.queue.place.QueueFold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps {@code ticket_due} as a part of {@code ticket_clock}: from what happens to tickets, and
 * from how their clocks stand after it. One read and one write for a batch.
 */
public final class WorkPlaceFold {
    public static final String TABLE = "ticket_due";

    private static final String FETCH =
            "SELECT "
                    + WorkPlaceColumns.SELECTED
                    + " FROM ticket_due WHERE tenant = $1 AND ticket_id = ANY ($2::uuid[])";

    private final Map<TicketId, WorkPlace> before;
    private final Map<TicketId, WorkPlace> after = new LinkedHashMap<>();

    private WorkPlaceFold(Map<TicketId, WorkPlace> before) {
        this.before = before;
    }

    /**
     * After a batch.
     *
     * @param counted the clocks that changed with it, as they stand behind it
     */
    public static Uni<Void> apply(
            SqlConnection transaction,
            TenantId tenant,
            List<RecordedEvent> batch,
            Map<TicketId, TicketClocks> counted) {
        return fetch(transaction, tenant, older(batch, counted))
                .chain(before -> write(transaction, tenant, changed(before, batch, counted)));
    }

    /** The places that a batch changes. */
    static Collection<WorkPlace> changed(
            Map<TicketId, WorkPlace> before,
            List<RecordedEvent> batch,
            Map<TicketId, TicketClocks> counted) {
        WorkPlaceFold places = new WorkPlaceFold(before);
        batch.forEach(places::happened);
        counted.forEach(places::counted);
        return places.after.values().stream()
                .filter(place -> !place.equals(before.get(place.facts().ticket())))
                .toList();
    }

    /** The tickets of a batch that do not begin in it. */
    static List<TicketId> older(List<RecordedEvent> batch, Map<TicketId, TicketClocks> counted) {
        Set<TicketId> seen = new LinkedHashSet<>();
        List<TicketId> older = new ArrayList<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TicketEvent event
                    && seen.add(event.ticket())
                    && event.registration().isEmpty()) {
                older.add(event.ticket());
            }
        }
        counted.keySet().stream().filter(seen::add).forEach(older::add);
        return older;
    }

    static Uni<Map<TicketId, WorkPlace>> fetch(
            SqlConnection connection, TenantId tenant, List<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        UUID[] ids = tickets.stream().map(TicketId::value).toArray(UUID[]::new);
        return connection
                .preparedQuery(FETCH)
                .execute(Tuple.of(tenant.value(), ids))
                .map(rows -> {
                    Map<TicketId, WorkPlace> found = new HashMap<>();
                    rows.forEach(row -> {
                        WorkPlace place = WorkPlaceColumns.read(row);
                        found.put(place.facts().ticket(), place);
                    });
                    return found;
                });
    }

    static Uni<Void> write(
            SqlConnection connection, TenantId tenant, Collection<WorkPlace> places) {
        return places.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(WorkPlaceColumns.UPSERT)
                        .execute(WorkPlaceColumns.parameters(tenant, places))
                        .replaceWithVoid();
    }

    private void happened(RecordedEvent recorded) {
        if (recorded.event() instanceof TicketEvent event) {
            WorkPlace place = after.getOrDefault(event.ticket(), before.get(event.ticket()));
            after.put(
                    event.ticket(),
                    place == null
                            ? new WorkPlace(QueueFold.after(null, recorded), null)
                            : place.with(QueueFold.after(place.facts(), recorded)));
        }
    }

    private void counted(TicketId ticket, TicketClocks clocks) {
        WorkPlace place = after.getOrDefault(ticket, before.get(ticket));
        if (place != null) {
            after.put(ticket, place.dueBy(NextDue.of(clocks)));
        }
    }
}
