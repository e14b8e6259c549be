package io.ledgerdesk.kernel;

import java.util.List;
import java.util.Set;

/**
 * What a decider answers: events, none of them if nothing would change, a refusal, or that it has
 * not read enough.
 */
public sealed interface Decision<E> {

    /** The events that follow, in order; empty if the command changes nothing. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** A refusal: nothing is written. */
    record Rejected<E>(Rejection why) implements Decision<E> {}

    /**
     * What was read does not suffice: read these streams too and ask again.
     *
     * @param streams at least one that was not read yet
     */
    record Needs<E>(Set<Tag> streams) implements Decision<E> {
        public Needs {
            streams = Set.copyOf(streams);
            if (streams.isEmpty()) {
                throw new IllegalArgumentException("needs no stream");
            }
        }
    }

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

    static <E> Decision<E> needs(Tag stream) {
        return new Needs<>(Set.of(stream));
    }

    static <E> Decision<E> needs(Set<Tag> streams) {
        return new Needs<>(streams);
    }
}
