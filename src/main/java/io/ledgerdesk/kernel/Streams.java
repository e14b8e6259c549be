package io.ledgerdesk.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a decision reads: the state of the stream that its command is about, and of those it asked
 * for with {@link Decision.Needs}, all as they were at one instant.
 *
 * @param stream the command's own
 * @param states by stream, the own one among them; a stream without events is in its initial state
 */
public record Streams<S>(Tag stream, Map<Tag, S> states) {

    public Streams {
        states = Map.copyOf(states);
        if (!states.containsKey(stream)) {
            throw new IllegalArgumentException("the own stream is missing: " + stream);
        }
    }

    /** The own stream alone, as every decision begins. */
    public static <S> Streams<S> only(Tag stream, S state) {
        return new Streams<>(stream, Map.of(stream, state));
    }

    /** The state of what the command is about. */
    public S own() {
        return requireNonNull(states.get(stream));
    }

    /** The state of a stream, the own one included; nothing if it was not read yet. */
    public Optional<S> of(Tag other) {
        return Optional.ofNullable(states.get(other));
    }

    /** Those of the given streams that were not read yet: what to ask for. */
    public Set<Tag> unread(Collection<Tag> wanted) {
        return wanted.stream()
                .filter(tag -> !states.containsKey(tag))
                .collect(Collectors.toUnmodifiableSet());
    }
}
