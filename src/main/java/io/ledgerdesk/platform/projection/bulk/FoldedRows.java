package io.ledgerdesk.platform.projection.bulk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a read model that change in memory: those that changed last stay, the others go out into
 * the table and are fetched from there should they change again.
 *
 * @param <K> a row's key
 * @param <V> a row
 */
public final class FoldedRows<K, V> {
    private final int most;
    private final LinkedHashMap<K, V> rows = new LinkedHashMap<>(16, 0.75f, true);
    private boolean spilled;

    /**
     * @param most rows that stay after each batch
     */
    public FoldedRows(int most) {
        this.most = most;
    }

    /** Those that may lie in the table, and must be fetched before they change. */
    public List<K> missing(Collection<K> wanted) {
        return spilled
                ? wanted.stream().filter(key -> !rows.containsKey(key)).distinct().toList()
                : List.of();
    }

    public @Nullable V get(K key) {
        return rows.get(key);
    }

    public void put(K key, V row) {
        rows.put(key, row);
    }

    public void remove(K key) {
        rows.remove(key);
    }

    /** Takes out those that changed longest ago, if there are more than may stay. */
    public Map<K, V> overflow() {
        if (rows.size() <= most) {
            return Map.of();
        }
        spilled = true;
        return takeOut(rows.size() - most * 3 / 4);
    }

    /** Takes out all that are left, or so many of them. */
    public Map<K, V> takeOut(int count) {
        Map<K, V> out = new LinkedHashMap<>();
        var oldest = rows.entrySet().iterator();
        while (oldest.hasNext() && out.size() < count) {
            var row = oldest.next();
            out.put(row.getKey(), row.getValue());
            oldest.remove();
        }
        return out;
    }
}
