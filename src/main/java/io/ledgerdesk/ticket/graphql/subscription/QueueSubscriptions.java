package io.ledgerdesk.ticket.graphql.subscription;

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
import io.ledgerdesk.ticket.graphql.reader.QueueReader;
import io.ledgerdesk.ticket.graphql.type.queue.QueueChange;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Queues as they change. */
@GraphQLApi
public class QueueSubscriptions {
    private final CurrentCaller callers;
    private final QueueReader reader;
    private final QueueFilters filters;
    private final GraphQlSettings settings;
    private final LiveReading live;

    QueueSubscriptions(
            CurrentCaller callers,
            QueueReader reader,
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
    @Subscription("queueChanged")
    @Description(
            "A queue and what becomes of it: first its first page, then item by item each change of"
                    + " it, none left out, none twice; a ticket that the filter lets go is told to have"
                    + " left. For staff. Ends with FORBIDDEN when what you may see changes.")
    public @NonNull Multi<QueueChange> queueChanged(
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
        if (after == null) {
            int size = PageArguments.of(first, null, null, null, settings.maxPageSize()).size();
            return StreamFailure.told(
                    live.whileAllowed(caller, reader.changes(caller, wanted, size)));
        }
        if (first != null) {
            throw new Fault("BAD_PAGE", "first goes with an initial item: leave it out with after");
        }
        return StreamFailure.told(
                live.whileAllowed(caller, reader.changes(caller, wanted, Position.parse(after))));
    }
}
