package io.ledgerdesk.platform.graphql.limit;

import java.util.concurrent.atomic.AtomicReference;

/** A document under way: it is answered once, by itself or because its time is over. */
public final class Execution {
    /** Under which its context carries it. */
    public static final String KEY = "ledgerdesk.execution";

    private final AtomicReference<State> state = new AtomicReference<>(State.UNDER_WAY);
    private final long until;
    private final Runnable onTimeout;

    private enum State {
        UNDER_WAY,
        ANSWERED,
        OVER
    }

    Execution(long until, Runnable onTimeout) {
        this.until = until;
        this.onTimeout = onTimeout;
    }

    /** Whether its time is over: nothing more is to be begun for it. */
    public boolean isOver() {
        return state.get() == State.OVER;
    }

    boolean answer() {
        return state.compareAndSet(State.UNDER_WAY, State.ANSWERED);
    }

    /** Whether it has nothing to wait for any more. */
    boolean expire(long now) {
        if (now < until) {
            return state.get() != State.UNDER_WAY;
        }
        if (state.compareAndSet(State.UNDER_WAY, State.OVER)) {
            onTimeout.run();
        }
        return true;
    }
}
