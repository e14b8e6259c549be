package io.ledgerdesk.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StreamLanesTest {
    private final StreamLanes lanes = new StreamLanes(3);
    private final List<String> started = new ArrayList<>();
    private final List<CompletableFuture<String>> underWay = new ArrayList<>();

    private CompletableFuture<String> work(
            String lane, String name, CompletableFuture<String> until) {
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
    void oneMoreThanTheLimitIsRefusedAndAFreedPlaceIsTaken() {
        CompletableFuture<String> first = new CompletableFuture<>();
        underWay.add(work("a", "1", first));
        underWay.add(work("b", "2", new CompletableFuture<>()));
        underWay.add(work("c", "3", new CompletableFuture<>()));

        assertThat(work("d", "4", new CompletableFuture<>()))
                .failsWithin(java.time.Duration.ZERO)
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
                        "a",
                        () -> {
                            throw new IllegalStateException("planned");
                        });

        assertThat(thrown).isCompletedExceptionally();
        assertThat(work("a", "next", CompletableFuture.completedFuture("ok")))
                .isCompletedWithValue("ok");
    }
}
