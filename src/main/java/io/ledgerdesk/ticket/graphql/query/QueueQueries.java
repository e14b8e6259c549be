package io.ledgerdesk.ticket.graphql.query;

import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.input.HistoryInputs.AsOfInput;
import io.ledgerdesk.ticket.graphql.input.QueueInputs.QueueFilterInput;
import io.ledgerdesk.ticket.graphql.reader.PastReader;
import io.ledgerdesk.ticket.graphql.reader.QueueFilters;
import io.ledgerdesk.ticket.graphql.reader.QueueReader;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.queue.QueueConnection;
import io.ledgerdesk.ticket.graphql.type.queue.QueueCounts;
import io.ledgerdesk.ticket.graphql.type.queue.QueueRow;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.history.AsOf;
import io.ledgerdesk.ticket.view.queue.QueuePage;
import io.ledgerdesk.ticket.view.queue.TicketQueue;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The queues that people work from. */
@GraphQLApi
public class QueueQueries {
    private final CurrentCaller callers;
    private final TicketQueue queue;
    private final QueueReader reader;
    private final QueueFilters filters;
    private final GraphQlSettings settings;

    QueueQueries(
            CurrentCaller callers,
            TicketQueue queue,
            QueueReader reader,
            QueueFilters filters,
            GraphQlSettings settings) {
        this.callers = callers;
        this.queue = queue;
        this.reader = reader;
        this.filters = filters;
        this.settings = settings;
    }

    @Needs("queue.read")
    @Query("queue")
    @Description(
            "The open tickets by the page, in the order in which they are worked on: P1 and VIP in a"
                    + " lane of their own ahead, then by priority, then the oldest first. For staff.")
    public @NonNull Uni<QueueConnection> queue(
            @Name("filter") @Description("Which queue; absent for all open tickets.")
                    @Nullable QueueFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before,
            @Name("asOf")
                    @Description(
                            "As it was then, its tickets too; by RECORDED only. Absent for now.")
                    @Nullable AsOfInput asOf) {
        Caller caller = callers.require();
        QueueFilter wanted = filters.of(filter);
        AsOf then = asOf == null ? null : PastReader.asOf(asOf);
        QueuePlaces places = QueuePlaces.of(wanted, then);
        QueuePage.Request request =
                places.request(
                        PageArguments.of(first, after, last, before, settings.maxPageSize()));
        boolean counted = CurrentField.selects("totalCount");
        return then == null
                ? now(caller, wanted, request, places, counted)
                : reader.position(caller, then)
                        .chain(position ->
                                past(caller, wanted, request, places, counted, position));
    }

    @Needs("queue.read")
    @Query("queueCounts")
    @Description("How many tickets a queue has, by state, line, group and agent. For staff.")
    public @NonNull Uni<QueueCounts> queueCounts(
            @Name("filter") @Description("Which queue; absent for all open tickets.")
                    @Nullable QueueFilterInput filter) {
        Caller caller = callers.require();
        return queue.counts(caller.tenant(), TicketReader.scope(caller), filters.of(filter))
                .map(QueueCounts::of);
    }

    private Uni<QueueConnection> now(
            Caller caller,
            QueueFilter filter,
            QueuePage.Request request,
            QueuePlaces places,
            boolean counted) {
        TicketScope scope = TicketReader.scope(caller);
        Uni<Long> count = counted ? queue.count(caller.tenant(), scope, filter, null) : none();
        return queue.page(caller.tenant(), scope, filter, request)
                .chain(page ->
                        Uni.combine()
                                .all()
                                .unis(reader.rows(caller, page.spans()), count)
                                .asTuple()
                                .map(both ->
                                        connection(
                                                page, both.getItem1(), both.getItem2(), places)));
    }

    private Uni<QueueConnection> past(
            Caller caller,
            QueueFilter filter,
            QueuePage.Request request,
            QueuePlaces places,
            boolean counted,
            long position) {
        TicketScope scope = TicketReader.scope(caller);
        Uni<Long> count = counted ? queue.count(caller.tenant(), scope, filter, position) : none();
        return queue.pageAsOf(caller.tenant(), scope, filter, request, position)
                .chain(page ->
                        Uni.combine()
                                .all()
                                .unis(reader.rowsAsOf(caller, page.spans(), position), count)
                                .asTuple()
                                .map(both ->
                                        connection(
                                                page, both.getItem1(), both.getItem2(), places)));
    }

    private static Uni<Long> none() {
        return Uni.createFrom().item(0L);
    }

    private static QueueConnection connection(
            QueuePage page, List<QueueRow> rows, long count, QueuePlaces places) {
        List<String> cursors = page.spans().stream().map(places::cursor).toList();
        return QueueConnection.of(
                rows,
                cursors,
                PageInfo.of(cursors, page.hasPrevious(), page.hasNext()),
                Position.of(page.position()),
                count);
    }
}
