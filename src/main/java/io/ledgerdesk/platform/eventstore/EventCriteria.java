package io.ledgerdesk.platform.eventstore;

import io.ledgerdesk.kernel.Tag;
import java.util.List;
import java.util.Set;

/**
 * Which events are meant: those that meet at least one criterion. No criterion at all means none.
 */
public record EventCriteria(List<Criterion> anyOf) {

    public EventCriteria {
        anyOf = List.copyOf(anyOf);
    }

    /**
     * @param allOf tags an event must carry, all of them; empty means any event
     * @param types wire names, one of which it must have; empty means any type
     */
    public record Criterion(Set<Tag> allOf, Set<String> types) {
        public Criterion {
            allOf = Set.copyOf(allOf);
            types = Set.copyOf(types);
        }

        /** Whether it means all events of one tag. */
        public boolean isStream() {
            return allOf.size() == 1 && types.isEmpty();
        }
    }

    /** No event. */
    public static EventCriteria none() {
        return new EventCriteria(List.of());
    }

    /** Every event of the tenant. */
    public static EventCriteria everything() {
        return new EventCriteria(List.of(new Criterion(Set.of(), Set.of())));
    }

    /** Every event that carries the tag. */
    public static EventCriteria tagged(Tag tag) {
        return new EventCriteria(List.of(new Criterion(Set.of(tag), Set.of())));
    }
}
