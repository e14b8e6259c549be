package io.ledgerdesk.ticket.view.search;

import io.ledgerdesk.ticket.view.search.SearchStatements.Chunk;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * One search through all tickets: slice after slice, the newest first, until enough is found. Only
 * slices are looked at in which every term stands; how many at a time follows from how many tickets
 * the last ones had.
 */
final class Hunt {
    /** Keys that are looked up by one statement, unless a single slice has more. */
    private static final int MOST_KEYS = 64;

    /** The next slices may be so many times those before. */
    private static final int GROWTH = 8;

    /**
     * To look whether a ticket has the other terms costs so many times what it costs to find it.
     */
    private static final int ALIKE = 8;

    private final SearchStatements statements;
    private final List<Meaning> terms;
    private final SearchConfig config;
    private final List<SearchHit> hits = new ArrayList<>();
    private List<Integer> slices = List.of();
    private int driver;
    private boolean alike;
    private int done;
    private int width = 1;
    private int examined;
    private boolean capped;

    /**
     * @param terms at least one
     */
    Hunt(SearchStatements statements, List<Meaning> terms, SearchConfig config) {
        this.statements = statements;
        this.terms = terms;
        this.config = config;
    }

    Uni<SearchResult> run() {
        return statements
                .newestSlice()
                .invoke(newest -> slices = newestFirst(newest))
                .chain(() ->
                        slices.isEmpty()
                                ? Uni.createFrom().item(SearchResult.NONE)
                                : weighed().chain(this::sliceBySlice));
    }

    private List<Integer> newestFirst(int newest) {
        BitSet common = (BitSet) terms.getFirst().slices().clone();
        terms.forEach(term -> common.and(term.slices()));
        return common.get(0, newest + 1).stream()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Uni<SearchResult> sliceBySlice() {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(terms.get(driver)))
                .whilst(ignored -> goesOn())
                .collect()
                .last()
                .map(ignored -> result(hits, config.maxFound(), capped || done < slices.size()));
    }

    /** The newest of what was found, the best of them first. */
    static SearchResult result(List<SearchHit> hits, int most, boolean capped) {
        List<SearchHit> newest =
                hits.stream()
                        .sorted(Comparator.comparingLong(SearchHit::number).reversed())
                        .limit(most)
                        .sorted(SearchHit.BEST_FIRST)
                        .toList();
        return new SearchResult(newest, capped || newest.size() < hits.size());
    }

    /** By which term to look: the one that fewest texts of the newest slice have. */
    private Uni<Void> weighed() {
        return terms.size() == 1
                ? Uni.createFrom().voidItem()
                : statements.counts(slices.getFirst(), terms).invoke(this::weigh).replaceWithVoid();
    }

    private void weigh(long[] counts) {
        long least = Long.MAX_VALUE;
        long sum = 0;
        for (int i = 0; i < terms.size(); i++) {
            long weight = (1 + counts[i]) * terms.get(i).slices().cardinality();
            sum += counts[i];
            if (weight < least) {
                least = weight;
                driver = i;
            }
        }
        alike = sum < ALIKE * counts[driver];
    }

    private boolean goesOn() {
        return done < slices.size() && !capped && hits.size() < config.maxFound();
    }

    private Uni<Chunk> next(Meaning driver) {
        int most = Math.max(1, MOST_KEYS / driver.hashes().size());
        int size = Math.min(Math.min(width, most), slices.size() - done);
        List<Integer> chunk = slices.subList(done, done + size);
        int missing = config.maxFound() - hits.size() + 1;
        int room = config.maxExamined() - examined;
        if (terms.size() == 1) {
            return statements.of(driver, chunk, missing).invoke(part -> took(part, size, missing));
        }
        return (alike
                        ? statements.together(terms, chunk, missing)
                        : statements.all(driver, terms, chunk, room))
                .invoke(part -> took(part, size, room));
    }

    private void took(Chunk chunk, int size, int room) {
        done += size;
        examined += chunk.examined();
        hits.addAll(chunk.hits());
        capped = chunk.examined() >= room;
        int missing = config.maxFound() - hits.size();
        int perSlice = Math.max(1, chunk.examined() / size);
        width = Math.clamp(missing / perSlice, 1, size * GROWTH);
    }
}
