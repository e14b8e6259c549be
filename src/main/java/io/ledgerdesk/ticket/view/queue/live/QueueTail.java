package io.ledgerdesk.ticket.view.queue.live;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.ticket.view.queue.QueueChanges;
import io.ledgerdesk.ticket.view.queue.QueueChanges.Stretch;
import io.ledgerdesk.ticket.view.queue.TicketSpanProjection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's queues as this node follows them while anybody listens: what is new is read once,
 * when the projection says so, and shared. All that changes here changes on one context.
 */
final class QueueTail {
    private static final Logger LOG = Logger.getLogger(QueueTail.class);

    private final TenantId tenant;
    private final QueueChanges changes;
    private final ProjectionPositions positions;
    private final Vertx vertx;
    private final Executor onContext;
    private final QueueLiveSettings settings;
    private final Set<QueueListener> listeners = new LinkedHashSet<>();
    private volatile int count;

    private @Nullable RecentChanges recent;
    private @Nullable Cancellable waiting;

    QueueTail(
            TenantId tenant,
            QueueChanges changes,
            ProjectionPositions positions,
            Vertx vertx,
            Executor onContext,
            QueueLiveSettings settings) {
        this.tenant = tenant;
        this.changes = changes;
        this.positions = positions;
        this.vertx = vertx;
        this.onContext = onContext;
        this.settings = settings;
    }

    Executor onContext() {
        return onContext;
    }

    int listeners() {
        return count;
    }

    /** What is in memory; nothing until it is known how far the projection is. */
    @Nullable RecentChanges recent() {
        return recent;
    }

    /** The next changes, from the table. */
    Uni<Stretch> behind(long position) {
        return changes.behind(tenant, position, settings.changesPageSize());
    }

    void add(QueueListener listener) {
        onContext.execute(() -> {
            if (listener.isOver()) {
                return;
            }
            listeners.add(listener);
            count = listeners.size();
            if (waiting == null) {
                begin();
            }
            listener.drain();
        });
    }

    void remove(QueueListener listener) {
        onContext.execute(() -> {
            listeners.remove(listener);
            count = listeners.size();
            if (listeners.isEmpty() && waiting != null) {
                waiting.cancel();
                waiting = null;
                recent = null;
            }
        });
    }

    /** Nothing is known: what lies behind the largest position is nothing, up to the end. */
    private void begin() {
        waiting =
                changes.behind(tenant, 0, 0)
                        .emitOn(onContext)
                        .subscribe()
                        .with(
                                end -> {
                                    RecentChanges begun =
                                            new RecentChanges(settings.recentChanges(), end.upTo());
                                    recent = begun;
                                    follow(begun);
                                    drainAll();
                                },
                                failure -> retry(failure, this::begin));
    }

    private void follow(RecentChanges into) {
        waiting =
                positions
                        .reached(tenant, TicketSpanProjection.NAME, into.upTo() + 1)
                        .chain(() -> behind(into.upTo()))
                        .emitOn(onContext)
                        .subscribe()
                        .with(
                                stretch -> {
                                    into.add(stretch);
                                    follow(into);
                                    drainAll();
                                },
                                failure -> retry(failure, () -> follow(into)));
    }

    private void retry(Throwable failure, Runnable again) {
        LOG.warnf(failure, "cannot follow the queues of %s, tried again", tenant);
        long timer =
                vertx.setTimer(
                        settings.retry().toMillis(),
                        fired ->
                                onContext.execute(() -> {
                                    if (waiting != null) {
                                        again.run();
                                    }
                                }));
        waiting = () -> vertx.cancelTimer(timer);
    }

    private void drainAll() {
        List.copyOf(listeners).forEach(QueueListener::drain);
    }
}
