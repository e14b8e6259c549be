package io.ledgerdesk.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamLanesTest {
    private final StreamLanes lanes = new StreamLanes(3);
    private final List<String> started = new ArrayList<>();
    private final List<CompletableFuture<String>> underWay = new ArrayList<>();

    private CompletableFuture<String> work(
            String lane, String name, CompletableFuture<String> until) {
        return work(List.of(lane), name, until);
    }

    private CompletableFuture<String> work(
            List<String> lane, String name, CompletableFuture<String> until) {
        return lanes.run(
                lane,
                () -> {
                    started.add(name);
                    return until;
                });
    }

    @Test
    void theNextInALaneStartsWhenTheOneBeforeIsDoneEvenIfItFailed() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> one = work("a", "first", first);
        CompletableFuture<String> two =
                work("a", "second", CompletableFuture.completedFuture("ok"));
        assertThat(started).containsExactly("first");

        first.completeExceptionally(new IllegalStateException("planned"));

        assertThat(started).containsExactly("first", "second");
        assertThat(one).isCompletedExceptionally();
        assertThat(two).isCompletedWithValue("ok");
    }

    @Test
    void lanesDoNotWaitForEachOther() {
        underWay.add(work("a", "first", new CompletableFuture<>()));
        underWay.add(work("b", "other", CompletableFuture.completedFuture("ok")));

        assertThat(started).containsExactly("first", "other");
    }

    @Test
    void aWorkOnSeveralLanesWaitsForAllOfThemAndHoldsAllOfThem() {
        CompletableFuture<String> a = new CompletableFuture<>();
        CompletableFuture<String> both = new CompletableFuture<>();
        underWay.add(work(List.of("a"), "a", a));
        underWay.add(work(List.of("a", "b"), "both", both));
        underWay.add(work(List.of("b"), "b", CompletableFuture.completedFuture("ok")));
        assertThat(started).containsExactly("a", "b");

        a.complete("done");
        underWay.add(work(List.of("b"), "b again", CompletableFuture.completedFuture("ok")));
        assertThat(started).containsExactly("a", "b", "both");

        both.complete("done");
        assertThat(started).containsExactly("a", "b", "both", "b again");
        assertThat(underWay).allMatch(CompletableFuture::isDone);
    }

    @Test
    void manyOnPairsOfLanesInOneOrderAllGetThrough() {
        StreamLanes roomy = new StreamLanes(1_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicInteger[] inside = {
            new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger()
        };
        try {
            List<CompletableFuture<Integer>> all =
                    IntStream.range(0, 1_000)
                            .mapToObj(i ->
                                    List.of(i % 4, (i / 4) % 4).stream()
                                            .distinct()
                                            .sorted()
                                            .toList())
                            .map(pair ->
                                    roomy.run(
                                            pair,
                                            () ->
                                                    CompletableFuture.supplyAsync(
                                                            () -> together(inside, pair), threads)))
                            .toList();

            assertThat(all)
                    .allSatisfy(each ->
                            assertThat(each).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(1));
        } finally {
            threads.shutdown();
        }
    }

    /** How many are in one of the lanes at once, at most. */
    private static int together(AtomicInteger[] inside, List<Integer> pair) {
        int most = 0;
        for (int lane : pair) {
            most = Math.max(most, inside[lane].incrementAndGet());
        }
        Thread.onSpinWait();
        for (int lane : pair) {
            inside[lane].decrementAndGet();
        }
        return most;
    }

    @Test
    void oneMoreThanTheLimitIsRefusedAndAFreedPlaceIsTaken() {
        CompletableFuture<String> first = new CompletableFuture<>();
        underWay.add(work("a", "1", first));
        underWay.add(work("b", "2", new CompletableFuture<>()));
        underWay.add(work("c", "3", new CompletableFuture<>()));

        assertThat(work("d", "4", new CompletableFuture<>()))
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("STORE_BUSY"));
        first.complete("done");
        underWay.add(work("e", "5", new CompletableFuture<>()));

        assertThat(started).containsExactly("1", "2", "3", "5");
    }

    @Test
    void aWorkThatThrowsFailsItsFutureAndFreesTheLane() {
        CompletableFuture<String> thrown =
                lanes.run(
                        List.of("a"),
                        () -> {
                            throw new IllegalStateException("planned");
                        });

        assertThat(thrown).isCompletedExceptionally();
        assertThat(work("a", "next", CompletableFuture.completedFuture("ok")))
                .isCompletedWithValue("ok");
    }
}
