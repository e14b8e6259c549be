package io.ledgerdesk.kernel;

/**
 * The whole behaviour of one kind of thing as three pure functions. Hosted once for all modules;
 * see docs/one-ticket.md.
 *
 * @param <C> commands, sealed
 * @param <S> what decisions read, immutable
 * @param <E> events, sealed
 */
public interface Decider<C, S, E> {

    /** The state before the first event. */
    S initial();

    /**
     * The state of one stream after one more of its events; total: every event that was ever stored
     * is accepted.
     */
    S evolve(S state, E event);

    /**
     * What the command leads to; no clock, no random, no look-up: what it needs is in the command
     * or the context. Other things of the same kind are asked for by {@link Decision.Needs}; the
     * same command is then decided again with them. The events may be of any stream that was read;
     * they are written only if none of these has moved on.
     */
    Decision<E> decide(Streams<S> streams, C command, DecisionContext context);
}
