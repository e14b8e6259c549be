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

    private static int count(String filter) {
        JsonPath answer =
                given().header("Authorization", "Actor agent:irina@demo-test")
                        .contentType("application/json")
                        .body(Map.of("query", "{ tickets(filter: " + filter + ") { totalCount } }"))
                        .post("/graphql")
                        .jsonPath();
        return answer.getInt("data.tickets.totalCount");
    }
}
