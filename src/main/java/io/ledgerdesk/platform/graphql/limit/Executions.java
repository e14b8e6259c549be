package io.ledgerdesk.platform.graphql.limit;

import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is under way on this node, each with its time. One timer looks at all of them, since a timer
 * for each would cost every request more than the few late ones are worth; so one ends up to a
 * {@link #tick} late.
 */
@ApplicationScoped
public class Executions {
    private static final int TICKS = 20;
    private static final long SHORTEST_TICK = 20;

    private final Set<Execution> underWay = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final Clock clock;
    private final long timeout;
    private volatile long timer;

    Executions(Vertx vertx, Clock clock, GraphQlSettings settings) {
        this.vertx = vertx;
        this.clock = clock;
        this.timeout = settings.executionTimeout().toMillis();
    }

    void begin(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(tick(), ignored -> expire());
    }

    void end(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private long tick() {
        return Math.max(SHORTEST_TICK, timeout / TICKS);
    }

    /**
     * From now on it has its time.
     *
     * @param onTimeout on any thread, if it is not answered by then
     */
    public Execution begin(Runnable onTimeout) {
        Execution execution = new Execution(clock.millis() + timeout, onTimeout);
        underWay.add(execution);
        return execution;
    }

    /** Whether the answer is still wanted; to be asked once. */
    public boolean answer(Execution execution) {
        underWay.remove(execution);
        return execution.answer();
    }

    void expire() {
        long now = clock.millis();
        underWay.removeIf(execution -> execution.expire(now));
    }
}
