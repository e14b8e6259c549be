package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.ProjectionKey;
import io.ledgerdesk.platform.projection.rebuild.shadow.RebuildProblem;
import io.ledgerdesk.platform.projection.rebuild.shadow.Workbench;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Folds a log into the twins of a projection's tables, page by page, and knows how far it is. */
final class RebuildFold {
    private final ProjectionKey key;
    private final Projection projection;
    private final EventLog log;
    private final EventCodec codec;
    private final Workbench bench;
    private final int pageSize;
    private final Executor executor;
    private volatile long position;

    /**
     * @param executor on which events are decoded: not one that others wait for
     */
    RebuildFold(
            ProjectionKey key,
            Projection projection,
            EventLog log,
            EventCodec codec,
            Workbench bench,
            int pageSize,
            Executor executor) {
        this.key = key;
        this.projection = projection;
        this.log = log;
        this.codec = codec;
        this.bench = bench;
        this.pageSize = pageSize;
        this.executor = executor;
    }

    /** The last event folded. */
    long position() {
        return position;
    }

    /** A transaction was rolled back that began here. */
    void backTo(long before) {
        position = before;
    }

    /** All up to here has been folded by other means. */
    void reached(long at) {
        position = at;
    }

    /**
     * Folds a page in a transaction of its own; if that fails, one event after the other.
     *
     * @param upTo not beyond this
     * @return fails with a {@link Fault} that names the event which is at fault
     */
    Uni<Void> page(long upTo) {
        return read(upTo)
                .chain(events ->
                        fold(events)
                                .onFailure(failure -> !isPlain(failure))
                                .recoverWithUni(failure -> oneByOne(events)));
    }

    /** Folds all up to a position in the transaction that is open already. */
    Uni<Void> rest(long upTo) {
        if (position >= upTo) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        read(upTo)
                                .chain(events ->
                                        open(
                                                events,
                                                opened ->
                                                        bench.use(connection ->
                                                                apply(connection, opened))))
                                .replaceWith(upTo))
                .whilst(until -> position < until)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<StoredEvent>> read(long upTo) {
        int limit = (int) Math.min(pageSize, upTo - position);
        return log.readAfter(key.tenant(), position, limit)
                .emitOn(executor)
                .invoke(events -> {
                    if (events.isEmpty()) {
                        throw new Fault(
                                "REBUILD_IMPOSSIBLE",
                                "the log of %s ends at position %d, before the live %s at %d"
                                        .formatted(key.tenant(), position, key.projection(), upTo));
                    }
                });
    }

    private Uni<Void> fold(List<StoredEvent> events) {
        return open(events, opened -> bench.inTransaction(connection -> apply(connection, opened)));
    }

    private Uni<Void> open(List<StoredEvent> events, Function<List<RecordedEvent>, Uni<Void>> use) {
        return codec.open(events)
                .emitOn(executor)
                .chain(use::apply)
                .invoke(() -> position = events.getLast().position());
    }

    private Uni<Void> apply(SqlConnection connection, List<RecordedEvent> events) {
        return projection.apply(connection, key.tenant(), events);
    }

    private Uni<Void> oneByOne(List<StoredEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event ->
                        fold(List.of(event))
                                .onFailure(failure -> !isPlain(failure))
                                .transform(failure -> atFault(event, failure)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Fault atFault(StoredEvent event, Throwable failure) {
        return new Fault(
                "PROJECTION_FAILED",
                "%s cannot fold event %s (%s, revision %d, position %d): %s"
                        .formatted(
                                key,
                                event.header().id(),
                                event.header().type(),
                                event.header().revision(),
                                event.position(),
                                RebuildProblem.reason(failure)),
                failure);
    }

    /** Whether it says all by itself: the event cannot be read, or the connection is gone. */
    private boolean isPlain(Throwable failure) {
        return bench.isLost(failure)
                || (failure instanceof Fault fault && fault.code().startsWith("EVENT_"));
    }
}
