package io.ledgerdesk.platform.http.form;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are taken one piece at a time: the next is asked for when somebody wants it. For one
 * reader, who waits for each answer before asking again.
 */
final class Pull implements Flow.Subscriber<byte[]> {
    private final Multi<byte[]> source;
    private Flow.@Nullable Subscription subscription;
    private @Nullable UniEmitter<? super Optional<byte[]>> waiting;
    private @Nullable Throwable failure;
    private boolean begun;
    private boolean ended;

    Pull(Multi<byte[]> source) {
        this.source = source;
    }

    /** The next piece; empty behind the last. */
    Uni<Optional<byte[]>> next() {
        return Uni.createFrom().<Optional<byte[]>>emitter(this::ask);
    }

    private void ask(UniEmitter<? super Optional<byte[]>> emitter) {
        boolean first;
        synchronized (this) {
            if (failure != null) {
                emitter.fail(failure);
                return;
            }
            if (ended) {
                emitter.complete(Optional.empty());
                return;
            }
            waiting = emitter;
            first = !begun;
            begun = true;
        }
        emitter.onTermination(() -> cancelIfUnanswered(emitter));
        if (first) {
            source.subscribe().withSubscriber(this);
        } else {
            request();
        }
    }

    /** Whoever leaves while waiting will not come again. */
    @SuppressWarnings("ReferenceEquality") // the next may be waiting already
    private void cancelIfUnanswered(UniEmitter<?> emitter) {
        Flow.Subscription left = null;
        synchronized (this) {
            if (waiting == emitter) {
                waiting = null;
                ended = true;
                left = subscription;
            }
        }
        if (left != null) {
            left.cancel();
        }
    }

    private void request() {
        Flow.Subscription present;
        synchronized (this) {
            present = subscription;
        }
        if (present != null) {
            present.request(1);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription begunSubscription) {
        synchronized (this) {
            subscription = begunSubscription;
        }
        begunSubscription.request(1);
    }

    @Override
    public void onNext(byte[] bytes) {
        UniEmitter<? super Optional<byte[]>> emitter = answering();
        if (emitter != null) {
            emitter.complete(Optional.of(bytes));
        }
    }

    @Override
    public void onError(Throwable cause) {
        synchronized (this) {
            failure = cause;
        }
        UniEmitter<? super Optional<byte[]>> emitter = answering();
        if (emitter != null) {
            emitter.fail(cause);
        }
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            ended = true;
        }
        UniEmitter<? super Optional<byte[]>> emitter = answering();
        if (emitter != null) {
            emitter.complete(Optional.empty());
        }
    }

    private synchronized @Nullable UniEmitter<? super Optional<byte[]>> answering() {
        UniEmitter<? super Optional<byte[]>> emitter = waiting;
        waiting = null;
        return emitter;
    }
}
