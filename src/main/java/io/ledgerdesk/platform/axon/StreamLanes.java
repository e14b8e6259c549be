package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Fault;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the commands on one stream go one after the other on this node, so that they do not overtake
 * and refuse each other; a command on several streams holds the lanes of all of them. What is right
 * is still decided by the log: another node may be at the same stream.
 */
final class StreamLanes {
    private final ConcurrentHashMap<Object, ArrayDeque<Runnable>> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final int maxInFlight;

    /**
     * @param maxInFlight commands under way or waiting; one more is refused with {@code STORE_BUSY}
     */
    StreamLanes(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    /**
     * Starts the work when those before it in all of the lanes are done.
     *
     * @param into in an order that all callers keep, lest two wait for each other for ever
     */
    <T> CompletableFuture<T> run(List<?> into, Supplier<CompletableFuture<T>> work) {
        if (inFlight.incrementAndGet() > maxInFlight) {
            inFlight.decrementAndGet();
            return CompletableFuture.failedFuture(
                    new Fault(
                            "STORE_BUSY",
                            maxInFlight + " commands are under way already, try again"));
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        enterAll(into, 0, () -> leaveAfter(into, start(work), result));
        return result;
    }

    private void enterAll(List<?> into, int from, Runnable task) {
        for (int i = from; i < into.size(); i++) {
            int next = i + 1;
            if (!enter(into.get(i), () -> enterAll(into, next, task))) {
                return;
            }
        }
        task.run();
    }

    private <T> void leaveAfter(
            List<?> held, CompletableFuture<T> work, CompletableFuture<T> result) {
        Uni.createFrom()
                .completionStage(work)
                .onTermination()
                .invoke(() -> {
                    inFlight.decrementAndGet();
                    held.forEach(this::enterNext);
                })
                .subscribe()
                .with(result::complete, result::completeExceptionally);
    }

    private void enterNext(Object lane) {
        Runnable next = leave(lane);
        if (next != null) {
            next.run();
        }
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Whether the lane was empty; otherwise the task waits. */
    private boolean enter(Object lane, Runnable task) {
        boolean[] first = {false};
        lanes.compute(
                lane,
                (key, waiting) -> {
                    if (waiting == null) {
                        first[0] = true;
                        return new ArrayDeque<>(0);
                    }
                    waiting.add(task);
                    return waiting;
                });
        return first[0];
    }

    private @Nullable Runnable leave(Object lane) {
        Runnable[] next = {null};
        lanes.computeIfPresent(
                lane,
                (key, waiting) -> {
                    next[0] = waiting.poll();
                    return next[0] == null ? null : waiting;
                });
        return next[0];
    }
}
