package io.ledgerdesk.platform.projection.rebuild.shadow;

import io.ledgerdesk.kernel.Fault;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of a projection as the catalogue describes it; all names quoted where they must be.
 *
 * @param schema in which the live one lies
 * @param columns that can be written, in order
 * @param compared columns that must say the same in both, in order
 * @param key columns of the primary key, the tenant first
 * @param indexed columns of all indexes
 * @param indexes how to make those that the projection's statements go by, on the twin
 */
public record ShadowTable(
        String schema,
        String name,
        List<String> columns,
        List<String> compared,
        List<String> key,
        List<String> indexed,
        List<String> indexes) {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");

    String live() {
        return schema + "." + name;
    }

    ShadowSql sql() {
        return new ShadowSql(this);
    }

    /**
     * @param described what {@link ShadowSql#DESCRIBE} answers
     */
    static ShadowTable of(String name, RowSet<Row> described) {
        if (!PLAIN.matcher(name).matches() || described.size() != 1) {
            throw new Fault(
                    "REBUILD_IMPOSSIBLE",
                    "there is no table " + name + "; mend Projection.tables()");
        }
        Row row = described.iterator().next();
        List<String> key = List.of(row.getArrayOfStrings("key"));
        if (key.isEmpty() || !key.getFirst().equals("tenant")) {
            throw new Fault(
                    "REBUILD_IMPOSSIBLE",
                    "the primary key of table "
                            + name
                            + " must begin with the tenant, but is "
                            + key);
        }
        return new ShadowTable(
                row.getString("schema"),
                name,
                List.of(row.getArrayOfStrings("columns")),
                List.of(row.getArrayOfStrings("compared")),
                key,
                List.of(row.getArrayOfStrings("indexed")),
                List.of(row.getArrayOfStrings("indexes")));
    }
}
