package io.ledgerdesk.platform.eventstore.pg;

import io.vertx.core.Context;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one tenant that wait to be written. There is no timer: a lone request goes at
 * once, and under load a batch fills while those before it are synced to disk.
 */
final class AppendQueue {
    private final ArrayDeque<PendingAppend> waiting = new ArrayDeque<>();
    private final EventStoreSettings limits;
    private final AppendCall call;
    private final Context context;
    private final Runnable whenIdle;
    private int inFlight;
    private boolean draining;

    /**
     * @param context on which batches are made
     * @param whenIdle called when nothing waits and nothing is under way
     */
    AppendQueue(EventStoreSettings limits, AppendCall call, Context context, Runnable whenIdle) {
        this.limits = limits;
        this.call = call;
        this.context = context;
        this.whenIdle = whenIdle;
    }

    /** False if the queue is full. */
    synchronized boolean offer(PendingAppend append) {
        if (waiting.size() >= limits.maxWaiting()) {
            return false;
        }
        waiting.add(append);
        if (!draining && mayGo()) {
            draining = true;
            context.runOnContext(ignored -> drain());
        }
        return true;
    }

    synchronized boolean isIdle() {
        return waiting.isEmpty() && inFlight == 0;
    }

    private void drain() {
        for (AppendBatch batch = next(); batch != null; batch = next()) {
            AppendBatch sent = batch;
            call.send(batch).onComplete(ignored -> context.runOnContext(none -> sent(sent)));
        }
    }

    private synchronized @Nullable AppendBatch next() {
        if (!mayGo()) {
            draining = false;
            return null;
        }
        AppendBatch batch = AppendBatch.takeFrom(waiting, limits);
        inFlight++;
        return batch;
    }

    /**
     * A second batch would wait in the database for the first one's lock, so it pays only when it
     * is full: two half ones would each wait for the disk.
     */
    private boolean mayGo() {
        return inFlight == 0
                ? !waiting.isEmpty()
                : inFlight < limits.batchesInFlight() && waiting.size() >= limits.maxBatch();
    }

    private void sent(AppendBatch batch) {
        synchronized (this) {
            inFlight--;
            batch.unsettled().reversed().forEach(waiting::addFirst);
            draining = true;
        }
        drain();
        if (isIdle()) {
            whenIdle.run();
        }
    }
}
