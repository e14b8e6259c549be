package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.eventstore.wire.ValueJson;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.id.ClockStream;
import io.ledgerdesk.servicelevel.view.catalogue.CatalogueChange;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.company.CompanyParents;
import io.ledgerdesk.servicelevel.view.fact.TicketFacts;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folds the clocks of some tickets anew from the log, for whoever wants to see every step. */
@Singleton
public final class Replays {
    private static final int PAGE = 5_000;
    private static final String COUNTED =
            """
            SELECT ticket_id, counted_until, state
            FROM ticket_service_level WHERE tenant = $1 AND ticket_id = ANY ($2::uuid[])
            """;
    private static final ValueJson<TicketClocks> STATE = ValueJson.ofArrays(TicketClocks.class);

    private final Pool pool;
    private final EventLog log;
    private final EventCodec codec;
    private final ClockCatalogues catalogues;
    private final int most;

    @Inject
    Replays(
            Pool pool,
            EventLog log,
            EventCodec codec,
            ClockCatalogues catalogues,
            ReplaySettings settings) {
        this(pool, log, codec, catalogues, settings.maxEvents());
    }

    /**
     * @param most see {@link ReplaySettings#maxEvents}
     */
    public Replays(
            Pool pool, EventLog log, EventCodec codec, ClockCatalogues catalogues, int most) {
        this.pool = pool;
        this.log = log;
        this.codec = codec;
        this.catalogues = catalogues;
        this.most = most;
    }

    /** How far a ticket's clocks are counted, and with which companies. */
    private record Counted(long until, List<CompanyId> companies) {}

    /**
     * Of each ticket whose clocks are counted, as far as they are: the same that its clocks show.
     *
     * @param tickets at most 100
     * @return fails with a {@link Fault} {@code LEDGER_TOO_LONG} for too many events
     */
    public Uni<Map<TicketId, Replay>> of(TenantId tenant, Collection<TicketId> tickets) {
        UUID[] ids = tickets.stream().map(TicketId::value).distinct().toArray(UUID[]::new);
        return pool.preparedQuery(COUNTED)
                .execute(Tuple.of(tenant.value(), ids))
                .map(rows -> {
                    Map<TicketId, Counted> counted = new HashMap<>();
                    rows.forEach(row ->
                            counted.put(
                                    new TicketId(row.getUUID("ticket_id")),
                                    new Counted(
                                            row.getLong("counted_until"),
                                            STATE.read(row.getString("state")).companies())));
                    return counted;
                })
                .chain(counted ->
                        counted.isEmpty()
                                ? Uni.createFrom().item(Map.of())
                                : replays(tenant, counted));
    }

    private Uni<Map<TicketId, Replay>> replays(TenantId tenant, Map<TicketId, Counted> counted) {
        Set<Tag> tags =
                counted.keySet().stream()
                        .flatMap(ticket -> Stream.of(ticket.tag(), new ClockStream(ticket).tag()))
                        .collect(Collectors.toSet());
        return read(tenant, tags, 0, new ArrayList<>())
                .chain(events ->
                        catalogues
                                .asWritten(pool, tenant)
                                .chain(catalogue ->
                                        parents(tenant, events)
                                                .map(parents ->
                                                        folded(
                                                                catalogue, parents, counted,
                                                                events))));
    }

    private Uni<CompanyParents> parents(TenantId tenant, List<RecordedEvent> events) {
        Set<CompanyId> companies =
                events.stream()
                        .map(TicketFacts::company)
                        .flatMap(Stream::ofNullable)
                        .map(company -> new CompanyId(company.value()))
                        .collect(Collectors.toSet());
        return CompanyParents.before(pool, tenant, companies, List.of());
    }

    private Uni<List<RecordedEvent>> read(
            TenantId tenant, Set<Tag> tags, long after, List<RecordedEvent> found) {
        return log.readTagged(tenant, tags, FactTypes.ALL, after, PAGE)
                .chain(page ->
                        found.size() + page.events().size() > most
                                ? Uni.createFrom().failure(tooLong())
                                : codec.open(page.events())
                                        .chain(events -> {
                                            found.addAll(events);
                                            return events.size() < PAGE
                                                    ? Uni.createFrom().item(found)
                                                    : read(
                                                            tenant,
                                                            tags,
                                                            events.getLast().position(),
                                                            found);
                                        }));
    }

    private Fault tooLong() {
        return new Fault(
                "LEDGER_TOO_LONG",
                "more than %d events lie behind these clocks: ask for the ledgers of fewer tickets"
                        .formatted(most));
    }

    private static Map<TicketId, Replay> folded(
            ClockCatalogue catalogue,
            CompanyParents parents,
            Map<TicketId, Counted> counted,
            List<RecordedEvent> events) {
        Map<UUID, CatalogueChange> changes =
                catalogue.between(0, Long.MAX_VALUE).stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        CatalogueChange::cause, Function.identity()));
        Map<TicketId, List<RecordedEvent>> byTicket =
                events.stream().collect(Collectors.groupingBy(Replays::ticket));
        Refold refold = new Refold(catalogue, parents, Supposition.NONE);
        Map<TicketId, Replay> replays = new HashMap<>();
        counted.forEach((ticket, until) -> {
            List<RecordedEvent> own =
                    byTicket.getOrDefault(ticket, List.of()).stream()
                            .filter(event -> event.position() <= until.until())
                            .toList();
            refold.of(own, until.companies(), until.until())
                    .ifPresent(folded ->
                            replays.put(
                                    ticket,
                                    new Replay(
                                            folded,
                                            own.stream()
                                                    .collect(
                                                            Collectors.toMap(
                                                                    event -> event.header().id(),
                                                                    Function.identity())),
                                            changes)));
        });
        return replays;
    }

    private static TicketId ticket(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case TicketEvent event -> event.ticket();
            case ClockEvent event -> event.ticket();
            case Object other ->
                    throw new IllegalStateException(
                            "neither of a ticket nor of clocks: " + recorded.header().type());
        };
    }
}
