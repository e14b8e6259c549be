package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.platform.projection.bulk.RowsFold;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerTable;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps {@code ticket_wait}, and with it the timers of tickets. */
@Singleton
public final class TicketWaitProjection implements Projection {
    public static final String NAME = "ticket_wait";

    private static final String KNOWN =
            """
            SELECT ticket_id, state, suspended, about, until, since, cause, reminders,
                reminder_days, give_up_days, close_days, close_reminder_days
            FROM ticket_wait WHERE tenant = $1 AND ticket_id = ANY ($2::uuid[])
            """;

    private static final String WRITE =
            """
            INSERT INTO ticket_wait
                (tenant, ticket_id, state, suspended, about, until, since, cause, reminders,
                reminder_days, give_up_days, close_days, close_reminder_days)
            SELECT $1::text, * FROM unnest($2::uuid[], $3::text[], $4::boolean[], $5::uuid[],
                $6::timestamptz[], $7::timestamptz[], $8::uuid[], $9::integer[], $10::text[], $11::integer[],
                $12::integer[], $13::integer[])
            ON CONFLICT (tenant, ticket_id) DO UPDATE
            SET state = excluded.state, suspended = excluded.suspended, about = excluded.about,
                until = excluded.until, since = excluded.since, cause = excluded.cause,
                reminders = excluded.reminders, reminder_days = excluded.reminder_days,
                give_up_days = excluded.give_up_days, close_days = excluded.close_days,
                close_reminder_days = excluded.close_reminder_days
            """;

    private static final String FORGET =
            "DELETE FROM ticket_wait WHERE tenant = $1 AND ticket_id = ANY ($2::uuid[])";

    private final Patience patience;

    public TicketWaitProjection(Patience patience) {
        this.patience = patience;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Only the desk itself goes by it. */
    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<String> tables() {
        return List.of(NAME, TimerTable.TIMER.name());
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        List<RecordedEvent> own =
                batch.stream().filter(one -> one.event() instanceof TicketEvent).toList();
        if (own.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids =
                own.stream()
                        .map(one -> ((TicketEvent) one.event()).ticket().value())
                        .distinct()
                        .toArray(UUID[]::new);
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.of(tenant.value(), ids))
                .chain(rows -> {
                    Map<TicketId, TicketWait> before = waits(rows);
                    return write(transaction, tenant, before, fold(before, own));
                });
    }

    @Override
    public BulkFold bulk(int rows) {
        return new RowsFold<>(rows, new BulkWaits(this));
    }

    /** Writes waits and what is due at their ends. */
    Uni<Void> put(SqlConnection connection, TenantId tenant, Map<TicketId, TicketWait> waits) {
        return write(connection, tenant, Map.of(), waits);
    }

    /** Takes waits out of the table, and their timers with them. */
    Uni<Map<TicketId, TicketWait>> takeOut(
            SqlConnection connection, TenantId tenant, List<TicketId> tickets) {
        UUID[] ids = tickets.stream().map(TicketId::value).toArray(UUID[]::new);
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(tenant.value(), ids))
                .map(TicketWaitProjection::waits)
                .call(found -> write(connection, tenant, found, gone(found)));
    }

    private static Map<TicketId, @Nullable TicketWait> gone(Map<TicketId, TicketWait> waits) {
        Map<TicketId, @Nullable TicketWait> gone = new LinkedHashMap<>();
        waits.keySet().forEach(ticket -> gone.put(ticket, null));
        return gone;
    }

    private static Map<TicketId, @Nullable TicketWait> fold(
            Map<TicketId, TicketWait> before, List<RecordedEvent> batch) {
        Map<TicketId, @Nullable TicketWait> after = new LinkedHashMap<>(before);
        for (RecordedEvent recorded : batch) {
            TicketId ticket = ((TicketEvent) recorded.event()).ticket();
            after.put(ticket, TicketWait.after(after.get(ticket), recorded));
        }
        return after;
    }

    /** Only what is another one now is written. */
    private Uni<Void> write(
            SqlConnection transaction,
            TenantId tenant,
            Map<TicketId, TicketWait> before,
            Map<TicketId, ? extends @Nullable TicketWait> after) {
        Map<Tag, List<Timer>> timers = new LinkedHashMap<>();
        Map<TicketId, TicketWait> kept = new LinkedHashMap<>();
        List<UUID> gone = new ArrayList<>();
        after.forEach((ticket, wait) -> {
            if (Objects.equals(wait, before.get(ticket))) {
                return;
            }
            if (wait == null) {
                gone.add(ticket.value());
                timers.put(ticket.tag(), List.of());
            } else {
                kept.put(ticket, wait);
                timers.put(ticket.tag(), patience.timers(ticket, wait));
            }
        });
        return forget(transaction, tenant, gone)
                .chain(() -> keep(transaction, tenant, kept))
                .chain(() -> TimerTable.TIMER.replace(transaction, tenant, timers));
    }

    private static Uni<Void> forget(SqlConnection transaction, TenantId tenant, List<UUID> gone) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(tenant.value(), gone.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    private static Uni<Void> keep(
            SqlConnection transaction, TenantId tenant, Map<TicketId, TicketWait> kept) {
        return kept.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(WRITE)
                        .execute(TicketWaitRow.parameters(tenant, kept))
                        .replaceWithVoid();
    }

    private static Map<TicketId, TicketWait> waits(RowSet<Row> rows) {
        Map<TicketId, TicketWait> waits = new LinkedHashMap<>();
        rows.forEach(
                row -> waits.put(new TicketId(row.getUUID("ticket_id")), TicketWaitRow.of(row)));
        return waits;
    }
}
