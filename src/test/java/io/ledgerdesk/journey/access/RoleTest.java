package io.ledgerdesk.journey.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A desk makes and changes its roles, and they count at once. */
@QuarkusTest
class RoleTest {
    private static final String TENANT = "roles" + UUID.randomUUID().toString().substring(0, 8);
    private static final String ROLES =
            "{ roles { name english builtIn changed grants { right reaches } } }";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Desk root = holding("ADMINISTRATOR");
    private final Desk auditor = holding("AUDITOR");

    @Test
    void aChangedRoleCountsForThoseWhoHaveItAndIsTold() {
        String own = unique("CLERK");
        Desk clerk = holding(own);
        assertThat(tickets(clerk)).isEqualTo("FORBIDDEN");

        JsonPath made = change("defineRole", own, "A clerk", grant("ticket.read", "ALL"));
        assertThat(made.getList("errors")).isEmpty();
        assertThat(made.getString("role.english")).isEqualTo("A clerk");
        await().atMost(SOON).untilAsserted(() -> assertThat(tickets(clerk)).isNull());

        change("changeRole", own, "A clerk", grant("ticket.register", "ALL"));
        await().atMost(SOON).untilAsserted(() -> assertThat(tickets(clerk)).isEqualTo("FORBIDDEN"));
        assertThat(role(own).getList("grants.right")).isEqualTo(List.of("ticket.register"));

        JsonPath retired = send("retireRole", Map.of("name", own), "position errors { code }");
        assertThat(retired.getList("errors")).isEmpty();
        await().atMost(SOON).untilAsserted(() -> assertThat(names()).doesNotContain(own));
        assertThat(history(own).getList("kind"))
                .isEqualTo(List.of("DEFINED", "CHANGED", "RETIRED"));
        assertThat(history(own).getList("by").stream().distinct())
                .isEqualTo(List.of("administrator"));
        assertThat(history(own).getList("grants[1].right")).isEqualTo(List.of("ticket.register"));
        assertThat(code(change("defineRole", own, "Again", grant("ticket.read", "ALL"))))
                .isEqualTo("ROLE_EXISTS");
    }

    @Test
    void aRoleThatCameWithTheDeskIsChangedAndReset() {
        Desk dispatcher = holding("DISPATCHER");
        assertThat(tickets(dispatcher)).isNull();

        change("changeRole", "DISPATCHER", "Without tickets", grant("queue.read", "ALL"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(tickets(dispatcher)).isEqualTo("FORBIDDEN"));
        assertThat(role("DISPATCHER").getBoolean("changed")).isTrue();
        assertThat(code(send("retireRole", Map.of("name", "DISPATCHER"), "errors { code }")))
                .isEqualTo("ROLE_IS_BUILT_IN");

        assertThat(
                        send("resetRole", Map.of("name", "DISPATCHER"), "errors { code }")
                                .getList("errors"))
                .isEmpty();
        await().atMost(SOON).untilAsserted(() -> assertThat(tickets(dispatcher)).isNull());
        assertThat(role("DISPATCHER").getBoolean("changed")).isFalse();
    }

    @Test
    void nobodyTakesTheLastRightToRolesAway() {
        assertThat(code(change("changeRole", "ADMINISTRATOR", "Nobody", grant("role.read", "ALL"))))
                .isEqualTo("LAST_ROLE_OF_ROLES");
        assertThat(code(change("defineRole", unique("WRONG"), "x", grant("ticket.fly", "ALL"))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(code(change("defineRole", "no name", "x", grant("ticket.read", "ALL"))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(code(change("changeRole", unique("NONE"), "x", grant("ticket.read", "ALL"))))
                .isEqualTo("ROLE_NOT_FOUND");
    }

    @Test
    void rolesAreForThoseWhoHaveTheRight() {
        String position = "errors { code message } position";
        Map<String, Object> input = Map.of("name", "OPERATOR");

        JsonPath refused = send(auditor, "resetRole", input, position);
        assertThat(code(refused)).isEqualTo("FORBIDDEN");
        assertThat(refused.getString("errors[0].message")).contains("role.write");
        assertThat(auditor.ask("{ rights { name reaches } }", Map.of()).getList("data.rights.name"))
                .contains("ticket.read", "role.write");
        Desk olga = new Desk("Actor requester:olga@" + TENANT);
        for (String query : List.of("{ roles { name } }", "{ rights { name } }")) {
            JsonPath answer = olga.ask(query, Map.of());
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
            assertThat(answer.getString("data")).isNull();
        }
        assertThat(code(send(olga, "retireRole", input, position))).isEqualTo("FORBIDDEN");
    }

    private static Desk holding(String role) {
        return new Desk(
                "Actor agent:%s@%s; roles=%s"
                        .formatted(role.toLowerCase(Locale.ROOT), TENANT, role));
    }

    private static String unique(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> grant(String right, String reach) {
        return Map.of("right", right, "reaches", List.of(reach));
    }

    private static @Nullable String tickets(Desk client) {
        return client.ask("{ tickets { totalCount } }", Map.of())
                .getString("errors[0].extensions.code");
    }

    private JsonPath change(
            String mutation, String role, String english, Map<String, Object> grant) {
        return send(
                mutation,
                Map.of(
                        "name",
                        role,
                        "english",
                        english,
                        "russian",
                        "Имя",
                        "grants",
                        List.of(grant)),
                "position role { name english } errors { code message }");
    }

    private JsonPath send(String mutation, Map<String, ?> input, String fields) {
        return send(root, mutation, input, fields);
    }

    private static JsonPath send(
            Desk client, String mutation, Map<String, ?> input, String fields) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        JsonPath answer =
                client.ask(
                        "mutation($input: %sInput!) { %s(input: $input) { %s } }"
                                .formatted(type, mutation, fields),
                        Map.of("input", input));
        assertThat(answer.getString("errors")).isNull();
        return answer.setRootPath("data." + mutation);
    }

    private JsonPath role(String name) {
        return auditor.ask(ROLES, Map.of())
                .setRootPath("data.roles.find { it.name == '%s' }".formatted(name));
    }

    private List<String> names() {
        return auditor.ask(ROLES, Map.of()).getList("data.roles.name");
    }

    private JsonPath history(String role) {
        return auditor.ask(
                        "query($name: String!) { roleHistory(name: $name, first: 10) { nodes { kind"
                                + " by at grants { right } } } }",
                        Map.of("name", role))
                .setRootPath("data.roleHistory.nodes");
    }

    private static @Nullable String code(JsonPath payload) {
        return payload.getString("errors[0].code");
    }
}
