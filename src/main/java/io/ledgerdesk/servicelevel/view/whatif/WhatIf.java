package io.ledgerdesk.servicelevel.view.whatif;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.replay.FactTypes;
import io.ledgerdesk.servicelevel.view.replay.Supposition;
import io.ledgerdesk.servicelevel.view.report.ReportSettings;
import io.ledgerdesk.servicelevel.view.report.SlaConditions;
import io.ledgerdesk.servicelevel.view.report.SlaFilter;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the clocks of a period anew under another agreement, plan or calendar. Nothing is written:
 * tickets are gone through in portions, whose events are read without what is personal.
 */
@Singleton
public final class WhatIf {
    private static final int PORTION = 500;
    private static final int PAGE = 10_000;
    private static final int AT_ONCE = 2;

    private final Pool pool;
    private final EventLog log;
    private final EventCodec codec;
    private final ClockCatalogues catalogues;
    private final int most;

    @Inject
    WhatIf(
            Pool pool,
            EventLog log,
            EventCodec codec,
            ClockCatalogues catalogues,
            ReportSettings settings) {
        this(pool, log, codec, catalogues, settings.maxTickets());
    }

    /**
     * @param most see {@link ReportSettings#maxTickets}
     */
    public WhatIf(Pool pool, EventLog log, EventCodec codec, ClockCatalogues catalogues, int most) {
        this.pool = pool;
        this.log = log;
        this.codec = codec;
        this.catalogues = catalogues;
        this.most = most;
    }

    /**
     * What is asked: clocks that stopped in a period.
     *
     * @param before first instant behind it
     */
    public record Asked(Instant from, Instant before, SlaFilter filter, Alternative instead) {}

    /** What came out, and of how many tickets. */
    public record Answer(long tickets, List<WhatIfRow> rows) {
        public Answer {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How the period was judged, and how it would have been.
     *
     * @return fails with a {@link Fault} {@code REPORT_TOO_LARGE} for too many tickets, {@code
     *     CATALOGUE_ENTRY_UNKNOWN} for an alternative that there is not
     */
    public Uni<Answer> answer(TenantId tenant, TicketScope scope, Asked asked) {
        return catalogues
                .asWritten(pool, tenant)
                .chain(catalogue -> {
                    Supposition supposition =
                            Suppositions.of(asked.instead(), catalogue.before(Long.MAX_VALUE));
                    return tickets(tenant, scope, asked)
                            .chain(tickets ->
                                    counted(tenant, asked, catalogue, supposition, tickets));
                });
    }

    private Uni<List<TicketId>> tickets(TenantId tenant, TicketScope scope, Asked asked) {
        SlaConditions wanted =
                new SlaConditions(tenant, scope, asked.filter())
                        .and("t.stopped_at IS NOT NULL")
                        .and("t.met IS NOT NULL")
                        .within("stopped_at", asked.from(), asked.before());
        // of one portion lie near each other in the log, as they began near each other
        String sql =
                ("SELECT DISTINCT t.ticket_id FROM ticket_clock t WHERE %s"
                                + " ORDER BY t.ticket_id LIMIT %d")
                        .formatted(wanted.text(), most + 1);
        return pool.preparedQuery(sql)
                .execute(wanted.parameters())
                .map(rows -> {
                    if (rows.size() > most) {
                        throw new Fault(
                                "REPORT_TOO_LARGE",
                                "more than %d tickets: ask for a shorter period".formatted(most));
                    }
                    List<TicketId> tickets = new ArrayList<>(rows.size());
                    rows.forEach(row -> tickets.add(new TicketId(row.getUUID(0))));
                    return tickets;
                });
    }

    private Uni<Answer> counted(
            TenantId tenant,
            Asked asked,
            ClockCatalogue catalogue,
            Supposition supposition,
            List<TicketId> tickets) {
        List<List<TicketId>> portions =
                IntStream.iterate(0, i -> i < tickets.size(), i -> i + PORTION)
                        .mapToObj(i -> tickets.subList(i, Math.min(i + PORTION, tickets.size())))
                        .toList();
        return Multi.createFrom()
                .iterable(portions)
                .onItem()
                .transformToUni(portion ->
                        portion(
                                tenant,
                                new Counting(catalogue, supposition, asked),
                                Set.copyOf(portion)))
                .merge(AT_ONCE)
                .collect()
                .in(Tallies::new, Tallies::plus)
                .map(tallies -> new Answer(tickets.size(), tallies.rows()));
    }

    private Uni<Tallies> portion(TenantId tenant, Counting counting, Set<TicketId> tickets) {
        Set<Tag> tags = tickets.stream().map(TicketId::tag).collect(Collectors.toSet());
        return counting.stored(pool, tenant, tickets)
                .chain(stored ->
                        read(tenant, tags, 0, new ArrayList<>())
                                .chain(events ->
                                        counting.parents(pool, tenant, events)
                                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                                .map(parents ->
                                                        counting.tallied(
                                                                tickets, stored, events,
                                                                parents))));
    }

    private Uni<List<RecordedEvent>> read(
            TenantId tenant, Set<Tag> tags, long after, List<RecordedEvent> found) {
        return log.readTagged(tenant, tags, FactTypes.OF_TICKETS, after, PAGE)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(page ->
                        codec.openWithoutPersonal(page.events())
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
}
