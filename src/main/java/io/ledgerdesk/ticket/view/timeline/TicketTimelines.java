package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.batching.Coalescer;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each ticket's own events. Tickets that are asked for together are read together, so that a list
 * with their histories costs a few statements.
 */
@Singleton
public final class TicketTimelines {
    private static final int READ_TOGETHER = 100;

    private final TicketEvents events;
    private final Coalescer<Wanted, Uni<Timeline>> reading;

    @Inject
    TicketTimelines(TicketEvents events, TimelineConfig config) {
        this(events, config.maxWaiting());
    }

    /**
     * @param maxWaiting tickets that may wait to be read
     */
    public TicketTimelines(TicketEvents events, int maxWaiting) {
        this.events = events;
        this.reading = new Coalescer<>("timelines", READ_TOGETHER, maxWaiting, this::read);
    }

    /**
     * @param count how many events the ticket's whole list has; 0 unless it was asked for
     */
    public record Timeline(TicketEventPage page, long count) {}

    /** What is read in the same statements. */
    private record Asked(
            TenantId tenant,
            TicketScope scope,
            TicketEventFilter filter,
            TicketEventPage.Request request,
            boolean counted) {}

    private record Wanted(Asked asked, TicketId ticket) {}

    /**
     * A part of a ticket's events.
     *
     * @param filter whatever it says of tickets does not count
     * @param counted whether to count the whole list too
     */
    public Uni<Timeline> of(
            TenantId tenant,
            TicketScope scope,
            TicketId ticket,
            TicketEventFilter filter,
            TicketEventPage.Request request,
            boolean counted) {
        Asked asked = new Asked(tenant, scope, filter, request, counted);
        return reading.submit(new Wanted(asked, ticket)).chain(timeline -> timeline);
    }

    private Uni<List<Uni<Timeline>>> read(List<Wanted> wanted) {
        Map<Asked, Set<TicketId>> together =
                wanted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Wanted::asked,
                                        Collectors.mapping(Wanted::ticket, Collectors.toSet())));
        Map<Wanted, Uni<Timeline>> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(together.entrySet())
                .onItem()
                .transformToUniAndConcatenate(each -> read(each.getKey(), each.getValue()))
                .onItem()
                .invoke(found::putAll)
                .collect()
                .last()
                .map(last -> wanted.stream().map(found::get).map(Objects::requireNonNull).toList());
    }

    /** One that cannot be read keeps nobody else from the others. */
    private Uni<Map<Wanted, Uni<Timeline>>> read(Asked asked, Set<TicketId> tickets) {
        return together(asked, tickets)
                .onFailure()
                .recoverWithUni(failure ->
                        tickets.size() == 1
                                ? Uni.createFrom().item(failed(asked, tickets, failure))
                                : oneByOne(asked, tickets));
    }

    private Uni<Map<Wanted, Uni<Timeline>>> oneByOne(Asked asked, Set<TicketId> tickets) {
        return Multi.createFrom()
                .iterable(tickets)
                .onItem()
                .transformToUniAndConcatenate(ticket -> read(asked, Set.of(ticket)))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<Wanted, Uni<Timeline>>> together(Asked asked, Set<TicketId> tickets) {
        List<TicketId> ids = new ArrayList<>(tickets);
        Uni<Map<TicketId, Long>> counts =
                asked.counted()
                        ? events.counts(asked.tenant(), asked.scope(), ids, asked.filter())
                        : Uni.createFrom().item(Map.of());
        return events.pages(asked.tenant(), asked.scope(), ids, asked.filter(), asked.request())
                .chain(pages -> counts.map(counted -> timelines(asked, pages, counted)));
    }

    private static Map<Wanted, Uni<Timeline>> timelines(
            Asked asked, Map<TicketId, TicketEventPage> pages, Map<TicketId, Long> counts) {
        Map<Wanted, Uni<Timeline>> timelines = new HashMap<>();
        pages.forEach((ticket, page) ->
                timelines.put(
                        new Wanted(asked, ticket),
                        Uni.createFrom()
                                .item(new Timeline(page, counts.getOrDefault(ticket, 0L)))));
        return timelines;
    }

    private static Map<Wanted, Uni<Timeline>> failed(
            Asked asked, Set<TicketId> tickets, Throwable failure) {
        return tickets.stream()
                .collect(
                        Collectors.toMap(
                                ticket -> new Wanted(asked, ticket),
                                ticket -> Uni.createFrom().failure(failure)));
    }
}
