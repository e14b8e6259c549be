package io.ledgerdesk.kernel.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rights, each with its reaches. What is no right on single things has {@link Reach#ALL}.
 *
 * @param reaches by right, none of them empty
 */
public record Grants(Map<Right, Set<Reach>> reaches) {
    /** Nothing at all. */
    public static final Grants NONE = new Grants(Map.of());

    public Grants {
        reaches =
                reaches.entrySet().stream()
                        .filter(grant -> !grant.getValue().isEmpty())
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey, grant -> Set.copyOf(grant.getValue())));
    }

    /** What several roles allow together. */
    public static Grants union(Collection<Grants> several) {
        Map<Right, Set<Reach>> all = new TreeMap<>();
        several.forEach(one ->
                one.reaches()
                        .forEach((right, reaches) ->
                                all.computeIfAbsent(right, wanted -> EnumSet.noneOf(Reach.class))
                                        .addAll(reaches)));
        return new Grants(all);
    }

    /** How far the right reaches; nowhere if it is not among these. */
    public Set<Reach> of(Right right) {
        return reaches.getOrDefault(right, Set.of());
    }
}
