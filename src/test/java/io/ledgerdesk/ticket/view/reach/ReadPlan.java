package io.ledgerdesk.ticket.view.reach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerdesk.testing.ToldStatements.Told;
import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How PostgreSQL executed a statement.
 *
 * @param through tables that were read row by row
 * @param rows of tables that were looked at, those included that did not meet a condition
 * @param text for people
 */
public record ReadPlan(List<String> through, long rows, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Executes it with a plan for these values or for any, as the connection's {@code
     * plan_cache_mode} says.
     */
    public static ReadPlan of(Connection connection, Told told) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PREPARE told AS " + told.sql());
            String text;
            try (var rows =
                    statement.executeQuery(
                            "EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF, FORMAT JSON) EXECUTE told"
                                    + values(told.values()))) {
                rows.next();
                text = rows.getString(1);
            }
            statement.execute("DEALLOCATE told");
            return of(JSON.readTree(text).get(0).get("Plan"), text);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(told.sql(), e);
        }
    }

    private static ReadPlan of(JsonNode top, String text) {
        List<String> through = new ArrayList<>();
        long rows = 0;
        for (JsonNode node : nodes(top).toList()) {
            if (node.has("Relation Name")) {
                rows += rows(node);
                if (node.get("Node Type").asText().equals("Seq Scan")) {
                    through.add(node.get("Relation Name").asText());
                }
            }
        }
        return new ReadPlan(through, rows, text);
    }

    private static long rows(JsonNode node) {
        double each =
                Stream.of("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
                        .mapToDouble(name -> node.path(name).asDouble())
                        .sum();
        return Math.round(each * node.get("Actual Loops").asDouble());
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        List<JsonNode> below = new ArrayList<>();
        node.path("Plans").forEach(below::add);
        return Stream.concat(Stream.of(node), below.stream().flatMap(ReadPlan::nodes));
    }

    private static String values(Tuple values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> literal(values.getValue(i)))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(Object value) {
        return value instanceof Object[] several
                ? Stream.of(several)
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "'{", "}'"))
                : "'" + value + "'";
    }
}
