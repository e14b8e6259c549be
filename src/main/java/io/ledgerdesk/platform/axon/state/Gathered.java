package io.ledgerdesk.platform.axon.state;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.command.CommandModule;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the streams of a {@link Boundary} add up to, one by one. Folds in place, since copying all
 * streams for each event of one would cost their product; it lives and dies in one unit of work.
 */
public final class Gathered<C, S, E> {
    private final CommandModule<C, S, E> module;
    private final Tag own;
    private final Map<String, Folded<S, E>> byName = new HashMap<>();

    private Gathered(CommandModule<C, S, E> module, Boundary boundary) {
        this.module = module;
        this.own = boundary.own();
        boundary.streams()
                .forEach(stream -> byName.put(stream.toString(), Folded.nothing(module, stream)));
    }

    /** All streams before their first event. */
    public static Gathered<?, ?, ?> nothing(Boundary boundary) {
        return new Gathered<>(boundary.module(), boundary);
    }

    /** The one stream of a boundary as it is known already. */
    public static Gathered<?, ?, ?> known(Boundary boundary, Known known) {
        return known(new Gathered<>(boundary.module(), boundary), known);
    }

    @SuppressWarnings("unchecked") // what is known of a stream was folded by its module
    private static <C, S, E> Gathered<C, S, E> known(Gathered<C, S, E> gathered, Known known) {
        Folded<S, E> stream = (Folded<S, E>) known.stream();
        gathered.byName.put(stream.stream().toString(), stream);
        return gathered;
    }

    /**
     * Folds one more event.
     *
     * @param stream the name of the one it belongs to; an event that was found by another tag, and
     *     happened to something else, is none of theirs
     */
    public Gathered<C, S, E> with(String stream, Object event) {
        byName.computeIfPresent(stream, (name, folded) -> folded.with(event));
        return this;
    }

    public CommandModule<C, S, E> module() {
        return module;
    }

    public Folded<S, E> own() {
        return requireNonNull(of(own));
    }

    public @Nullable Folded<S, E> of(Tag stream) {
        return byName.get(stream.toString());
    }

    @SuppressWarnings("unchecked") // the host finds the module by the command's class
    public Decision<E> decide(Object command, DecisionContext context) {
        Map<Tag, S> states =
                byName.values().stream().collect(Collectors.toMap(Folded::stream, Folded::state));
        return module.decider().decide(new Streams<>(own, states), (C) command, context);
    }
}
