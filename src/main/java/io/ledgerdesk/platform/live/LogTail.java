package io.ledgerdesk.platform.live;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * Events as they are committed, for any number of listeners: a tenant's log is read and opened once
 * per node while anybody listens. A listener gets as many events as it asks for; one that is slow
 * keeps nothing in memory and is served from the log later. Events arrive on a context of the
 * tenant's own.
 */
public final class LogTail {
    private final EventLog log;
    private final EventCodec codec;
    private final Vertx vertx;
    private final LiveSettings settings;
    private final Map<TenantId, TenantTail> tails = new ConcurrentHashMap<>();

    public LogTail(EventLog log, EventCodec codec, Vertx vertx, LiveSettings settings) {
        this.log = log;
        this.codec = codec;
        this.vertx = vertx;
        this.settings = settings;
    }

    /**
     * Every event behind a position, in order, without a gap or a double, and on as they come.
     *
     * @param after the position of the last event that is known already; 0 for the beginning
     * @param wanted which of them; called once for each event
     * @return fails with the {@link io.ledgerdesk.kernel.Fault} of an event that cannot be read
     */
    public Multi<RecordedEvent> events(
            TenantId tenant, long after, Predicate<RecordedEvent> wanted) {
        return listen(tenant, after, Set.of(), wanted);
    }

    /**
     * Every event behind a position that carries the tag; others cost this listener nothing.
     *
     * @param after the position of the last event that is known already; 0 for the beginning
     */
    public Multi<RecordedEvent> events(TenantId tenant, long after, Tag tag) {
        return events(tenant, after, Set.of(tag));
    }

    /**
     * Every event behind a position that carries at least one of the tags; others cost this
     * listener nothing.
     *
     * @param after the position of the last event that is known already; 0 for the beginning
     * @param tags 1 to 1,000
     */
    public Multi<RecordedEvent> events(TenantId tenant, long after, Set<Tag> tags) {
        if (tags.isEmpty()) {
            throw new IllegalArgumentException("no tag means no event, not all of them");
        }
        return listen(tenant, after, tags, event -> true);
    }

    /** The tag's events from now on. */
    public Multi<RecordedEvent> events(TenantId tenant, Tag tag) {
        return log.head(tenant).onItem().transformToMulti(head -> events(tenant, head, tag));
    }

    /** How many listen to a tenant's log on this node. */
    public int listeners(TenantId tenant) {
        TenantTail tail = tails.get(tenant);
        return tail == null ? 0 : tail.listeners();
    }

    /** Where a tenant's events arrive. */
    Executor context(TenantId tenant) {
        return tail(tenant).onContext();
    }

    private Multi<RecordedEvent> listen(
            TenantId tenant, long after, Set<Tag> tags, Predicate<RecordedEvent> wanted) {
        return Multi.createFrom()
                .publisher(subscriber -> {
                    TenantTail tail = tail(tenant);
                    Listener listener = new Listener(tail, after, tags, wanted, subscriber);
                    subscriber.onSubscribe(listener);
                    tail.add(listener);
                });
    }

    private TenantTail tail(TenantId tenant) {
        return tails.computeIfAbsent(tenant, this::open);
    }

    private TenantTail open(TenantId tenant) {
        Context context = ((VertxInternal) vertx).createEventLoopContext();
        Executor onContext = work -> context.runOnContext(ignored -> work.run());
        return new TenantTail(
                tenant,
                log,
                new TailReader(tenant, log, codec, settings.pageSize()),
                vertx,
                onContext,
                settings);
    }
}
