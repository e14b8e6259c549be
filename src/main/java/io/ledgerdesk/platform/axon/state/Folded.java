package io.ledgerdesk.platform.axon.state;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.kernel.reading.Readership;
import io.ledgerdesk.platform.command.CommandModule;

/**
 * What a stream's events add up to: the decider's state, and how many there were, for those who see
 * all of them and for those who see the public ones only.
 *
 * @param version events of the stream
 * @param requesterVersion those of them that a requester may read
 */
public record Folded<S, E>(
        CommandModule<?, S, E> module, Tag stream, S state, long version, long requesterVersion) {

    public static <S, E> Folded<S, E> nothing(CommandModule<?, S, E> module, Tag stream) {
        return new Folded<>(module, stream, module.decider().initial(), 0, 0);
    }

    /** Together with one more event of the stream. */
    public Folded<S, E> with(Object event) {
        E known = module.event().cast(event);
        boolean open = Readership.mayRead(Reader.REQUESTER, known.getClass());
        return new Folded<>(
                module,
                stream,
                module.decider().evolve(state, known),
                version + 1,
                requesterVersion + (open ? 1 : 0));
    }

    /** The version as this circle counts it. */
    public long versionFor(Reader reader) {
        return reader == Reader.REQUESTER ? requesterVersion : version;
    }
}
