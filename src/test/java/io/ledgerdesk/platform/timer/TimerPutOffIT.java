package io.ledgerdesk.platform.timer;

import static io.ledgerdesk.platform.timer.TimerDesk.START;
import static io.ledgerdesk.platform.timer.TimerDesk.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is not to be done yet waits, with all else that its subject waits for. */
class TimerPutOffIT {
    private static final Instant OPENING = START.plus(Duration.ofHours(9));
    private static final Timer A0 = timer("a", "remind", 0, START);
    private static final Timer A1 = timer("a", "remind", 1, START.plusSeconds(60));
    private static final Timer A2 = timer("a", "remind", 2, OPENING.plusSeconds(1));
    private static final Timer B0 = timer("b", "remind", 0, START.plusSeconds(120));

    private final TimerDesk desk = new TimerDesk();
    private final Opened opened = new Opened();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsPutOffIsAskedAgainThenAndHoldsBackItsOwnSubjectOnly() {
        desk.set(A0, A1, A2, B0);
        opened.closed = List.of("a");
        TimerRunner runner = desk.runner(opened);
        desk.clock.move(Duration.ofMinutes(5));
        runner.tick();
        await().until(() -> opened.calls.equals(List.of("a0 ask", "b0")));
        await().until(() -> desk.pending("b").isEmpty());
        // nobody looks at them meanwhile
        assertThat(desk.number("SELECT count(*) FROM timer WHERE not_before = '" + OPENING + "'"))
                .isEqualTo(2);
        desk.clock.set(OPENING.minusNanos(1_000));
        desk.set(timer("c", "remind", 0, OPENING.minusSeconds(1)));
        runner.tick();
        await().until(() -> desk.pending("c").isEmpty());
        assertThat(opened.calls).containsExactly("a0 ask", "b0", "c0");

        opened.closed = List.of();
        desk.clock.set(OPENING);
        runner.tick();
        await().until(() -> desk.pending("a").equals(List.of(A2)));
        assertThat(opened.calls).containsExactly("a0 ask", "b0", "c0", "a0", "a1");
        assertThat(desk.registry.get("ledgerdesk.timer.lateness").timer().max(TimeUnit.MINUTES))
                .isLessThan(10);
        assertThat(desk.registry.get("ledgerdesk.timer.failed").counter().count()).isZero();
    }

    @Test
    void oneThatIsSetAnewIsAskedAnewAndOneThatStaysAsItWasIsNot() {
        desk.set(A0);
        opened.closed = List.of("a");
        TimerRunner runner = desk.runner(opened);
        runner.tick();
        await().until(() -> opened.calls.size() == 1);
        await().until(() -> desk.number("SELECT count(not_before) FROM timer") == 1);
        desk.set(A0);
        assertThat(desk.number("SELECT count(not_before) FROM timer")).isOne();

        opened.closed = List.of();
        desk.set(new Timer(A0.subject(), A0.kind(), 0, START, new UUID(0, 2), "test/1"));
        runner.tick();
        await().until(() -> desk.pending("a").isEmpty());
        assertThat(opened.calls).containsExactly("a0 ask", "a0");
    }

    /** Does it, unless the subject is closed. */
    private static final class Opened implements TimerHandler {
        final List<String> calls = new CopyOnWriteArrayList<>();
        volatile List<String> closed = List.of();

        @Override
        public Set<String> kinds() {
            return Set.of("remind");
        }

        @Override
        public Uni<Void> fire(TenantId tenant, Timer timer) {
            throw new AssertionError("asked the other way");
        }

        @Override
        public Uni<TimerOutcome> fired(TenantId tenant, Timer timer) {
            boolean later = closed.contains(timer.subject().value());
            calls.add(timer.subject().value() + timer.step() + (later ? " ask" : ""));
            return Uni.createFrom()
                    .item(later ? new TimerOutcome.PutOff(OPENING) : TimerOutcome.DONE);
        }
    }
}
