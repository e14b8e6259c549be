package io.ledgerdesk.servicelevel.graphql.due;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.servicelevel.graphql.due.WorkItem.WorkItemEdge;
import io.ledgerdesk.servicelevel.graphql.due.WorkItem.WorkQueueConnection;
import io.ledgerdesk.servicelevel.view.due.DueItem;
import io.ledgerdesk.servicelevel.view.due.DueQueue;
import io.ledgerdesk.ticket.graphql.input.QueueInputs.QueueFilterInput;
import io.ledgerdesk.ticket.graphql.reader.QueueFilters;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Queues in the order in which their targets are due. */
@GraphQLApi
public class WorkQueries {
    private static final String QUEUE = "workQueue";
    private static final int SOON = 3_600;
    private static final int LONGEST = 10 * 366 * 24 * 3_600;

    private final CurrentCaller callers;
    private final DueQueue queue;
    private final QueueFilters filters;
    private final GraphQlSettings settings;
    private final TicketReader reader;
    private final WorkReader work;
    private final Clock clock;

    WorkQueries(
            CurrentCaller callers,
            DueQueue queue,
            QueueFilters filters,
            GraphQlSettings settings,
            TicketReader reader,
            WorkReader work,
            Clock clock) {
        this.callers = callers;
        this.queue = queue;
        this.filters = filters;
        this.settings = settings;
        this.reader = reader;
        this.work = work;
        this.clock = clock;
    }

    @Needs("queue.read")
    @Query(QUEUE)
    @Description(
            "The open tickets by the page, in the order in which they are worked on: P1 and VIP in a"
                    + " lane of their own ahead, then those that are overdue, then by the time that is"
                    + " left to the nearest target, then by priority, then the oldest first. For"
                    + " staff.")
    public @NonNull Uni<WorkQueueConnection> workQueue(
            @Name("filter") @Description("Which queue; absent for all open tickets.")
                    @Nullable QueueFilterInput filter,
            @Name("dueSoonWithin")
                    @Description(
                            "Only what is overdue or due within so many seconds from now; absent for"
                                    + " all.")
                    @Nullable Integer dueSoonWithin,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Caller caller = callers.require();
        Instant now = clock.instant();
        QueueFilter wanted = filters.of(filter);
        WorkPlaces places = new WorkPlaces(Cursor.digest(Arrays.asList(wanted, dueSoonWithin)));
        int size = PageArguments.of(first, after, null, null, settings.maxPageSize()).size();
        return queue.page(
                        caller.tenant(),
                        TicketReader.scope(caller),
                        wanted,
                        dueSoonWithin == null ? null : until(now, dueSoonWithin),
                        places.place(after),
                        size)
                .chain(page ->
                        work.shown(caller, page.items(), now)
                                .map(shown -> connection(places, page, shown, after != null)))
                .invoke(page -> reader.listed(caller, QUEUE, page.nodes().size()));
    }

    @Needs("queue.read")
    @Query("workQueueCounts")
    @Description(
            "How many tickets a queue has, and how many of them are overdue or due soon. For staff.")
    public @NonNull Uni<WorkQueueCounts> workQueueCounts(
            @Name("filter") @Description("Which queue; absent for all open tickets.")
                    @Nullable QueueFilterInput filter,
            @Name("dueSoonWithin")
                    @Description("In how many seconds at most soon is; an hour if absent.")
                    @Nullable Integer dueSoonWithin) {
        Caller caller = callers.require();
        Instant now = clock.instant();
        return queue.counts(
                        caller.tenant(),
                        TicketReader.scope(caller),
                        filters.of(filter),
                        now,
                        until(now, dueSoonWithin == null ? SOON : dueSoonWithin))
                .map(WorkQueueCounts::of);
    }

    private static WorkQueueConnection connection(
            WorkPlaces places,
            DueQueue.Page page,
            Map<DueItem, WorkItem> shown,
            boolean hasPrevious) {
        List<WorkItemEdge> edges = new ArrayList<>();
        shown.forEach((item, work) -> edges.add(new WorkItemEdge(places.cursor(item), work)));
        List<String> cursors = page.items().stream().map(places::cursor).toList();
        return new WorkQueueConnection(
                edges,
                List.copyOf(shown.values()),
                PageInfo.of(cursors, hasPrevious, page.hasNext()),
                Position.of(page.position()));
    }

    private static Instant until(Instant now, int seconds) {
        if (seconds < 0 || seconds > LONGEST) {
            throw new Fault("BAD_FILTER", "dueSoonWithin is 0 to %d seconds".formatted(LONGEST));
        }
        return now.plusSeconds(seconds);
    }
}
