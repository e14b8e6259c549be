package io.ledgerdesk.directory.graphql.reader;

import io.ledgerdesk.directory.view.facet.Facet;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.view.facet.FacetFilter;
import io.ledgerdesk.directory.word.NameWords;
import io.ledgerdesk.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers conditions of a list. */
public final class Filters {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_KEY = 300;

    private final List<Facet> all = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private boolean nobody;

    /** Only if there is a value; what nothing can be called finds nothing. */
    public Filters with(Kind kind, @Nullable Object key) {
        if (key != null) {
            String text = key.toString();
            nobody |= text.length() > LONGEST_KEY || !text.chars().allMatch(Filters::isWritten);
            all.add(new Facet(kind, text));
        }
        return this;
    }

    /** The same for what the caller may know of; else it finds nothing, so that nothing is told. */
    public Filters known(boolean allowed, Kind kind, @Nullable Object key) {
        nobody |= key != null && !allowed;
        return with(kind, key);
    }

    private static boolean isWritten(int c) {
        return !Character.isISOControl(c) && !Character.isSurrogate((char) c);
    }

    /** Only if it is said. */
    public Filters either(@Nullable Boolean said, Kind yes, Kind no) {
        if (said != null) {
            all.add(new Facet(said ? yes : no, ""));
        }
        return this;
    }

    /**
     * Words of names, each of which begins so.
     *
     * @throws Fault {@code FILTER_TOO_LARGE}
     */
    public Filters named(@Nullable String search) {
        if (search != null) {
            if (search.length() > LONGEST) {
                throw tooLarge();
            }
            words.addAll(NameWords.of(search));
            if (words.size() > MOST_WORDS) {
                throw tooLarge();
            }
        }
        return this;
    }

    /** Within what the caller may see. */
    public FacetFilter within(@Nullable Set<Facet> bounds) {
        return new FacetFilter(all, words, nobody ? Set.of() : bounds);
    }

    private static Fault tooLarge() {
        return new Fault(
                "FILTER_TOO_LARGE",
                "a search has at most " + LONGEST + " characters and " + MOST_WORDS + " words");
    }
}
