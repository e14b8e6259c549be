package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.eventstore.wire.Visibility;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.timeline.EntryRows.Entry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps {@code ticket_event_entry}: two reads and one write for a batch, whatever its size. */
@Singleton
public final class TicketEventEntryProjection implements Projection {
    public static final String NAME = "ticket_event_entry";

    private static final Visibility VISIBILITY = new Visibility();

    /** Nothing that is recorded happened before. */
    static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** What of a ticket's events goes on into the next entry. */
    record Standing(String requester, long readable) {}

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
        List<TicketId> tickets =
                own.stream().map(one -> ((TicketEvent) one.event()).ticket()).distinct().toList();
        return standings(transaction, tenant, tickets)
                .chain(standings ->
                        occurredSoFar(transaction, tenant)
                                .map(until -> entries(standings, until, own)))
                .chain(entries -> write(transaction, tenant, entries));
    }

    @Override
    public BulkFold bulk(int rows) {
        return new BulkEntries(rows);
    }

    static Uni<Void> write(SqlConnection transaction, TenantId tenant, List<Entry> entries) {
        return transaction
                .preparedQuery(EntryRows.INSERT)
                .execute(EntryRows.parameters(tenant, entries))
                .chain(written -> handOver(transaction, tenant, entries));
    }

    @Override
    public List<String> tables() {
        return List.of(NAME);
    }

    @Override
    public List<String> searched() {
        return List.of("ticket_event_entry_ticket");
    }

    /** As the table has them. */
    static Uni<Map<TicketId, Standing>> standings(
            SqlConnection transaction, TenantId tenant, List<TicketId> tickets) {
        UUID[] ids = tickets.stream().map(TicketId::value).toArray(UUID[]::new);
        return transaction
                .preparedQuery(EntryRows.LATEST)
                .execute(Tuple.of(tenant.value(), ids))
                .map(rows -> {
                    Map<TicketId, Standing> standings = new HashMap<>();
                    rows.forEach(row ->
                            standings.put(
                                    new TicketId(row.getUUID(0)),
                                    new Standing(row.getString(1), row.getLong(2))));
                    return standings;
                });
    }

    private static Uni<Instant> occurredSoFar(SqlConnection transaction, TenantId tenant) {
        return transaction
                .preparedQuery(EntryRows.OCCURRED_SO_FAR)
                .execute(Tuple.of(tenant.value()))
                .map(rows -> {
                    Instant latest = EARLIEST;
                    for (Row row : rows) {
                        latest = row.getOffsetDateTime(0).toInstant();
                    }
                    return latest;
                });
    }

    static List<Entry> entries(
            Map<TicketId, Standing> standings, Instant occurredBefore, List<RecordedEvent> batch) {
        List<Entry> entries = new ArrayList<>(batch.size());
        Instant latest = occurredBefore;
        for (RecordedEvent recorded : batch) {
            Instant occurred = recorded.header().occurredAt();
            latest = occurred.isAfter(latest) ? occurred : latest;
            TicketEvent event = (TicketEvent) recorded.event();
            boolean readable = VISIBILITY.mayRead(Actor.Kind.REQUESTER, event.getClass());
            Standing now = after(standings.get(event.ticket()), recorded, readable);
            standings.put(event.ticket(), now);
            entries.add(new Entry(recorded, latest, now.requester(), now.readable(), readable));
        }
        return entries;
    }

    /** Whose a ticket is today, its whole history is. */
    private static Uni<Void> handOver(
            SqlConnection transaction, TenantId tenant, List<Entry> entries) {
        Map<TicketId, String> corrected = new HashMap<>();
        for (Entry entry : entries) {
            if (newRequester(entry.recorded()) != null) {
                corrected.put(entry.event().ticket(), entry.requester());
            }
        }
        if (corrected.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<TicketId> tickets = List.copyOf(corrected.keySet());
        return transaction
                .preparedQuery(EntryRows.HAND_OVER)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                tickets.stream().map(TicketId::value).toArray(UUID[]::new),
                                tickets.stream().map(corrected::get).toArray(String[]::new)))
                .replaceWithVoid();
    }

    private static @Nullable String newRequester(RecordedEvent recorded) {
        return recorded.event() instanceof TicketCorrected corrected
                        && corrected.to().requester() != null
                ? corrected.to().requester().id().value()
                : null;
    }

    private static Standing after(
            @Nullable Standing before, RecordedEvent recorded, boolean readable) {
        Optional<TicketRegistered> first = ((TicketEvent) recorded.event()).registration();
        if (first.isPresent()) {
            return new Standing(first.get().requester().value(), 1);
        }
        if (before == null) {
            throw new Fault(
                    "EVENT_OUT_OF_ORDER",
                    "%s at position %d is of %s, which was never registered; see verifyHistory"
                            .formatted(
                                    recorded.header().type(),
                                    recorded.position(),
                                    recorded.header().stream()));
        }
        String corrected = newRequester(recorded);
        return new Standing(
                corrected == null ? before.requester() : corrected,
                before.readable() + (readable ? 1 : 0));
    }
}
