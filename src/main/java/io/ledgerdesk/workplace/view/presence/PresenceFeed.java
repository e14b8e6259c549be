package io.ledgerdesk.workplace.view.presence;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is at a ticket, as it changes on whatever node, each end by time included. All who watch a
 * ticket on this node share one read; whoever is slow is given the latest only.
 */
@Singleton
public final class PresenceFeed {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Presences presences;
    private final Vertx vertx;
    private final Clock clock;
    private final PresenceNotices notices;
    private final Context context;
    // as many as subscriptions at most; touched on the context only
    private final Map<Place, PresenceWatch> watches = new HashMap<>();

    private record Place(TenantId tenant, TicketId ticket) {}

    public PresenceFeed(Presences presences, Pool pool, Vertx vertx, Clock clock) {
        this.presences = presences;
        this.vertx = vertx;
        this.clock = clock;
        this.context = vertx.getOrCreateContext();
        this.notices = new PresenceNotices(pool, vertx, RETRY, this::changed, this::lookAgain);
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    /** Begins to listen. */
    public void start() {
        notices.start();
    }

    /** Ends listening. */
    public void stop() {
        notices.stop();
    }

    /** Who is there now, then each change, until cancelled. */
    public Multi<List<Presence>> at(TenantId tenant, TicketId ticket) {
        Place place = new Place(tenant, ticket);
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            PresenceWatch.Watcher watcher = new PresenceWatch.Watcher(emitter);
                            emitter.onTermination(() -> onContext(() -> leave(place, watcher)));
                            onContext(() -> join(place, watcher));
                        },
                        BackPressureStrategy.LATEST);
    }

    private void join(Place place, PresenceWatch.Watcher watcher) {
        if (watcher.isOver()) {
            return;
        }
        watches.computeIfAbsent(
                        place,
                        at ->
                                new PresenceWatch(
                                        () ->
                                                presences
                                                        .at(at.tenant(), List.of(at.ticket()))
                                                        .map(found ->
                                                                found.getOrDefault(
                                                                        at.ticket(), List.of()))
                                                        .emitOn(this::onContext),
                                        vertx,
                                        clock,
                                        this::onContext))
                .join(watcher);
    }

    private void leave(Place place, PresenceWatch.Watcher watcher) {
        watches.computeIfPresent(
                place,
                (same, watch) -> {
                    watch.leave(watcher);
                    return watch.isWatched() ? watch : null;
                });
    }

    private void changed(TenantId tenant, TicketId ticket) {
        onContext(() -> {
            PresenceWatch watch = watches.get(new Place(tenant, ticket));
            if (watch != null) {
                watch.look();
            }
        });
    }

    private void lookAgain() {
        onContext(() -> List.copyOf(watches.values()).forEach(PresenceWatch::look));
    }

    private void onContext(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }
}
