package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.reach.ReachSettings;
import io.ledgerdesk.ticket.view.reach.ReachTerms;
import io.ledgerdesk.ticket.view.reach.ReachedTickets;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Finds events of tickets, within what a scope lets be seen: by the index of events, then from the
 * log.
 */
@Singleton
public final class TicketEvents {
    private static final int READ_AT_ONCE = 1_000;
    private final Pool pool;
    private final EventLog log;
    private final EventCodec codec;
    private final ReachedTickets reached;

    @Inject
    TicketEvents(Pool pool, EventLog log, EventCodec codec, ReachSettings settings) {
        this(pool, log, codec, new ReachedTickets(pool, settings.walks(), settings.listed()));
    }

    public TicketEvents(Pool pool, EventLog log, EventCodec codec) {
        this(
                pool,
                log,
                codec,
                new ReachedTickets(pool, ReachSettings.USUAL_WALKS, ReachSettings.USUAL_LISTED));
    }

    TicketEvents(Pool pool, EventLog log, EventCodec codec, ReachedTickets reached) {
        this.reached = reached;
        this.pool = pool;
        this.log = log;
        this.codec = codec;
    }

    /**
     * A part of the list, by keyset, in two statements: as quick at its end as at its beginning.
     */
    public Uni<TicketEventPage> page(
            TenantId tenant,
            TicketScope scope,
            TicketEventFilter filter,
            TicketEventPage.Request request) {
        return isLookedThrough(scope, filter)
                ? reached.atMost(tenant, scope.terms())
                        .chain(tickets ->
                                tickets.map(few -> ofFew(tenant, scope, filter.of(few), request))
                                        .orElseGet(() -> found(tenant, scope, filter, request)))
                : found(tenant, scope, filter, request);
    }

    /** Whether the reach alone says which events are looked at, and no index of theirs knows it. */
    private static boolean isLookedThrough(TicketScope scope, TicketEventFilter filter) {
        ReachTerms terms = scope.terms();
        return !terms.everything()
                && !terms.isOnly(ReachTerms.Column.REQUESTER)
                && filter.tickets().isEmpty();
    }

    private Uni<TicketEventPage> ofFew(
            TenantId tenant,
            TicketScope scope,
            TicketEventFilter filter,
            TicketEventPage.Request request) {
        return filter.tickets().isEmpty()
                ? Uni.createFrom().item(Part.of(List.of(), request).page(Map.of(), request))
                : found(
                        tenant,
                        new TicketScope(Authority.UNLIMITED, scope.ofRequester()),
                        filter,
                        request);
    }

    private Uni<TicketEventPage> found(
            TenantId tenant,
            TicketScope scope,
            TicketEventFilter filter,
            TicketEventPage.Request request) {
        TicketEventQuery query = new TicketEventQuery(tenant, scope, filter).beyond(request);
        return pool.preparedQuery(query.positions(request))
                .execute(query.parameters())
                .map(rows -> {
                    List<Long> positions = new ArrayList<>(rows.size());
                    rows.forEach(row -> positions.add(row.getLong(0)));
                    return Part.of(positions, request);
                })
                .chain(part ->
                        read(tenant, part.positions()).map(events -> part.page(events, request)));
    }

    /**
     * The same part of each ticket's own list: one statement for the index, one for each thousand
     * events.
     *
     * @param filter whatever it says of tickets does not count
     * @return a page for every ticket, empty where there is nothing to see
     */
    Uni<Map<TicketId, TicketEventPage>> pages(
            TenantId tenant,
            TicketScope scope,
            Collection<TicketId> tickets,
            TicketEventFilter filter,
            TicketEventPage.Request request) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        TicketEventQuery query =
                new TicketEventQuery(tenant, scope, filter.of(tickets)).beyond(request);
        return pool.preparedQuery(query.positionsByTicket(request))
                .execute(query.parameters())
                .map(rows -> {
                    Map<TicketId, List<Long>> positions = new LinkedHashMap<>();
                    tickets.forEach(ticket -> positions.put(ticket, new ArrayList<>()));
                    rows.forEach(row ->
                            Objects.requireNonNull(positions.get(new TicketId(row.getUUID(0))))
                                    .add(row.getLong(1)));
                    Map<TicketId, Part> parts = new LinkedHashMap<>();
                    positions.forEach(
                            (ticket, found) -> parts.put(ticket, Part.of(found, request)));
                    return parts;
                })
                .chain(parts -> {
                    List<Long> all =
                            parts.values().stream()
                                    .flatMap(part -> part.positions().stream())
                                    .toList();
                    return read(tenant, all)
                            .map(events -> {
                                Map<TicketId, TicketEventPage> pages = new HashMap<>();
                                parts.forEach((ticket, part) ->
                                        pages.put(ticket, part.page(events, request)));
                                return pages;
                            });
                });
    }

    /** How many events the list has. */
    public Uni<Long> count(TenantId tenant, TicketScope scope, TicketEventFilter filter) {
        TicketEventQuery query = new TicketEventQuery(tenant, scope, filter);
        return pool.preparedQuery(query.count())
                .execute(query.parameters())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** How many events each ticket's own list has, in one statement. */
    Uni<Map<TicketId, Long>> counts(
            TenantId tenant,
            TicketScope scope,
            Collection<TicketId> tickets,
            TicketEventFilter filter) {
        TicketEventQuery query = new TicketEventQuery(tenant, scope, filter.of(tickets));
        return pool.preparedQuery(query.countByTicket())
                .execute(query.parameters())
                .map(rows -> {
                    Map<TicketId, Long> counts = new HashMap<>();
                    rows.forEach(row -> counts.put(new TicketId(row.getUUID(0)), row.getLong(1)));
                    return counts;
                });
    }

    private Uni<Map<Long, RecordedEvent>> read(TenantId tenant, List<Long> positions) {
        List<long[]> portions =
                IntStream.iterate(0, i -> i < positions.size(), i -> i + READ_AT_ONCE)
                        .mapToObj(i ->
                                positions.stream()
                                        .skip(i)
                                        .limit(READ_AT_ONCE)
                                        .mapToLong(Long::longValue)
                                        .toArray())
                        .toList();
        return Multi.createFrom()
                .iterable(portions)
                .onItem()
                .transformToUniAndConcatenate(
                        portion -> log.readAt(tenant, portion).chain(codec::open))
                .collect()
                .in(
                        HashMap::new,
                        (read, events) ->
                                events.forEach(event -> read.put(event.position(), event)));
    }

    /**
     * @param positions in order
     * @param more whether the list goes on beyond, the way the page is read
     */
    private record Part(List<Long> positions, boolean more) {

        static Part of(List<Long> found, TicketEventPage.Request request) {
            boolean more = found.size() > request.size();
            List<Long> held = more ? found.subList(0, request.size()) : found;
            return new Part(request.backward() ? held.reversed() : held, more);
        }

        TicketEventPage page(Map<Long, RecordedEvent> events, TicketEventPage.Request request) {
            boolean behindCursor = request.from() != null;
            return new TicketEventPage(
                    positions.stream().map(events::get).map(Objects::requireNonNull).toList(),
                    request.backward() ? more : behindCursor,
                    request.backward() ? behindCursor : more);
        }
    }
}
