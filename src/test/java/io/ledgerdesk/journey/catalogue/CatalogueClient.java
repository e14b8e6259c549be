package io.ledgerdesk.journey.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A desk of its own, whose catalogue an administrator makes. */
final class CatalogueClient {
    static final String ENTRY = "key name version retired";

    private final String tenant = "catalogue" + UUID.randomUUID().toString().substring(0, 8);
    private final Desk root = holding("ADMINISTRATOR");
    private String position = "p0";

    String calendar(String name) {
        return define("Calendar", key(name), "calendar", office()).getString("entry.key");
    }

    String plan() {
        return define(
                        "Plan",
                        key("plan"),
                        "plan",
                        Map.of(
                                "name",
                                "Plan",
                                "targets",
                                List.of(
                                        Map.of(
                                                "target",
                                                "FIRST_RESPONSE",
                                                "priority",
                                                "P1",
                                                "seconds",
                                                900),
                                        Map.of("target", "RESOLUTION", "seconds", 14400))))
                .getString("entry.key");
    }

    static Map<String, Object> agreement(String plan, String calendar) {
        return new HashMap<>(
                Map.of(
                        "name", "Agreement",
                        "planId", plan,
                        "calendarId", calendar,
                        "validFrom", "2026-01-01T00:00:00Z",
                        "validTo", "2030-01-01T00:00:00Z"));
    }

    static Map<String, Object> office() {
        return Map.of(
                "name",
                "Office",
                "zone",
                "Europe/Moscow",
                "week",
                List.of(
                        Map.of("day", "MONDAY", "hours", List.of("14:00-18:00", "09:00-13:00")),
                        Map.of("day", "FRIDAY", "hours", List.of("22:00-06:00"))),
                "days",
                List.of(
                        Map.of(
                                "date",
                                "2026-12-31",
                                "kind",
                                "HOURS",
                                "hours",
                                List.of("09:00-13:00")),
                        Map.of("date", "2026-01-01", "kind", "HOLIDAY", "name", "New Year")));
    }

    JsonPath history(String field, String key) {
        return ask("{ %s(id: \"%s\") { history(first: 10) { nodes { version type at by data } } } }"
                        .formatted(field, key))
                .setRootPath("data." + field + ".history.nodes");
    }

    JsonPath define(String type, String key, String field, Map<String, ?> content) {
        return send(
                "define" + type,
                Map.of("key", key, field, content),
                "entry: " + field + " { " + ENTRY + " }");
    }

    JsonPath change(String type, String id, String field, Map<String, ?> content) {
        return send(
                "change" + type,
                Map.of("id", id, field, content),
                "entry: " + field + " { " + ENTRY + " }");
    }

    JsonPath retire(String type, String id) {
        String field = type.toLowerCase(Locale.ROOT);
        return send("retire" + type, Map.of("id", id), "entry: " + field + " { " + ENTRY + " }");
    }

    JsonPath send(String mutation, Map<String, ?> input, String fields) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        JsonPath answer =
                root.ask(
                        "mutation($input: %sInput!) { payload: %s(input: $input) { %s position errors { code message path } } }"
                                .formatted(type, mutation, fields),
                        Map.of("input", input));
        assertThat(answer.getString("errors")).isNull();
        String reached = answer.getString("data.payload.position");
        position = reached == null ? position : reached;
        return answer.setRootPath("data.payload");
    }

    JsonPath ask(String document) {
        return root.send(document, Map.of(), Map.of("X-After-Position", position)).jsonPath();
    }

    static List<String> codes(JsonPath payload) {
        return payload.getList("errors.code");
    }

    static String key(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    Desk holding(String role) {
        String who = role.equals("ADMINISTRATOR") ? "root" : role.toLowerCase(Locale.ROOT);
        String kind = role.equals("REQUESTER") ? "requester" : "agent";
        return new Desk("Actor " + kind + ":" + who + "@" + tenant + "; roles=" + role);
    }
}
