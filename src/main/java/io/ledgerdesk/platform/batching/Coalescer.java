package io.ledgerdesk.platform.batching;

import io.ledgerdesk.kernel.Fault;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Gathers requests while the batch before them is under way and sends them together. There is no
 * timer: a lone request goes at once, and under load a batch fills while the one before it is
 * answered.
 *
 * @param <I> a request
 * @param <O> its answer
 */
public final class Coalescer<I, O> {
    private final String what;
    private final int maxBatch;
    private final int maxWaiting;
    private final Function<List<I>, Uni<List<O>>> send;
    private final ArrayDeque<Waiting<I, O>> queue = new ArrayDeque<>();
    private boolean sending;

    /**
     * @param what named in the fault when the queue is full
     * @param maxBatch requests in one batch
     * @param maxWaiting requests in the queue; one more is refused with {@code STORE_BUSY}
     * @param send answers a batch, one answer a request and in the same order
     */
    public Coalescer(
            String what, int maxBatch, int maxWaiting, Function<List<I>, Uni<List<O>>> send) {
        if (maxBatch < 1 || maxWaiting < 1) {
            throw new IllegalArgumentException(what + ": a batch and the queue hold at least one");
        }
        this.what = what;
        this.maxBatch = maxBatch;
        this.maxWaiting = maxWaiting;
        this.send = send;
    }

    /** Adds a request to the next batch. */
    public Uni<O> submit(I request) {
        return Uni.createFrom()
                .emitter(emitter -> {
                    if (enqueue(new Waiting<>(request, emitter))) {
                        drain();
                    } else {
                        emitter.fail(
                                new Fault(
                                        "STORE_BUSY",
                                        what
                                                + ": "
                                                + maxWaiting
                                                + " requests wait already, try again"));
                    }
                });
    }

    private synchronized boolean enqueue(Waiting<I, O> waiting) {
        return queue.size() < maxWaiting && queue.add(waiting);
    }

    private void drain() {
        List<Waiting<I, O>> batch = takeBatch();
        if (batch.isEmpty()) {
            return;
        }
        Uni.createFrom()
                .deferred(() -> send.apply(batch.stream().map(Waiting::request).toList()))
                .subscribe()
                .with(
                        answers -> complete(batch, answers),
                        failure -> {
                            sent();
                            batch.forEach(waiting -> waiting.emitter().fail(failure));
                        });
    }

    private void complete(List<Waiting<I, O>> batch, List<O> answers) {
        sent();
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).emitter().complete(answers.get(i));
        }
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        drain();
    }

    private synchronized List<Waiting<I, O>> takeBatch() {
        if (sending || queue.isEmpty()) {
            return List.of();
        }
        sending = true;
        List<Waiting<I, O>> batch = new ArrayList<>(Math.min(queue.size(), maxBatch));
        while (batch.size() < maxBatch && !queue.isEmpty()) {
            batch.add(queue.poll());
        }
        return batch;
    }

    private record Waiting<I, O>(I request, UniEmitter<? super O> emitter) {}
}
