package io.ledgerdesk.platform.graphql.transport;

import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.smallrye.mutiny.Multi;
import org.jspecify.annotations.Nullable;

/**
 * Why a subscription's stream broke. SmallRye turns a failure into a last item without data, which
 * graphql-java then refuses without a reason: the reason travels beside the stream.
 */
public final class StreamFailure {
    static final String KEY = "ledgerdesk.stream-failure";
    private volatile @Nullable Throwable failure;

    StreamFailure() {}

    /** The same stream, whose failure reaches the client; for every subscription. */
    public static <T> Multi<T> told(Multi<T> stream) {
        StreamFailure told = (StreamFailure) CurrentField.context(KEY);
        return stream.onFailure().invoke(broken -> told.failure = broken);
    }

    @Nullable Throwable get() {
        return failure;
    }
}
