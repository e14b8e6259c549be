package io.ledgerdesk.platform.projection.rebuild.shadow;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements about one live table and its temporary twin of the same name. */
record ShadowSql(ShadowTable table) {
    /**
     * Of a table: its schema, columns that are written, those that are compared, primary key and
     * the columns of all indexes, quoted, and how to make the indexes that are named in the second
     * parameter. A column whose comment is {@code not folded} follows from no event: it is left
     * out.
     */
    static final String DESCRIBE =
            """
            SELECT quote_ident(n.nspname) AS schema,
                   ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
                         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                           AND col_description(c.oid, a.attnum) IS DISTINCT FROM 'not folded'
                           AND a.attgenerated = '' ORDER BY a.attnum)::text[] AS columns,
                   ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
                         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                           AND col_description(c.oid, a.attnum) IS DISTINCT FROM 'not folded'
                         ORDER BY a.attnum)::text[] AS compared,
                   ARRAY(SELECT quote_ident(a.attname)
                         FROM pg_index i
                         CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, place)
                         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
                         WHERE i.indrelid = c.oid AND i.indisprimary
                         ORDER BY k.place)::text[] AS key,
                   ARRAY(SELECT DISTINCT quote_ident(a.attname)
                         FROM pg_index i
                         JOIN pg_attribute a
                           ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
                         WHERE i.indrelid = c.oid)::text[] AS indexed,
                   ARRAY(SELECT replace(pg_get_indexdef(i.indexrelid),
                                        format(' ON %I.%I ', n.nspname, c.relname),
                                        format(' ON pg_temp.%I ', c.relname))
                         FROM pg_index i
                         JOIN pg_class named ON named.oid = i.indexrelid
                         WHERE i.indrelid = c.oid AND NOT i.indisprimary
                           AND named.relname = ANY ($2::text[]))::text[] AS indexes
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = to_regclass($1::text) AND n.nspname NOT LIKE 'pg_temp%'
            """;

    /** Unqualified, the name means this table from then on, on this connection alone. */
    String create() {
        String made =
                ("CREATE TEMP TABLE %s (LIKE %s INCLUDING DEFAULTS INCLUDING GENERATED"
                                + " INCLUDING CONSTRAINTS, PRIMARY KEY (%s))")
                        .formatted(table.name(), table.live(), String.join(", ", table.key()));
        return Stream.concat(Stream.of(made), table.indexes().stream())
                .collect(Collectors.joining("; "));
    }

    String drop() {
        return drop(table.name());
    }

    static String drop(String name) {
        return "DROP TABLE IF EXISTS pg_temp." + name;
    }

    /** Of what is searched by only: samples of people's words stay out of the catalogue. */
    String analyze() {
        return "ANALYZE pg_temp.%s (%s)"
                .formatted(table.name(), String.join(", ", table.indexed()));
    }

    String createDifference() {
        return ("CREATE TEMP TABLE rebuild_difference ON COMMIT DROP AS SELECT %s, ''::text AS"
                        + " rebuild_verdict FROM %s WHERE false")
                .formatted(String.join(", ", table.key()), table.live());
    }

    /** Finds the rows in which the two differ, byte by byte. Parameter: the tenant. */
    String compare() {
        String first = table.key().getFirst();
        String compared = String.join(", ", table.compared());
        return """
        INSERT INTO pg_temp.rebuild_difference
        SELECT %s,
               CASE WHEN live_row.%s IS NULL THEN 'MISSING'
                    WHEN rebuilt_row.%s IS NULL THEN 'SURPLUS'
                    ELSE 'DIFFERENT' END
        FROM (SELECT %s FROM %s WHERE tenant = $1) AS live_row
        FULL JOIN (SELECT %s FROM pg_temp.%s) AS rebuilt_row ON %s
        WHERE live_row.%s IS NULL OR rebuilt_row.%s IS NULL OR live_row *<> rebuilt_row
        """
                .formatted(
                        each(", ", c -> "coalesce(live_row.%s, rebuilt_row.%s)".formatted(c, c)),
                        first,
                        first,
                        compared,
                        table.live(),
                        compared,
                        table.name(),
                        each(" AND ", c -> "live_row.%s = rebuilt_row.%s".formatted(c, c)),
                        first,
                        first);
    }

    /** How many rows of each kind were found, and the first keys. Parameter: how many keys. */
    String count() {
        List<String> parts =
                table.key().size() == 1 ? table.key() : table.key().subList(1, table.key().size());
        String texts = parts.stream().map(c -> c + "::text").collect(Collectors.joining(", "));
        return """
        SELECT count(*) FILTER (WHERE rebuild_verdict = 'MISSING') AS missing,
               count(*) FILTER (WHERE rebuild_verdict = 'SURPLUS') AS surplus,
               count(*) FILTER (WHERE rebuild_verdict = 'DIFFERENT') AS different,
               ARRAY(SELECT concat_ws(':', %s) FROM pg_temp.rebuild_difference
                     ORDER BY %s LIMIT $1::int) AS keys
        FROM pg_temp.rebuild_difference
        """
                .formatted(texts, String.join(", ", parts));
    }

    /** Takes away the live rows that are wrong. Parameter: the tenant. */
    String remove() {
        return """
        DELETE FROM %s AS live_row USING pg_temp.rebuild_difference AS found
        WHERE live_row.tenant = $1 AND found.rebuild_verdict <> 'MISSING' AND %s
        """
                .formatted(
                        table.live(), each(" AND ", c -> "live_row.%s = found.%s".formatted(c, c)));
    }

    /** Puts in the rows as they ought to be. */
    String insert() {
        return """
        INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE
        SELECT %s
        FROM pg_temp.rebuild_difference AS found
        JOIN pg_temp.%s AS rebuilt_row ON %s
        WHERE found.rebuild_verdict <> 'SURPLUS'
        """
                .formatted(
                        table.live(),
                        String.join(", ", table.columns()),
                        table.columns().stream()
                                .map(c -> "rebuilt_row." + c)
                                .collect(Collectors.joining(", ")),
                        table.name(),
                        each(" AND ", c -> "rebuilt_row.%s = found.%s".formatted(c, c)));
    }

    private String each(String between, Function<String, String> part) {
        return table.key().stream().map(part).collect(Collectors.joining(between));
    }
}
