package io.ledgerdesk.bench;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** So many clients, each of which sends its next request when the last one is answered. */
final class ClosedLoop {
    private final IntFunction<Future<?>> request;
    private final LongAdder answered = new LongAdder();
    private final AtomicInteger running = new AtomicInteger();
    private final CompletableFuture<Double> rate = new CompletableFuture<>();
    private final long start = System.nanoTime();
    private final long length;

    private ClosedLoop(IntFunction<Future<?>> request, double seconds) {
        this.request = request;
        this.length = (long) (seconds * 1e9);
    }

    /** Answers a second. Fails with the first failure. */
    static double run(int clients, double seconds, IntFunction<Future<?>> request) {
        ClosedLoop loop = new ClosedLoop(request, seconds);
        loop.running.set(clients);
        for (int client = 0; client < clients; client++) {
            loop.next(client);
        }
        return loop.rate.join();
    }

    private void next(int client) {
        if (System.nanoTime() - start >= length) {
            if (running.decrementAndGet() == 0) {
                rate.complete(answered.sum() * 1e9 / (System.nanoTime() - start));
            }
            return;
        }
        request.apply(client)
                .onComplete(answer -> {
                    if (answer.failed()) {
                        rate.completeExceptionally(answer.cause());
                    } else {
                        answered.increment();
                        next(client);
                    }
                });
    }
}
