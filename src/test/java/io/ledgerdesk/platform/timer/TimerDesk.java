package io.ledgerdesk.platform.timer;

import static java.util.stream.Collectors.groupingBy;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.pg.Node;
import io.ledgerdesk.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A database with timers, nodes that fire them, and a clock that moves when it is told to. */
final class TimerDesk implements AutoCloseable {
    static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
    static final TenantId TENANT = TenantId.MAIN;

    private final Node node = Node.on(TestDatabase.create());
    private final List<TimerRunner> runners = new ArrayList<>();
    final Pool pool = Pool.newInstance(node.pool());
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final MovedClock clock = new MovedClock();

    /** Quick to retry and to open a second lane. */
    static TimerSettings settings() {
        return new TimerSettings(
                Duration.ofMillis(100),
                7,
                3,
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofMillis(1));
    }

    TimerRunner runner(TimerHandler... handlers) {
        return runner(settings(), clock, handlers);
    }

    TimerRunner runner(TimerSettings settings, Clock time, TimerHandler... handlers) {
        TimerRunner runner =
                new TimerRunner(
                        pool,
                        node.vertx(),
                        time,
                        settings,
                        new TimerMetrics(registry),
                        List.of(handlers));
        runners.add(runner);
        return runner;
    }

    static Timer timer(String subject, String kind, int step, Instant dueAt) {
        return new Timer(new Tag("ticket", subject), kind, step, dueAt, new UUID(0, 1), "test/1");
    }

    /** Their subjects' timers are these. */
    void set(Timer... timers) {
        set(TENANT, List.of(timers));
    }

    void set(TenantId tenant, List<Timer> timers) {
        answer(
                pool.withTransaction(transaction ->
                        TimerTable.TIMER.replace(
                                transaction,
                                tenant,
                                timers.stream().collect(groupingBy(Timer::subject)))));
    }

    List<Timer> pending(String subject) {
        return answer(TimerTable.TIMER.pending(pool, TENANT, new Tag("ticket", subject)));
    }

    /** Timers that are due by now. */
    long due() {
        return number("SELECT count(*) FROM timer WHERE due_at <= '%s'".formatted(clock.instant()));
    }

    long number(String sql) {
        return answer(pool.query(sql).execute()).iterator().next().getLong(0);
    }

    List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        for (Row row : answer(pool.query(sql).execute())) {
            texts.add(row.getString(0));
        }
        return texts;
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        runners.forEach(runner -> answer(runner.stop()));
        node.close();
    }

    /** A call of a handler. */
    record Call(Timer timer, Instant at) {}

    /** Remembers what it was called with. */
    final class Recorder implements TimerHandler {
        final List<Call> calls = new CopyOnWriteArrayList<>();
        private final String kind;
        private final Function<Timer, Uni<Void>> behaviour;

        Recorder(String kind) {
            this(kind, timer -> Uni.createFrom().voidItem());
        }

        Recorder(String kind, Function<Timer, Uni<Void>> behaviour) {
            this.kind = kind;
            this.behaviour = behaviour;
        }

        @Override
        public Set<String> kinds() {
            return Set.of(kind);
        }

        @Override
        public Uni<Void> fire(TenantId tenant, Timer timer) {
            calls.add(new Call(timer, clock.instant()));
            return behaviour.apply(timer);
        }

        /** Subject and step of each call, such as {@code a0}. */
        List<String> names() {
            return calls.stream()
                    .map(call -> call.timer().subject().value() + call.timer().step())
                    .toList();
        }
    }

    static final class MovedClock extends Clock {
        private volatile Instant now = START;

        void set(Instant instant) {
            now = instant;
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
