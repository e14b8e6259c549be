package io.ledgerdesk.ticket.view.search;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.search.word.SearchTerm;
import io.ledgerdesk.ticket.view.search.word.Typos;
import io.ledgerdesk.ticket.view.search.word.WordKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Which words of a desk are meant by what somebody typed. */
final class SearchVocabulary {
    /** Words that begin so, of which those are taken that stand in most blocks. */
    private static final int BEGINNING_SO = 1000;

    /** Words with a remain in common, of which those are taken that are nearest. */
    private static final int ALIKE = 500;

    private static final String WORDS =
            """
            SELECT asked.term, w.word, w.hash, w.blocks
            FROM unnest($2::int[], $3::text[]) AS asked (term, word)
            JOIN ticket_search_word w ON w.tenant = $1::text AND w.word = asked.word
            """;

    private static final String BEGINNING =
            """
            SELECT $4::int AS term, word, hash, blocks
            FROM (SELECT word, hash, blocks FROM ticket_search_word
                  WHERE tenant = $1::text AND word >= $2::text AND word < $3::text
                  ORDER BY word LIMIT %d) AS begun
            ORDER BY cardinality(blocks) DESC, length(word), word LIMIT $5::int
            """
                    .formatted(BEGINNING_SO);

    /** The tenant is part of the hashes too: whoever is found by one is of this tenant. */
    private static final String NEAR =
            """
            SELECT $3::int AS term, word, hash, blocks FROM ticket_search_word
            WHERE remains && $2::bigint[] AND tenant || '' = $1::text
            ORDER BY cardinality(blocks) DESC, word LIMIT %d
            """
                    .formatted(ALIKE);

    private final Pool pool;
    private final int mostMeanings;

    SearchVocabulary(Pool pool, SearchConfig config) {
        this.pool = pool;
        this.mostMeanings = config.maxMeanings();
    }

    /** What the terms mean if every word is written right, one meaning each. */
    Uni<List<Meaning>> written(TenantId tenant, List<SearchTerm> terms) {
        List<Integer> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            for (String word : terms.get(i).words()) {
                places.add(i);
                words.add(word);
            }
        }
        List<Meaning> meanings = terms.stream().map(term -> told(tenant, term)).toList();
        Tuple exact =
                Tuple.of(
                        tenant.value(),
                        places.toArray(Integer[]::new),
                        words.toArray(String[]::new));
        return pool.preparedQuery(WORDS)
                .execute(exact)
                .invoke(rows -> rows.forEach(row -> add(meanings, row)))
                .chain(() -> begun(tenant, terms, meanings));
    }

    /** What a term means by itself: numbers of tickets do not stand in the vocabulary. */
    private static Meaning told(TenantId tenant, SearchTerm term) {
        WordKeys keys = new WordKeys(tenant);
        Meaning meaning = Meaning.nothing();
        for (String word : term.words()) {
            if (Character.isDigit(word.charAt(word.length() - 1))) {
                meaning.addNumber(keys.hash(word), WordKeys.toldSlice(word));
            }
        }
        return meaning;
    }

    /** Only the last can be in the middle of being typed. */
    private Uni<List<Meaning>> begun(
            TenantId tenant, List<SearchTerm> terms, List<Meaning> meanings) {
        String beginning = terms.getLast().beginning();
        if (beginning == null) {
            return Uni.createFrom().item(meanings);
        }
        Tuple range =
                Tuple.of(
                        tenant.value(),
                        beginning,
                        beginning + Character.toString(Character.MAX_CODE_POINT),
                        terms.size() - 1,
                        mostMeanings);
        return pool.preparedQuery(BEGINNING)
                .execute(range)
                .invoke(rows -> rows.forEach(row -> add(meanings, row)))
                .replaceWith(meanings);
    }

    /** What the terms mean if they are mistyped, beside what they say. */
    Uni<List<Meaning>> meant(TenantId tenant, List<SearchTerm> terms, List<Meaning> written) {
        WordKeys keys = new WordKeys(tenant);
        List<Uni<List<Row>>> near =
                IntStream.range(0, terms.size())
                        .boxed()
                        .flatMap(i ->
                                terms.get(i).typed().stream()
                                        .map(typed -> near(tenant, keys, i, typed)))
                        .toList();
        return near.isEmpty()
                ? Uni.createFrom().item(written)
                : Uni.join()
                        .all(near)
                        .andFailFast()
                        .invoke(all -> all.forEach(rows -> rows.forEach(row -> add(written, row))))
                        .replaceWith(written);
    }

    private Uni<List<Row>> near(TenantId tenant, WordKeys keys, int term, String typed) {
        Long[] sought = Typos.sought(keys, typed);
        if (sought.length == 0) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery(NEAR)
                .execute(Tuple.of(tenant.value(), sought, term))
                .map(rows -> nearest(rows, typed));
    }

    private List<Row> nearest(RowSet<Row> rows, String typed) {
        return rows.stream()
                .filter(row -> Typos.areNear(typed, word(row)))
                .sorted(Comparator.comparingInt(row -> Typos.distance(typed, word(row))))
                .limit(mostMeanings)
                .toList();
    }

    private static String word(Row row) {
        return Objects.requireNonNull(row.getString("word"));
    }

    private static void add(List<Meaning> meanings, Row row) {
        meanings.get(row.getInteger("term"))
                .add(row.getLong("hash"), row.getArrayOfIntegers("blocks"));
    }
}
