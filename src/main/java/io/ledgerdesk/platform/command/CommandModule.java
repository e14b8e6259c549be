package io.ledgerdesk.platform.command;

import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Tag;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A module's decider as it is hosted: an application-scoped bean of this type is all a module needs
 * to have its commands handled.
 *
 * @param state the class (sealed or not) of what the decider folds
 * @param commands the concrete command records
 * @param stream the tag of the thing a command is about; its text is the stream's name in the
 *     envelope
 * @param streamOf the tag of the thing that an event happened to: the one stream it belongs to
 * @param tags further tags of an event, besides its stream
 * @param begins whether a command is about something that is not there yet, so that nothing need be
 *     read to decide it; where it is there after all the append is refused, and it is read
 * @param ofNobody whether no event holds a text of a person, so that what they add up to may be
 *     remembered whoever is erased
 */
public record CommandModule<C, S, E>(
        Decider<C, S, E> decider,
        Class<S> state,
        Class<E> event,
        List<Class<? extends C>> commands,
        Function<C, Tag> stream,
        Function<E, Tag> streamOf,
        Function<E, List<Tag>> tags,
        Predicate<C> begins,
        boolean ofNobody) {

    /** One whose events may hold texts of persons. */
    public CommandModule(
            Decider<C, S, E> decider,
            Class<S> state,
            Class<E> event,
            List<Class<? extends C>> commands,
            Function<C, Tag> stream,
            Function<E, Tag> streamOf,
            Function<E, List<Tag>> tags,
            Predicate<C> begins) {
        this(decider, state, event, commands, stream, streamOf, tags, begins, false);
    }

    /** One whose commands may all be about what is there. */
    public CommandModule(
            Decider<C, S, E> decider,
            Class<S> state,
            Class<E> event,
            List<Class<? extends C>> commands,
            Function<C, Tag> stream,
            Function<E, Tag> streamOf,
            Function<E, List<Tag>> tags) {
        this(decider, state, event, commands, stream, streamOf, tags, command -> false);
    }

    /** The same, of whose events none holds a text of a person. */
    public CommandModule<C, S, E> aboutNobody() {
        return new CommandModule<>(
                decider, state, event, commands, stream, streamOf, tags, begins, true);
    }
}
