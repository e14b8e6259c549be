package io.ledgerdesk.servicelevel.view.whatif;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.Clock;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.company.CompanyParents;
import io.ledgerdesk.servicelevel.view.fact.TicketFacts;
import io.ledgerdesk.servicelevel.view.replay.Refold;
import io.ledgerdesk.servicelevel.view.replay.Supposition;
import io.ledgerdesk.servicelevel.view.whatif.Tallies.Group;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts a portion of tickets twice: as they were judged, and as they would have been. */
final class Counting {
    private static final String STORED =
            """
            SELECT ticket_id, target, round, turn, priority, service, stopped_at, met, status
            FROM ticket_clock WHERE tenant = $1 AND ticket_id = ANY ($2::uuid[])
            """;

    private final ClockCatalogue catalogue;
    private final Supposition supposition;
    private final WhatIf.Asked asked;

    Counting(ClockCatalogue catalogue, Supposition supposition, WhatIf.Asked asked) {
        this.catalogue = catalogue;
        this.supposition = supposition;
        this.asked = asked;
    }

    /** A clock that came to its end, or did not. */
    record Judgement(ClockKey key, @Nullable Instant stoppedAt, @Nullable Boolean met) {}

    /** A clock as it is stored, and what the ticket was when it stopped. */
    record Stored(Judgement judgement, Group group) {}

    Uni<Map<TicketId, List<Stored>>> stored(
            Pool pool, TenantId tenant, Collection<TicketId> tickets) {
        UUID[] ids = tickets.stream().map(TicketId::value).toArray(UUID[]::new);
        return pool.preparedQuery(STORED)
                .execute(Tuple.of(tenant.value(), ids))
                .map(rows -> {
                    Map<TicketId, List<Stored>> found = new HashMap<>();
                    rows.forEach(row -> {
                        if (!row.getString("status").equals(Status.DROPPED.name())) {
                            found.computeIfAbsent(
                                            new TicketId(row.getUUID("ticket_id")),
                                            any -> new ArrayList<>())
                                    .add(stored(row));
                        }
                    });
                    return found;
                });
    }

    private static Stored stored(Row row) {
        ClockKey key =
                new ClockKey(
                        TargetKind.valueOf(row.getString("target")),
                        row.getInteger("round"),
                        row.getInteger("turn"));
        OffsetDateTime stopped = row.getOffsetDateTime("stopped_at");
        String priority = row.getString("priority");
        return new Stored(
                new Judgement(
                        key, stopped == null ? null : stopped.toInstant(), row.getBoolean("met")),
                new Group(
                        key.target(),
                        priority == null ? null : Priority.valueOf(priority),
                        row.getString("service")));
    }

    Uni<CompanyParents> parents(Pool pool, TenantId tenant, List<RecordedEvent> events) {
        Set<CompanyId> companies =
                events.stream()
                        .map(TicketFacts::company)
                        .flatMap(Stream::ofNullable)
                        .map(company -> new CompanyId(company.value()))
                        .collect(Collectors.toSet());
        return CompanyParents.before(pool, tenant, companies, List.of());
    }

    Tallies tallied(
            Set<TicketId> tickets,
            Map<TicketId, List<Stored>> stored,
            List<RecordedEvent> events,
            CompanyParents parents) {
        Map<TicketId, List<RecordedEvent>> byTicket =
                events.stream()
                        .collect(
                                Collectors.groupingBy(one -> ((TicketEvent) one.event()).ticket()));
        Refold refold = new Refold(catalogue, parents, supposition);
        Tallies tallies = new Tallies();
        for (TicketId ticket : tickets) {
            List<Stored> was = stored.getOrDefault(ticket, List.of());
            Map<ClockKey, Group> groups = new HashMap<>();
            was.forEach(one -> groups.put(one.judgement().key(), one.group()));
            was.stream()
                    .filter(one -> counts(one.judgement(), was.stream().map(Stored::judgement)))
                    .filter(one -> isWanted(one.group()))
                    .forEach(one -> tallies.was(one.group(), met(one.judgement())));
            List<RecordedEvent> own = byTicket.getOrDefault(ticket, List.of());
            if (!own.isEmpty()) {
                refold.of(own, List.of(), own.getLast().position())
                        .ifPresent(folded -> would(tallies, groups, folded.clocks()));
            }
        }
        return tallies;
    }

    private void would(Tallies tallies, Map<ClockKey, Group> groups, TicketClocks clocks) {
        List<Judgement> all =
                clocks.clocks().stream()
                        .filter(clock -> clock.status() != Status.DROPPED)
                        .map(Counting::judgement)
                        .toList();
        all.stream()
                .filter(one -> counts(one, all.stream()))
                .forEach(one -> {
                    Group group = groups.getOrDefault(one.key(), group(one.key(), clocks));
                    if (isWanted(group)) {
                        tallies.would(group, met(one));
                    }
                });
    }

    private boolean isWanted(Group group) {
        List<Priority> priorities = asked.filter().priorities();
        List<CatalogueId> services = asked.filter().services();
        String service = group.service();
        return (priorities.isEmpty() || priorities.contains(group.priority()))
                && (services.isEmpty()
                        || (service != null && services.contains(new CatalogueId(service))));
    }

    private static Judgement judgement(Clock clock) {
        return new Judgement(clock.key(), clock.stoppedAt(), clock.met());
    }

    private static Group group(ClockKey key, TicketClocks clocks) {
        CatalogueId service = clocks.service();
        return new Group(key.target(), clocks.priority(), service == null ? null : service.value());
    }

    private static boolean met(Judgement one) {
        return Boolean.TRUE.equals(one.met());
    }

    /** Whether it was judged in the period, and no later round took its place. */
    private boolean counts(Judgement one, Stream<Judgement> all) {
        Instant stopped = one.stoppedAt();
        return stopped != null
                && one.met() != null
                && !stopped.isBefore(asked.from())
                && stopped.isBefore(asked.before())
                && (asked.filter().targets().isEmpty()
                        || asked.filter().targets().contains(one.key().target()))
                && all.noneMatch(other ->
                        other.key().target() == one.key().target()
                                && other.key().round() > one.key().round());
    }
}
