package io.ledgerdesk.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The running desk fires timers by itself. */
@QuarkusTest
class TimerWiringIT {
    private static final TenantId TENANT = new TenantId("timer-wiring");
    private static final Tag SUBJECT = new Tag("test", "wiring");

    @Inject Pool pool;
    @Inject Rung rung;

    @Test
    void aHandlerIsOfferedAsABeanAndItsTimersFire() {
        Instant now = Instant.now();
        List<Timer> timers =
                List.of(timer(0, now.minusSeconds(3)), timer(1, now.plusMillis(1_300)));
        pool.withTransaction(transaction ->
                        TimerTable.TIMER.replace(transaction, TENANT, Map.of(SUBJECT, timers)))
                .await()
                .atMost(Duration.ofSeconds(10));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rung.timers).isEqualTo(timers));
    }

    private static Timer timer(int step, Instant dueAt) {
        return new Timer(SUBJECT, "test-wiring", step, dueAt, new UUID(0, step), "test/1");
    }

    @Singleton
    static class Rung implements TimerHandler {
        final List<Timer> timers = new CopyOnWriteArrayList<>();

        @Inject TimerCommands commands;

        @Override
        public Set<String> kinds() {
            return Set.of("test-wiring");
        }

        @Override
        public Uni<Void> fire(TenantId tenant, Timer timer) {
            timers.add(timer);
            return Uni.createFrom().voidItem();
        }
    }
}
