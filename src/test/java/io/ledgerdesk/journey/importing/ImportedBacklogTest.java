package io.ledgerdesk.journey.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.importing.source.AuditLog;
import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk that brought its history along sees in the chart what was open in those days. */
@QuarkusTest
class ImportedBacklogTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String CHART =
            """
            query($filter: QueueFilterInput) {
              happened: backlog(from: "2016-02-27T12:00:00Z", to: "2016-03-06T12:00:00Z",
                  filter: $filter) { at open parts { name tickets } }
              recorded: backlog(from: "2016-02-27T12:00:00Z", to: "2016-03-06T12:00:00Z",
                  basis: RECORDED, filter: $filter) { open } }
            """;

    private final Desk desk =
            new Desk("Actor agent:irina@" + Desk.unique("charted") + "; name=IRINA");

    @Test
    void whatWasOpenInTheDaysOfTheLogIsInTheChart() {
        AuditLog log =
                new AuditLog()
                        .add("INC1", 0)
                        .add("INC1", 1, "ident_state", "Active", "assigned_to", "7")
                        .add(
                                "INC1",
                                2,
                                "ident_state",
                                "Closed",
                                "resolved_by",
                                "8",
                                "sys_updated_at",
                                "4/3/2016 09:00")
                        .add("INC2", 0, "opened_at", "28/2/2016 01:16")
                        .add(
                                "INC2",
                                2,
                                "ident_state",
                                "Closed",
                                "resolved_by",
                                "8",
                                "sys_updated_at",
                                "2/3/2016 09:00");
        assertThat(
                        given().header("Authorization", desk.authorization())
                                .contentType("application/octet-stream")
                                .queryParam("source", "servicenow")
                                .queryParam("name", "2016.csv")
                                .body(log.plain())
                                .post("/imports")
                                .statusCode())
                .isEqualTo(202);
        // from the 27th on; the second was opened on the 28th, the first on the 29th
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(chart(Map.of()).getList("data.happened.open"))
                                .isEqualTo(List.of(0, 1, 2, 2, 1, 1, 0, 0, 0)));

        JsonPath all = chart(Map.of());
        assertThat(all.getString("data.happened[3].at")).isEqualTo("2016-03-01T12:00:00Z");
        assertThat(all.getList("data.happened[4].parts"))
                .isEqualTo(List.of(Map.of("name", "IN_PROGRESS", "tickets", 1)));
        assertThat(all.getList("data.recorded.open")).isEqualTo(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(
                        chart(Map.of("filter", Map.of("states", List.of("IN_PROGRESS"))))
                                .getList("data.happened.open"))
                .isEqualTo(List.of(0, 0, 1, 1, 1, 1, 0, 0, 0));
    }

    private JsonPath chart(Map<String, ?> variables) {
        JsonPath answer = desk.ask(CHART, variables);
        assertThat(answer.getString("errors")).isNull();
        return answer;
    }
}
