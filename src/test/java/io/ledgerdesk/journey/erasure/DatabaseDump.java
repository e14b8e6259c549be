package io.ledgerdesk.journey.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Every row of every table of a database as bytes, and what its planner remembers of their values.
 *
 * @param tables by name, as binary where there is such a form and as text, one byte a character
 */
record DatabaseDump(Map<String, String> tables) {
    // Some of its types have no binary form.
    private static final String CATALOGUE = "pg_catalog.";
    private static final String TABLES =
            """
            SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'm')
               AND (n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
                    OR c.relname IN ('pg_statistic', 'pg_statistic_ext_data'))
            """;

    static DatabaseDump of(TestDatabase database) {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = database.connect()) {
            for (String table : names(connection)) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                if (!table.startsWith(CATALOGUE)) {
                    copy(connection, table, "binary", rows);
                }
                copy(connection, table, "text", rows);
                tables.put(table, rows.toString(ISO_8859_1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseDump(tables);
    }

    /** The tables in whose rows the word stands. */
    Set<String> tablesWith(String word) {
        String bytes = new String(word.getBytes(UTF_8), ISO_8859_1);
        return tables.entrySet().stream()
                .filter(table -> table.getValue().contains(bytes))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void copy(Connection connection, String table, String format, OutputStream to)
            throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "COPY (SELECT * FROM %s) TO STDOUT (FORMAT %s)"
                                    .formatted(table, format),
                            to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that of every sort of text one of the words stands in the table. */
    void shows(String table, Set<String> words, List<String> sorts) {
        assertThat(sorts)
                .allSatisfy(sort ->
                        assertThat(words)
                                .as(sort)
                                .anyMatch(word ->
                                        word.contains("-" + sort + "-")
                                                && tablesWith(word).contains(table)));
    }
}
