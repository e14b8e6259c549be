package io.ledgerdesk.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes rows of read models wrong behind the desk's back; answers the keys of those it touched. */
public final class WrongRows {
    private static final String KEY =
            """
            SELECT a.attname FROM pg_index i
            CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE i.indrelid = '%s'::regclass AND i.indisprimary AND a.attname <> 'tenant'
            ORDER BY k.place
            """;

    private static final String OTHERS =
            """
            SELECT column_name, data_type FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = '%s' AND column_name <> 'tenant'
            ORDER BY ordinal_position
            """;

    private final TestDatabase database;

    public WrongRows(TestDatabase database) {
        this.database = database;
    }

    public long count(String table) {
        return Long.parseLong(strings("SELECT count(*) FROM " + table).getFirst());
    }

    /** One row says something else in one column. */
    public String change(String table) {
        List<String> key = strings(KEY.formatted(table));
        Map<String, String> types = new TreeMap<>();
        pairs(OTHERS.formatted(table)).forEach(pair -> types.put(pair.getFirst(), pair.getLast()));
        String assignment =
                types.entrySet().stream()
                        .filter(column -> !key.contains(column.getKey()))
                        .map(column -> other(column.getKey(), column.getValue()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        // of a table of nothing but texts
                        .orElseGet(() ->
                                types.keySet().stream()
                                        .filter(column -> !key.contains(column))
                                        .map(column ->
                                                "%s = coalesce(%s, '') || 'x'"
                                                        .formatted(column, column))
                                        .findFirst()
                                        .orElseThrow());
        return strings(
                        "UPDATE %s SET %s WHERE ctid = (SELECT max(ctid) FROM %s) RETURNING %s"
                                .formatted(table, assignment, table, key(key)))
                .getFirst();
    }

    private static Optional<String> other(String column, String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "bigint", "integer" ->
                    Optional.of("%s = coalesce(%s, 0) + 1".formatted(column, column));
            case "boolean" -> Optional.of("%s = NOT coalesce(%s, true)".formatted(column, column));
            case "timestamp with time zone" ->
                    Optional.of(
                            "%s = coalesce(%s, now()) + interval '1 second'"
                                    .formatted(column, column));
            default -> Optional.empty();
        };
    }

    /** One row is gone. */
    public String remove(String table) {
        return strings(
                        "DELETE FROM %s WHERE ctid = (SELECT min(ctid) FROM %s) RETURNING %s"
                                .formatted(table, table, key(strings(KEY.formatted(table)))))
                .getFirst();
    }

    /** One row too many: a copy under another key. */
    public String add(String table, String column, String value) {
        return strings(
                        """
                        INSERT INTO %s SELECT (jsonb_populate_record(t, '{"%s": "%s"}')).*
                        FROM %s t LIMIT 1 RETURNING %s
                        """
                                .formatted(
                                        table,
                                        column,
                                        value,
                                        table,
                                        key(strings(KEY.formatted(table)))))
                .getFirst();
    }

    private static String key(List<String> columns) {
        return "concat_ws(':', %s)"
                .formatted(String.join(", ", columns.stream().map(c -> c + "::text").toList()));
    }

    private List<String> strings(String sql) {
        return pairs(sql).stream().map(List::getFirst).toList();
    }

    /** The first and the last column of each row. */
    private List<List<String>> pairs(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> found = new ArrayList<>();
            while (rows.next()) {
                int last = rows.getMetaData().getColumnCount();
                found.add(List.of(rows.getString(1), rows.getString(last)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
