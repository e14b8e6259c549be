package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
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
record Folded<C, S, E>(
        CommandModule<C, S, E> module, S state, long version, long requesterVersion) {

    static <C, S, E> Folded<C, S, E> nothing(CommandModule<C, S, E> module) {
        return new Folded<>(module, module.decider().initial(), 0, 0);
    }

    Folded<C, S, E> with(Object event) {
        E known = module.event().cast(event);
        boolean open = Readership.mayRead(Reader.REQUESTER, known.getClass());
        return new Folded<>(
                module,
                module.decider().evolve(state, known),
                version + 1,
                requesterVersion + (open ? 1 : 0));
    }

    @SuppressWarnings("unchecked") // the host finds the module by the command's class
    Decision<E> decide(Object command, DecisionContext context) {
        return module.decider().decide(state, (C) command, context);
    }

    /** The version as this kind of actor counts it. */
    long versionFor(Actor.Kind kind) {
        return Readership.circle(kind) == Reader.REQUESTER ? requesterVersion : version;
    }
}
