package io.ledgerdesk.platform.axon.state;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.command.CommandModule;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The streams of a module that one decision reads in one snapshot, and that must stand still for it
 * to be written: what Axon takes for an entity's id.
 *
 * @param own the one that the command is about
 * @param streams all of them, the own one included
 */
public record Boundary(CommandModule<?, ?, ?> module, Tag own, SortedSet<Tag> streams) {

    public Boundary {
        streams = Collections.unmodifiableSortedSet(new TreeSet<>(streams));
    }

    @SuppressWarnings("unchecked") // the host finds the module by the command's class
    public static <C> Boundary of(CommandModule<C, ?, ?> module, Object command) {
        Tag own = module.stream().apply((C) command);
        return new Boundary(module, own, new TreeSet<>(List.of(own)));
    }

    /** Whether nothing can be there yet to decide the command on. */
    public boolean isBegunBy(Object command) {
        return streams.size() == 1 && begins(module, command);
    }

    @SuppressWarnings("unchecked") // the host finds the module by the command's class
    private static <C> boolean begins(CommandModule<C, ?, ?> module, Object command) {
        return module.begins().test((C) command);
    }

    public Boundary with(Collection<Tag> further) {
        SortedSet<Tag> all = new TreeSet<>(streams);
        all.addAll(further);
        return new Boundary(module, own, all);
    }
}
