package io.ledgerdesk.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demo desk is made once, and every step of its script is possible. */
@QuarkusTest
class DemoDeskIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Integer> CATALOGUE =
            Map.of(
                    "calendars", 2,
                    "plans", 2,
                    "agreements", 4,
                    "services", 8,
                    "topics", 16,
                    "topics(filter: {serviceId: \"network\"})", 2,
                    "escalationPolicies", 2);
    @Inject DemoDesk desk;

    @Test
    void aBelievableDeskIsMadeOnce() {
        TenantId tenant = new TenantId("demo-test");
        int made = desk.fill(tenant).await().atMost(PATIENCE);
        int again = desk.fill(tenant).await().atMost(PATIENCE);

        assertThat(made).isBetween(25, 30);
        assertThat(again).isZero();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("{}")).isEqualTo(made));
        assertThat(count("{open: true}")).isBetween(10, 20);
        CATALOGUE.forEach((list, many) ->
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(entries(list)).as(list).isEqualTo(many)));
        for (String state :
                new String[] {
                    "NEW",
                    "ASSIGNED",
                    "IN_PROGRESS",
                    "WAITING_FOR_REQUESTER",
                    "RESOLVED",
                    "CLOSED",
                    "CANCELLED"
                }) {
            assertThat(count("{states: [" + state + "]}")).as(state).isPositive();
        }
    }

    private static int entries(String list) {
        return ask("{ list: " + list + " { nodes { key } } }").getList("data.list.nodes").size();
    }

    private static int count(String filter) {
        return ask("{ tickets(filter: " + filter + ") { totalCount } }")
                .getInt("data.tickets.totalCount");
    }

    private static JsonPath ask(String query) {
        return given().header("Authorization", "Actor agent:irina@demo-test")
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .jsonPath();
    }
}
