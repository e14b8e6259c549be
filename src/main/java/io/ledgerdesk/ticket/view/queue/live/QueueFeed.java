package io.ledgerdesk.ticket.view.queue.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.QueueChanges;
import io.ledgerdesk.ticket.view.queue.place.QueueChange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * The changes of queues as they come, for any number of listeners: a tenant's are read once per
 * node while anybody listens, and the tickets that they are about once for all. A listener gets as
 * many as it asks for; one that is slow keeps a page at most and is served from the table later.
 * Changes arrive on a context of the tenant's own.
 */
@Published
@Singleton
public final class QueueFeed {
    private final EventLog log;
    private final QueueChanges changes;
    private final ProjectionPositions positions;
    private final TicketCards cards;
    private final Vertx vertx;
    private final QueueLiveSettings settings;
    private final Map<TenantId, QueueTail> tails = new ConcurrentHashMap<>();
    private final Cache<Shown, Uni<Optional<TicketCard>>> shared;

    public QueueFeed(
            EventLog log,
            QueueChanges changes,
            ProjectionPositions positions,
            TicketCards cards,
            Vertx vertx,
            QueueLiveSettings settings) {
        this.log = log;
        this.changes = changes;
        this.positions = positions;
        this.cards = cards;
        this.vertx = vertx;
        this.settings = settings;
        this.shared =
                Caffeine.newBuilder()
                        .maximumSize(settings.sharedCards())
                        .expireAfterWrite(settings.sharedFor())
                        .build();
    }

    private record Shown(TenantId tenant, TicketId ticket, long position) {}

    /**
     * Every change behind a position, in order, without a gap or a double, and on as they come.
     *
     * @param after the position up to which all is known already; 0 for the beginning
     * @param wanted which of them; called once for each
     * @return fails with a {@link Fault} {@code POSITION_UNKNOWN} if the log does not reach so far
     */
    public Multi<QueueChange> changes(TenantId tenant, long after, Predicate<QueueChange> wanted) {
        return log.head(tenant)
                .invoke(head -> {
                    if (after > head) {
                        throw new Fault(
                                "POSITION_UNKNOWN",
                                "the log ends at %d, position %d is not of it"
                                        .formatted(head, after));
                    }
                })
                .onItem()
                .transformToMulti(head -> listen(tenant, after, wanted));
    }

    private Multi<QueueChange> listen(TenantId tenant, long after, Predicate<QueueChange> wanted) {
        return Multi.createFrom()
                .publisher(subscriber -> {
                    QueueTail tail = tail(tenant);
                    QueueListener listener = new QueueListener(tail, after, wanted, subscriber);
                    subscriber.onSubscribe(listener);
                    tail.add(listener);
                });
    }

    /**
     * The card of a change's ticket, as the read model has it once it shows the change; read once
     * for all who listen.
     */
    public Uni<Optional<TicketCard>> card(TenantId tenant, QueueChange change) {
        Shown wanted = new Shown(tenant, change.ticket(), change.position());
        return shared.get(wanted, this::read).emitOn(tail(tenant).onContext());
    }

    /** How many follow a tenant's queues on this node. */
    public int listeners(TenantId tenant) {
        QueueTail tail = tails.get(tenant);
        return tail == null ? 0 : tail.listeners();
    }

    private Uni<Optional<TicketCard>> read(Shown wanted) {
        return positions
                .reached(wanted.tenant(), TicketCardProjection.NAME, wanted.position())
                .chain(() -> cards.byId(wanted.tenant(), TicketScope.EVERYTHING, wanted.ticket()))
                .onFailure()
                .invoke(() -> shared.invalidate(wanted))
                .memoize()
                .indefinitely();
    }

    private QueueTail tail(TenantId tenant) {
        return tails.computeIfAbsent(tenant, this::open);
    }

    private QueueTail open(TenantId tenant) {
        Context context = ((VertxInternal) vertx).createEventLoopContext();
        Executor onContext = work -> context.runOnContext(ignored -> work.run());
        return new QueueTail(tenant, changes, positions, vertx, onContext, settings);
    }
}
