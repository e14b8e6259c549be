package io.ledgerdesk.platform.graphql.transport;

import graphql.ExecutionResult;
import io.ledgerdesk.platform.graphql.transport.DocumentExecutor.Running;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** One operation of a socket: asks for the next item when the one before it has been taken. */
final class SubscriptionStream implements Subscriber<ExecutionResult> {
    private final String id;
    private final SocketSession session;
    private final SocketWriter writer;
    private final Runnable slot;
    private @Nullable Subscription subscription;
    private @Nullable Running running;

    /** Also read where items come from, which need not be the writer's thread. */
    private volatile boolean ended;

    /**
     * @param slot to be given back at the end
     */
    SubscriptionStream(String id, SocketSession session, SocketWriter writer, Runnable slot) {
        this.id = id;
        this.slot = slot;
        this.session = session;
        this.writer = writer;
    }

    String id() {
        return id;
    }

    boolean isEnded() {
        return ended;
    }

    /** Keeps the request scope until the operation has ended. */
    void keep(@Nullable Running running) {
        this.running = running;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        writer.run(() -> {
            this.subscription = subscription;
            if (ended) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        });
    }

    @Override
    public void onNext(ExecutionResult result) {
        // an item that was being worked out when its reader left is no failure of ours
        if (ended) {
            return;
        }
        Throwable failure = failure();
        if (failure != null) {
            onError(failure);
            return;
        }
        Map<String, Object> body = ErrorReport.of(result);
        if (body.containsKey("errors")) {
            // graphql-java repeats the data of the item before
            body = new LinkedHashMap<>(body);
            body.put("data", null);
        }
        Map<String, Object> payload = body;
        writer.run(() -> deliver(payload));
    }

    private void deliver(Map<String, Object> payload) {
        if (ended) {
            return;
        }
        writer.send("next", id, payload);
        writer.whenWritable(() -> {
            if (!ended && subscription != null) {
                subscription.request(1);
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        if (ended) {
            return;
        }
        Throwable told = failure();
        Map<String, Object> error = ErrorReport.of(told == null ? failure : told);
        writer.run(() -> session.fail(this, error));
    }

    private @Nullable Throwable failure() {
        return running == null ? null : running.failure().get();
    }

    @Override
    public void onComplete() {
        writer.run(() -> session.finish(this));
    }

    /** Ends it from this side. */
    @Nullable Running cancel() {
        ended = true;
        slot.run();
        if (subscription != null) {
            subscription.cancel();
        }
        return running;
    }
}
