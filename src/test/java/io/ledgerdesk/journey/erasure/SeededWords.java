package io.ledgerdesk.journey.erasure;

import io.ledgerdesk.kernel.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that stand nowhere by chance, and whose they are. */
final class SeededWords {
    private final Map<PersonId, Set<String>> byOwner = new HashMap<>();
    private int count;

    /** A new word of the person's. */
    String of(PersonId owner, String what) {
        String word = "Zq%04d-%s-%s-щука".formatted(++count, owner, what);
        byOwner.computeIfAbsent(owner, any -> new TreeSet<>()).add(word);
        return word;
    }

    /** All words of the person's. */
    Set<String> of(PersonId owner) {
        return Set.copyOf(byOwner.getOrDefault(owner, Set.of()));
    }

    /** All words of everybody's. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        byOwner.values().forEach(all::addAll);
        return all;
    }
}
