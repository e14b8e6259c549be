package io.ledgerdesk.platform.projection.position;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.ProjectionKey;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * How far each projection is, known on every node whichever one feeds it, and waiting for a
 * position. Told by NOTIFY; a poll behind it asks for what is waited for.
 */
public final class ProjectionPositions {
    private static final Logger LOG = Logger.getLogger(ProjectionPositions.class);

    private static final String POSITION =
            """
            SELECT position FROM projection_checkpoint
            WHERE tenant = $1::text AND projection = $2::text
            """;

    private final Pool pool;
    private final Vertx vertx;
    private final ProjectionSettings settings;
    private final ProjectionNotices notices;
    private final Map<ProjectionKey, Long> known = new ConcurrentHashMap<>();
    private final Map<ProjectionKey, Set<Waiting>> waiting = new ConcurrentHashMap<>();
    private long poll = -1;

    public ProjectionPositions(Pool pool, Vertx vertx, ProjectionSettings settings) {
        this.pool = pool;
        this.vertx = vertx;
        this.settings = settings;
        this.notices =
                new ProjectionNotices(pool, vertx, settings.poll(), this::told, this::askAgain);
    }

    /** Begins to listen. */
    public void start() {
        notices.start();
        poll = vertx.setPeriodic(settings.poll().toMillis(), fired -> askAgain());
    }

    /** Ends listening; who still waits runs into the time limit. */
    public void stop() {
        vertx.cancelTimer(poll);
        notices.stop();
    }

    /** Waits as long as configured; see {@link #await(TenantId, String, long, Duration)}. */
    public Uni<Void> await(TenantId tenant, String projection, long position) {
        return await(tenant, projection, position, settings.readWait());
    }

    /**
     * Answers when the projection shows the event at the position.
     *
     * @return fails with a {@link Fault} {@code READ_NOT_READY} after the time limit
     */
    public Uni<Void> await(TenantId tenant, String projection, long position, Duration limit) {
        return reached(tenant, projection, position)
                .ifNoItem()
                .after(limit)
                .failWith(() ->
                        new Fault(
                                "READ_NOT_READY",
                                "the read model %s has not reached position %d within %s;"
                                                .formatted(projection, position, limit)
                                        + " ask again"));
    }

    /** Answers when the projection shows the event at the position, however long it takes. */
    public Uni<Void> reached(TenantId tenant, String projection, long position) {
        ProjectionKey key = new ProjectionKey(tenant, projection);
        return Uni.createFrom()
                .emitter(emitter -> {
                    if (has(key, position)) {
                        emitter.complete(null);
                    } else {
                        wait(key, position, emitter);
                    }
                });
    }

    private void wait(ProjectionKey key, long position, UniEmitter<? super Void> emitter) {
        Waiting one = new Waiting(position, emitter);
        emitter.onTermination(() -> forget(key, one));
        waiting.compute(
                key,
                (same, others) -> {
                    Set<Waiting> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                    all.add(one);
                    return all;
                });
        if (has(key, position)) {
            release(key);
        } else if (!known.containsKey(key)) {
            ask(key);
        }
    }

    private void forget(ProjectionKey key, Waiting one) {
        waiting.computeIfPresent(
                key,
                (same, all) -> {
                    all.remove(one);
                    return all.isEmpty() ? null : all;
                });
    }

    private boolean has(ProjectionKey key, long position) {
        return known.getOrDefault(key, 0L) >= position;
    }

    /**
     * A database restored from a backup goes back, so the newest notice counts, not the highest.
     */
    private void told(ProjectionKey key, long position) {
        known.put(key, position);
        release(key);
    }

    private void release(ProjectionKey key) {
        long position = known.getOrDefault(key, 0L);
        List<Waiting> ready =
                waiting.getOrDefault(key, Set.of()).stream()
                        .filter(one -> one.position() <= position)
                        .toList();
        ready.forEach(one -> {
            forget(key, one);
            one.emitter().complete(null);
        });
    }

    private void askAgain() {
        waiting.keySet().forEach(this::ask);
    }

    private void ask(ProjectionKey key) {
        pool.preparedQuery(POSITION)
                .execute(Tuple.of(key.tenant().value(), key.projection()))
                .subscribe()
                .with(
                        rows -> {
                            rows.forEach(row -> known.merge(key, row.getLong(0), Math::max));
                            release(key);
                        },
                        failure -> LOG.debugf(failure, "cannot ask how far %s is", key));
    }

    /** Identity, not equality: many wait for the same position. */
    private static final class Waiting {
        private final long position;
        private final UniEmitter<? super Void> emitter;

        Waiting(long position, UniEmitter<? super Void> emitter) {
            this.position = position;
            this.emitter = emitter;
        }

        long position() {
            return position;
        }

        UniEmitter<? super Void> emitter() {
            return emitter;
        }
    }
}
