package io.ledgerdesk.platform.timer;

import static io.ledgerdesk.platform.timer.TimerDesk.START;
import static io.ledgerdesk.platform.timer.TimerDesk.answer;
import static io.ledgerdesk.platform.timer.TimerDesk.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.timer.TimerDesk.Recorder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be done holds back its own subject and nothing else. */
class TimerFailuresIT {
    private static final Timer A0 = timer("a", "remind", 0, START);
    private static final Timer A1 = timer("a", "remind", 1, START.plusSeconds(1));
    private static final Timer B0 = timer("b", "remind", 0, START.plusSeconds(2));

    private final TimerDesk desk = new TimerDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFailureIsTriedAgainAtGrowingIntervalsAndHoldsBackItsOwnSubjectOnly() {
        AtomicInteger attempts = new AtomicInteger();
        Recorder recorder =
                desk
                .new Recorder(
                        "remind",
                        timer ->
                                timer.equals(A0) && attempts.incrementAndGet() <= 3
                                        ? failing(attempts.get())
                                        : Uni.createFrom().voidItem());
        TimerRunner runner = desk.runner(recorder);
        desk.set(A0, A1, B0);
        desk.clock.move(Duration.ofMinutes(1));

        runner.tick();
        eventually(recorder, "a0", "b0");
        assertThat(failures()).containsExactly("a 1 1 NO_LUCK");
        ticksWithoutEffect(runner, recorder);
        desk.clock.move(Duration.ofSeconds(1));
        runner.tick();
        eventually(recorder, "a0", "b0", "a0");
        await().untilAsserted(() ->
                assertThat(failures()).containsExactly("a 2 2 IllegalStateException"));
        desk.clock.move(Duration.ofMillis(1_999));
        ticksWithoutEffect(runner, recorder);
        desk.clock.move(Duration.ofMillis(1));
        runner.tick();
        eventually(recorder, "a0", "b0", "a0", "a0");
        await().untilAsserted(
                        () -> assertThat(failures()).containsExactly("a 3 3 NullPointerException"));
        desk.clock.move(Duration.ofSeconds(3));
        runner.tick();
        eventually(recorder, "a0", "b0", "a0", "a0", "a0", "a1");
        await().until(() -> failures().isEmpty() && desk.due() == 0);
        assertThat(desk.registry.get("ledgerdesk.timer.failed").counter().count()).isEqualTo(3);
    }

    /** Each in another way: a failure, an exception, nothing at all. */
    @SuppressWarnings("NullAway") // the third is what the test is about
    private static Uni<Void> failing(int attempt) {
        return switch (attempt) {
            case 1 -> Uni.createFrom().failure(new Fault("NO_LUCK", "try again"));
            case 2 -> throw new IllegalStateException();
            default -> null;
        };
    }

    @Test
    void aHandlerThatHangsKeepsNoOthersAndCountsAsFailedInTheEnd() {
        Recorder hanging = desk.new Recorder("hang", timer -> Uni.createFrom().nothing());
        Recorder recorder = desk.new Recorder("remind");
        TimerSettings settings = TimerDesk.settings();
        TimerRunner runner =
                desk.runner(
                        new TimerSettings(
                                settings.tick(),
                                settings.batch(),
                                settings.batches(),
                                Duration.ofSeconds(4),
                                settings.firstPause(),
                                settings.longestPause(),
                                settings.sweep()),
                        desk.clock,
                        hanging,
                        recorder);
        desk.set(timer("h", "hang", 0, START), timer("h", "remind", 1, START));
        runner.tick();
        await().until(() -> hanging.calls.size() == 1);
        desk.set(A0, A1);
        desk.clock.move(Duration.ofMillis(999));
        await().atMost(Duration.ofSeconds(3))
                .until(() -> {
                    runner.tick();
                    return recorder.names().equals(List.of("a0"));
                });
        assertThat(failures()).isEmpty();
        await().untilAsserted(
                        () -> assertThat(failures()).containsExactly("h 1 1 TIMER_HANDLER_HANGS"));
        assertThat(recorder.names()).containsExactly("a0");
    }

    @Test
    void aTimerSetAnewByAnotherEventDoesNotWaitForTheOldOnesPause() {
        Recorder recorder =
                desk
                .new Recorder(
                        "remind",
                        timer ->
                                timer.equals(A0)
                                        ? Uni.createFrom().failure(new Fault("NO_LUCK", "no"))
                                        : Uni.createFrom().voidItem());
        TimerRunner runner = desk.runner(recorder);
        desk.set(A0);
        runner.tick();
        await().until(() -> failures().size() == 1);
        desk.set(new Timer(A0.subject(), A0.kind(), 0, START, new UUID(0, 2), "test/1"));
        await().until(() -> {
            runner.tick();
            return desk.due() == 0;
        });
        assertThat(recorder.names()).containsExactly("a0", "a0");
        assertThat(failures()).isEmpty();
    }

    @Test
    void failuresOfTimersThatAreGoneAreForgotten() {
        Recorder recorder =
                desk
                .new Recorder(
                        "remind", timer -> Uni.createFrom().failure(new Fault("NO_LUCK", "no")));
        TimerRunner runner = desk.runner(recorder);
        desk.set(A0, B0);
        desk.clock.move(Duration.ofSeconds(2));
        runner.tick();
        await().until(() -> failures().size() == 2);
        answer(
                desk.pool.withTransaction(transaction ->
                        TimerTable.TIMER.replace(
                                transaction,
                                TimerDesk.TENANT,
                                Map.of(new Tag("ticket", "a"), List.of()))));
        await().untilAsserted(() -> {
            runner.tick();
            assertThat(failures()).containsExactly("b 1 1 NO_LUCK");
        });
    }

    @Test
    void aKindThatNobodyFiresIsKeptAndHoldsBackItsSubject() {
        Recorder recorder = desk.new Recorder("remind");
        desk.set(timer("a", "newer", 0, START), A1, B0);
        desk.clock.move(Duration.ofSeconds(5));
        TimerRunner runner = desk.runner(recorder);
        runner.tick();
        eventually(recorder, "b0");
        ticksWithoutEffect(runner, recorder);
        await().until(() -> desk.registry.get("ledgerdesk.timer.waiting").gauge().value() == 2);
        assertThat(desk.pending("a")).hasSize(2);
        desk.runner(desk.new Recorder("newer"), recorder).tick();
        eventually(recorder, "b0", "a1");
    }

    @Test
    void whatAnotherNodeIsAtIsLeftToIt() {
        Recorder recorder = desk.new Recorder("remind");
        TimerRunner runner = desk.runner(recorder);
        desk.set(A0, A1, B0);
        desk.clock.move(Duration.ofSeconds(5));
        answer(
                desk.pool.withTransaction(other ->
                        other.query(
                                        "SELECT FROM timer WHERE subject = 'ticket:a' AND step = 0 FOR UPDATE")
                                .execute()
                                .invoke(() -> runner.tick())
                                .chain(() -> untilFired(recorder, 1))
                                .invoke(() -> assertThat(recorder.names()).containsExactly("b0"))));
        runner.tick();
        eventually(recorder, "b0", "a0", "a1");
    }

    private static Uni<Void> untilFired(Recorder recorder, int calls) {
        return Uni.createFrom()
                .item(() -> recorder.calls.size())
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(20))
                .repeat()
                .until(size -> size >= calls)
                .collect()
                .last()
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(200))
                .replaceWithVoid();
    }

    private static void eventually(Recorder recorder, String... names) {
        await().untilAsserted(() -> assertThat(recorder.names()).containsExactly(names));
    }

    /** Whatever is due is looked at, to the end, and none of it fires. */
    private static void ticksWithoutEffect(TimerRunner runner, Recorder recorder) {
        List<String> before = recorder.names();
        for (int i = 0; i < 3; i++) {
            runner.tick();
        }
        await().during(Duration.ofMillis(200)).until(() -> recorder.names().equals(before));
    }

    private List<String> failures() {
        return desk.texts(
                "SELECT concat_ws(' ', split_part(subject, ':', 2), attempts,"
                        + " round(extract(epoch FROM retry_at - '%s'::timestamptz)), problem)"
                                .formatted(desk.clock.instant())
                        + " FROM timer_failure ORDER BY subject");
    }
}
