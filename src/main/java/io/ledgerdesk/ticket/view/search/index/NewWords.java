package io.ledgerdesk.ticket.view.search.index;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.search.word.Typos;
import io.ledgerdesk.ticket.view.search.word.WordKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words that a batch brought and the blocks they stand in; few of them are new. */
final class NewWords {
    private final SqlConnection transaction;
    private final TenantId tenant;
    private final WordKeys keys;
    private final KnownWords known;
    private final Map<Integer, Set<String>> seen = new HashMap<>();

    NewWords(SqlConnection transaction, TenantId tenant, WordKeys keys, KnownWords known) {
        this.transaction = transaction;
        this.tenant = tenant;
        this.keys = keys;
        this.known = known;
    }

    void saw(int block, Collection<String> words) {
        seen.computeIfAbsent(block, any -> new HashSet<>()).addAll(words);
    }

    /** Writes down what was seen since the last call. */
    Uni<Void> learn() {
        List<String> words = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        seen.forEach((block, in) -> {
            List<String> unknown = known.unknown(block, in);
            words.addAll(unknown);
            blocks.addAll(Collections.nCopies(unknown.size(), block));
        });
        seen.clear();
        if (words.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple told =
                Tuple.of(
                        tenant.value(),
                        words.toArray(String[]::new),
                        blocks.toArray(Integer[]::new));
        return transaction
                .preparedQuery(SearchSql.NEW_WORDS)
                .execute(told)
                .map(NewWords::unknown)
                .chain(this::write)
                .invoke(() -> {
                    for (int i = 0; i < words.size(); i++) {
                        known.learn(blocks.get(i), words.get(i));
                    }
                });
    }

    private Uni<Void> write(Map<String, Set<Integer>> unknown) {
        if (unknown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Flat remains = new Flat(1);
        for (String word : unknown.keySet()) {
            remains.begin();
            remains.add(Typos.remains(keys, word));
        }
        Tuple all = Tuple.of(tenant.value(), unknown.keySet().toArray(String[]::new));
        all.addValue(unknown.keySet().stream().map(keys::hash).toArray(Long[]::new));
        all.addValue(unknown.values().stream().map(NewWords::literal).toArray(String[]::new));
        remains.addTo(all);
        return transaction.preparedQuery(SearchSql.LEARN).execute(all).replaceWithVoid();
    }

    private static Map<String, Set<Integer>> unknown(RowSet<Row> rows) {
        Map<String, Set<Integer>> found = new TreeMap<>();
        for (Row row : rows) {
            found.computeIfAbsent(Objects.requireNonNull(row.getString(0)), any -> new TreeSet<>())
                    .add(row.getInteger(1));
        }
        return found;
    }

    private static String literal(Set<Integer> blocks) {
        return blocks.toString().replace('[', '{').replace(']', '}');
    }
}
