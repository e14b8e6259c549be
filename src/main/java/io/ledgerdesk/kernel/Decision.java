package io.ledgerdesk.kernel;

import java.util.List;

/** What a decider answers: events, none of them if nothing would change, or a refusal. */
public sealed interface Decision<E> {

    /** The events that follow, in order; empty if the command changes nothing. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** A refusal: nothing is written. */
    record Rejected<E>(Rejection why) implements Decision<E> {}

    static <E> Decision<E> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E> Decision<E> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E> Decision<E> nothing() {
        return new Accepted<>(List.of());
    }

    static <E> Decision<E> rejected(Rejection why) {
        return new Rejected<>(why);
    }
}
