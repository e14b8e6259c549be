package io.ledgerdesk.platform.timer;

import static io.ledgerdesk.platform.timer.TimerDesk.START;
import static io.ledgerdesk.platform.timer.TimerDesk.answer;
import static io.ledgerdesk.platform.timer.TimerDesk.timer;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.TimerDesk.Call;
import io.ledgerdesk.platform.timer.TimerDesk.Recorder;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due fires: once, in order, never early. */
class TimerRunnerIT {
    private final TimerDesk desk = new TimerDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void threeDaysPassOnTwoNodesAndEachTimerFiresOnceInOrder() {
        Recorder one = desk.new Recorder("remind");
        Recorder two = desk.new Recorder("remind");
        TimerRunner first = desk.runner(one);
        TimerRunner second = desk.runner(two);
        List<Timer> timers = overThreeDays();
        desk.set(TimerDesk.TENANT, timers);

        for (int hour = 1; hour <= 72; hour++) {
            desk.clock.move(Duration.ofHours(1));
            first.tick();
            second.tick();
            await().until(() -> desk.due() == 0);
        }

        List<Call> calls = Stream.of(one, two).flatMap(node -> node.calls.stream()).toList();
        assertThat(calls).extracting(Call::timer).containsExactlyInAnyOrderElementsOf(timers);
        assertThat(calls)
                .allSatisfy(call ->
                        assertThat(call.at())
                                .isBetween(
                                        call.timer().dueAt(),
                                        call.timer().dueAt().plus(Duration.ofHours(1))));
        assertThat(desk.number("SELECT count(*) FROM timer")).isZero();
    }

    @Test
    void afterAStopOfThreeDaysAllIsCaughtUpWithInOrder() {
        Recorder recorder = desk.new Recorder("remind");
        List<Timer> timers = overThreeDays();
        desk.set(TimerDesk.TENANT, timers);
        desk.clock.move(Duration.ofDays(3));
        TimerRunner runner = desk.runner(recorder);
        runner.tick();
        await().until(() -> desk.due() == 0);

        assertThat(recorder.calls)
                .extracting(Call::timer)
                .containsExactlyInAnyOrderElementsOf(timers);
        recorder.calls.stream()
                .map(Call::timer)
                .collect(groupingBy(Timer::subject))
                .values()
                .forEach(ofOne -> assertThat(ofOne).extracting(Timer::dueAt).isSorted());
        assertThat(desk.registry.get("ledgerdesk.timer.fired").counter().count())
                .isEqualTo(timers.size());
        assertThat(desk.registry.get("ledgerdesk.timer.lateness").timer().max(TimeUnit.HOURS))
                .isBetween(48.0, 72.0);
    }

    @Test
    void whatIsDueOfDifferentSubjectsStartsInTheOrderOfItsInstants() {
        Recorder recorder = desk.new Recorder("remind");
        List<Timer> timers =
                IntStream.range(0, 50)
                        .mapToObj(i -> timer("s" + i * 31 % 50, "remind", 0, START.plusSeconds(i)))
                        .toList();
        desk.set(TimerDesk.TENANT, timers);
        desk.clock.move(Duration.ofMinutes(1));
        desk.runner(recorder).tick();
        await().until(() -> desk.due() == 0);
        assertThat(recorder.calls).extracting(Call::timer).isEqualTo(timers);
    }

    @Test
    void notAMicrosecondEarly() {
        Recorder recorder = desk.new Recorder("remind");
        TimerRunner runner = desk.runner(recorder);
        Instant due = START.plusSeconds(60);
        desk.set(timer("a", "remind", 0, due), timer("b", "remind", 0, due.minusNanos(1000)));
        desk.clock.set(due.minusNanos(1));
        runner.tick();
        await().until(() -> recorder.names().equals(List.of("b0")) && desk.pending("b").isEmpty());
        answer(runner.stop());
        assertThat(recorder.names()).containsExactly("b0");
        desk.clock.set(due);
        desk.runner(recorder).tick();
        await().until(() -> recorder.names().equals(List.of("b0", "a0")));
    }

    @Test
    void theNextInstantIsNotWaitedForWithTheTick() {
        Recorder recorder = desk.new Recorder("remind");
        TimerSettings slow =
                new TimerSettings(
                        Duration.ofMinutes(1),
                        7,
                        1,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(1));
        desk.set(timer("a", "remind", 0, Instant.now().plusMillis(700)));
        desk.runner(slow, Clock.systemUTC(), recorder).tick();
        await().atMost(Duration.ofSeconds(10)).until(() -> recorder.names().equals(List.of("a0")));
    }

    @Test
    void tenantsHaveTheirOwn() {
        List<TenantId> fired = new CopyOnWriteArrayList<>();
        TimerHandler handler =
                new TimerHandler() {
                    @Override
                    public Set<String> kinds() {
                        return Set.of("remind");
                    }

                    @Override
                    public Uni<Void> fire(TenantId tenant, Timer timer) {
                        fired.add(tenant);
                        return Uni.createFrom().voidItem();
                    }
                };
        TenantId other = new TenantId("other");
        desk.set(TimerDesk.TENANT, List.of(timer("a", "remind", 0, START)));
        desk.set(other, List.of(timer("a", "remind", 0, START.minusSeconds(1))));
        desk.runner(handler).tick();
        await().until(() -> desk.due() == 0);
        assertThat(fired).containsExactly(other, TimerDesk.TENANT);
    }

    @Test
    void whoStopsLetsEndWhatIsUnderWay() {
        CompletableFuture<Void> work = new CompletableFuture<>();
        Recorder recorder =
                desk.new Recorder("remind", timer -> Uni.createFrom().completionStage(work));
        TimerRunner runner = desk.runner(recorder);
        desk.set(timer("a", "remind", 0, START), timer("a", "remind", 1, START));
        runner.tick();
        await().until(() -> recorder.calls.size() == 1);
        CompletableFuture<Void> stopped = runner.stop().subscribeAsCompletionStage();
        assertThat(stopped).isNotDone();
        work.complete(null);
        await().until(stopped::isDone);
        assertThat(recorder.names()).containsExactly("a0");
        assertThat(desk.pending("a")).extracting(Timer::step).containsExactly(1);
    }

    @Test
    void aKindHasOneHandler() {
        assertThatThrownBy(
                        () -> desk.runner(desk.new Recorder("close"), desk.new Recorder("close")))
                .hasMessageContaining("two handlers")
                .hasMessageContaining("close");
    }

    private static List<Timer> overThreeDays() {
        Random random = new Random(3);
        List<Timer> timers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            timers.add(
                    timer(
                            "s" + i % 40,
                            "remind",
                            i / 40,
                            START.plusSeconds(1 + random.nextInt(3 * 24 * 3600 - 1))));
        }
        return timers;
    }
}
