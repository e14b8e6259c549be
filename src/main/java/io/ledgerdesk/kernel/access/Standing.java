package io.ledgerdesk.kernel.access;

import java.util.Set;

/**
 * Where somebody stands among the others: what the reaches of his rights mean for him.
 *
 * @param people ids of the person, and of the records that were merged into this one
 * @param companies ids of those the person belongs to and may look into
 * @param companyTree ids of these and of their children down to the last
 * @param groups ids of the groups the person works in
 * @param lines 1 to 3, those of the person's groups
 */
public record Standing(
        Set<String> people,
        Set<String> companies,
        Set<String> companyTree,
        Set<String> groups,
        Set<Integer> lines) {

    public Standing {
        people = Set.copyOf(people);
        companies = Set.copyOf(companies);
        companyTree = Set.copyOf(companyTree);
        groups = Set.copyOf(groups);
        lines = Set.copyOf(lines);
    }

    /** Of whom no more is known than who it is. */
    public static Standing alone(String person) {
        return new Standing(Set.of(person), Set.of(), Set.of(), Set.of(), Set.of());
    }
}
