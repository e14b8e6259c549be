package io.ledgerdesk.servicelevel.graphql.due;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.graphql.transport.StreamFailure;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.input.QueueInputs.QueueFilterInput;
import io.ledgerdesk.ticket.graphql.reader.LiveReading;
import io.ledgerdesk.ticket.graphql.reader.QueueFilters;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Queues in the order of what is due, as they change. */
@GraphQLApi
public class WorkSubscriptions {
    private final CurrentCaller callers;
    private final WorkReader reader;
    private final QueueFilters filters;
    private final GraphQlSettings settings;
    private final LiveReading live;

    WorkSubscriptions(
            CurrentCaller callers,
            WorkReader reader,
            QueueFilters filters,
            GraphQlSettings settings,
            LiveReading live) {
        this.callers = callers;
        this.reader = reader;
        this.filters = filters;
        this.settings = settings;
        this.live = live;
    }

    @Needs("queue.read")
    @Subscription("workQueueChanged")
    @Description(
            "A queue in the order of workQueue and what becomes of it: first its first page, then"
                    + " each ticket that enters, changes or leaves it, or of which something is due"
                    + " at another time. Keep its order by lane, dueAt (those without one last),"
                    + " priority, receivedAt and id; that a due date passes moves nothing and is not"
                    + " told: tell from dueAt what is overdue. For staff. Ends with FORBIDDEN when"
                    + " what you may see changes.")
    public @NonNull Multi<WorkQueueChange> workQueueChanged(
            @Name("filter") @Description("Which queue; absent for all open tickets.")
                    @Nullable QueueFilterInput filter,
            @Name("after")
                    @Description(
                            "The position of the last item that you have, to go on behind it without"
                                    + " an initial item; p0 for the desk's beginning.")
                    @Nullable String after,
            @Name("first")
                    @Description("How many tickets the initial item has at most; 50 if absent.")
                    @Nullable Integer first) {
        Caller caller = callers.require();
        QueueFilter wanted = filters.of(filter);
        if (after != null && first != null) {
            throw new Fault("BAD_PAGE", "first goes with an initial item: leave it out with after");
        }
        Multi<WorkQueueChange> changes =
                after == null
                        ? reader.changes(
                                caller,
                                wanted,
                                PageArguments.of(first, null, null, null, settings.maxPageSize())
                                        .size())
                        : reader.changes(caller, wanted, Position.parse(after));
        return StreamFailure.told(live.whileAllowed(caller, changes));
    }
}
