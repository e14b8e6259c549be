package io.ledgerdesk.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.MemoryLog;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTailTest {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final TenantId OTHER = new TenantId("other");

    private final MemoryLog log = new MemoryLog();
    private final Vertx vertx = Vertx.vertx();
    private final LogTail tail =
            new LogTail(
                    log,
                    log,
                    vertx,
                    new LiveSettings(
                            10, 50, 1 << 20, Duration.ofMinutes(5), Duration.ofMillis(50)));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatWasThereAndWhatComesArrivesInOrder() {
        add(MAIN, 120, ticket(1));
        AssertSubscriber<RecordedEvent> all = listen(0, Long.MAX_VALUE);
        add(MAIN, 80, ticket(1));
        arrive(all, 1, 200);
    }

    @Test
    void anyPlaceResumesWithoutGapOrDoubleWhileTheLogGrows() {
        add(MAIN, 300, ticket(1));
        AssertSubscriber<RecordedEvent> early = listen(0, Long.MAX_VALUE);
        List<AssertSubscriber<RecordedEvent>> resumed = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            add(MAIN, 1, ticket(i % 7));
            long place = ThreadLocalRandom.current().nextLong(300 + i);
            places.add(place);
            resumed.add(listen(place, Long.MAX_VALUE));
        }
        arrive(early, 1, 600);
        List<List<Long>> rest =
                places.stream()
                        .map(place -> LongStream.rangeClosed(place + 1, 600).boxed().toList())
                        .toList();
        await().untilAsserted(() ->
                assertThat(resumed.stream().map(LogTailTest::positions).toList()).isEqualTo(rest));
    }

    @Test
    void aTagsListenerGetsItsOwnFromLogAndMemory() {
        for (int i = 1; i <= 400; i++) {
            add(MAIN, 1, ticket(i % 4));
        }
        AssertSubscriber<RecordedEvent> third =
                tail.events(MAIN, 200, ticket(3))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        for (int i = 401; i <= 800; i++) {
            add(MAIN, 1, ticket(i % 4));
        }
        List<Long> expected =
                LongStream.rangeClosed(201, 800).filter(p -> p % 4 == 3).boxed().toList();
        await().untilAsserted(() -> assertThat(positions(third)).isEqualTo(expected));
    }

    @Test
    void aListenerOfSeveralTagsGetsThemInOneOrder() {
        for (int i = 1; i <= 400; i++) {
            add(MAIN, 1, ticket(i % 4));
        }
        AssertSubscriber<RecordedEvent> two =
                tail.events(MAIN, 100, Set.of(ticket(1), ticket(3)))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        for (int i = 401; i <= 800; i++) {
            add(MAIN, 1, ticket(i % 4));
        }
        List<Long> expected =
                LongStream.rangeClosed(101, 800).filter(p -> p % 2 == 1).boxed().toList();
        await().untilAsserted(() -> assertThat(positions(two)).isEqualTo(expected));
    }

    @Test
    void whoAsksForLittleGetsLittleAndHoldsNobodyUp() {
        add(MAIN, 5, ticket(1));
        AssertSubscriber<RecordedEvent> slow = listen(0, 2);
        AssertSubscriber<RecordedEvent> quick = listen(0, Long.MAX_VALUE);
        add(MAIN, 500, ticket(1));
        arrive(quick, 1, 505);
        arrive(slow, 1, 2);
        for (int asked = 3; asked <= 505; asked++) {
            slow.request(1);
        }
        arrive(slow, 1, 505);
    }

    @Test
    void aThousandListenersOnATicketEachCostOneReadOfEachEvent() {
        List<AssertSubscriber<RecordedEvent>> listeners = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            listeners.add(
                    tail.events(MAIN, 0, ticket(i))
                            .subscribe()
                            .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE)));
        }
        await().until(() -> tail.listeners(MAIN) == 1000);
        // all have caught up once one that came after them has
        AssertSubscriber<RecordedEvent> witness = listen(0, Long.MAX_VALUE);
        add(MAIN, 1, new Tag("other", "1"));
        arrive(witness, 1, 1);
        int before = log.opened.get();
        for (int i = 0; i < 2000; i++) {
            add(MAIN, 1, ticket(i % 1000));
        }
        arrive(witness, 1, 2001);
        List<List<Long>> own =
                LongStream.range(0, 1000).mapToObj(i -> List.of(2 + i, 1002 + i)).toList();
        await().untilAsserted(() ->
                assertThat(listeners.stream().map(LogTailTest::positions).toList()).isEqualTo(own));
        assertThat(log.opened.get() - before).isEqualTo(2000);
    }

    @Test
    void cancellingFreesEverything() {
        AssertSubscriber<RecordedEvent> one = listen(0, 1);
        AssertSubscriber<RecordedEvent> two = listen(0, 1);
        await().until(() -> tail.listeners(MAIN) == 2 && log.listeners() == 1);
        one.cancel();
        two.cancel();
        await().until(() -> tail.listeners(MAIN) == 0 && log.listeners() == 0);
        add(MAIN, 3, ticket(1));
        arrive(listen(1, Long.MAX_VALUE), 2, 3);
    }

    @Test
    void anUnreadableEventEndsThoseWhomItConcernsOnly() {
        add(MAIN, 1, ticket(1));
        AssertSubscriber<RecordedEvent> concerned =
                tail.events(MAIN, 0, ticket(1))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        AssertSubscriber<RecordedEvent> another =
                tail.events(MAIN, 0, ticket(2))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        log.add(MAIN, MemoryLog.POISON, ticket(1));
        add(MAIN, 1, ticket(2));
        await().untilAsserted(() -> assertThat(positions(another)).containsExactly(3L));
        concerned.awaitFailure(Duration.ofSeconds(10));
        assertThat(positions(concerned)).containsExactly(1L);
        assertThat(concerned.getFailure())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.code()).isEqualTo("EVENT_TYPE_UNKNOWN"));
    }

    @Test
    void aPlaceBehindTheLogsEndIsRefused() {
        add(MAIN, 3, ticket(1));
        AssertSubscriber<RecordedEvent> lost = listen(4, 1).awaitFailure(Duration.ofSeconds(10));
        assertThat(lost.getFailure())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.code()).isEqualTo("POSITION_UNKNOWN"));
    }

    @Test
    void anotherTenantsEventsAreNotHeard() {
        AssertSubscriber<RecordedEvent> main = listen(0, Long.MAX_VALUE);
        add(OTHER, 50, ticket(1));
        add(MAIN, 2, ticket(1));
        arrive(main, 1, 2);
        assertThat(main.getItems()).allMatch(event -> event.tenant().equals(MAIN));
    }

    @Test
    void aLostCallIsMadeUpForByThePoll() {
        AssertSubscriber<RecordedEvent> all = listen(0, Long.MAX_VALUE);
        add(MAIN, 1, ticket(1));
        arrive(all, 1, 1);
        log.addSilently(MAIN, "unheard", ticket(1));
        arrive(all, 1, 2);
    }

    private AssertSubscriber<RecordedEvent> listen(long after, long demand) {
        return tail.events(MAIN, after, event -> true)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }

    private void add(TenantId tenant, int count, Tag tag) {
        for (int i = 0; i < count; i++) {
            log.add(tenant, "fact", tag);
        }
    }

    private static Tag ticket(int number) {
        return new Tag("ticket", Integer.toString(number));
    }

    private static void arrive(AssertSubscriber<RecordedEvent> listener, long first, long last) {
        List<Long> expected = LongStream.rangeClosed(first, last).boxed().toList();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(positions(listener)).isEqualTo(expected));
    }

    private static List<Long> positions(AssertSubscriber<RecordedEvent> listener) {
        return listener.getItems().stream().map(RecordedEvent::position).toList();
    }
}
