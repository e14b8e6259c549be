package io.ledgerdesk.directory.view.facet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are meant.
 *
 * @param all each of which they have
 * @param words each of which a word of the name begins with
 * @param within of which they have at least one; absent for no bounds
 */
public record FacetFilter(List<Facet> all, List<String> words, @Nullable Set<Facet> within) {

    public FacetFilter {
        all = List.copyOf(all);
        words =
                words.stream()
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
        within = within == null ? null : Set.copyOf(within);
    }

    /** Whether nothing can be found. */
    boolean isEmpty() {
        return within != null && within.isEmpty();
    }

    /**
     * Where the search begins; the rest is looked up for each entry that is come by. Words come
     * after a company or a group, and after bounds: many people have a common one.
     */
    Start start() {
        Optional<Facet> narrow =
                all.stream()
                        .filter(facet -> !facet.kind().isBroad())
                        .min(Comparator.comparing(Facet::kind));
        if (narrow.isPresent()) {
            return new Start.AtFacets(List.of(narrow.get()));
        }
        if (within != null) {
            return new Start.AtFacets(List.copyOf(within));
        }
        return words.isEmpty()
                ? new Start.AtFacets(
                        List.of(
                                all.stream()
                                        .min(Comparator.comparing(Facet::kind))
                                        .orElse(Facet.ALL)))
                : new Start.AtWord(words.getFirst());
    }

    /** The rows that a search goes along. */
    sealed interface Start {
        /** Of words that begin so. */
        record AtWord(String beginning) implements Start {}

        /** Of any of these. */
        record AtFacets(List<Facet> anyOf) implements Start {}
    }
}
