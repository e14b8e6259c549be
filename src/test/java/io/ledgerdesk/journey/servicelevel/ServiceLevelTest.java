package io.ledgerdesk.journey.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody is promised something; what becomes of it is seen, explained, counted and tried out. */
@QuarkusTest
class ServiceLevelTest extends PromisingJourney {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void whatWasPromisedIsSeenFromTheTicketToTheReport() throws Exception {
        JsonPath without = clocks(anna, register("ivan", 0));
        assertThat(without.getBoolean("serviceLevel.noAgreement")).isTrue();
        assertThat(without.getList("clocks")).isEmpty();
        promise();
        String late = register("ivan", 2);
        String early = register("ivan", 0);
        breachOf(late);

        explained(late);
        requesterSeesWhenItIsDue(late);
        reported();
        foreseen(early);
    }

    private void explained(String ticket) {
        JsonPath seen = clocks(anna, ticket);
        assertThat(seen.getString("agreement.id")).isEqualTo("all");
        assertThat(seen.getString("serviceLevel.plan.id")).isEqualTo("gold");
        assertThat(seen.getList("clocks.target")).containsExactly("FIRST_RESPONSE", "RESOLUTION");
        assertThat(seen.getBoolean("clocks[0].overdue")).isTrue();
        assertThat(Instant.parse(seen.getString("clocks[0].dueAt")))
                .isEqualTo(now.minus(Duration.ofHours(1)));
        for (int i = 0; i < 2; i++) {
            long sum =
                    seen.<Integer>getList("clocks[" + i + "].ledger.businessSeconds").stream()
                            .mapToLong(Integer::longValue)
                            .sum();
            assertThat(sum).isEqualTo(seen.getLong("clocks[" + i + "].elapsedSeconds"));
        }
        assertThat(seen.getString("clocks[1].ledger[0].cause.type"))
                .isEqualTo("ticket.TicketRegistered");
        assertThat(seen.getString("clocks[1].ledger[0].cause.sentence")).contains("registered");
        assertThat(seen.getString("clocks[1].sentence"))
                .startsWith("Resolution: 2 h")
                .contains("of 4 h counted by calendar “Always” v1; due ");
        assertThat(seen.getString("clocks[0].ru")).startsWith("Первый ответ: 2 ч");
        assertThat(seen.getList("clocks[0].notices.notice.kind"))
                .isEqualTo(List.of("WARNING", "BREACH"));
    }

    private void requesterSeesWhenItIsDue(String ticket) {
        JsonPath seen = clocks(requester("ivan"), ticket);
        assertThat(seen.getList("clocks.target")).containsExactly("FIRST_RESPONSE", "RESOLUTION");
        assertThat(seen.getString("clocks[1].dueAt")).isNotNull();
        assertThat(seen.getString("clocks[1].targetSeconds")).isNull();
        assertThat(seen.getList("clocks[1].ledger")).isEmpty();
        assertThat(seen.getString("serviceLevel")).isNull();
        assertThat(seen.getString("plan.name")).isEqualTo("Gold");
        assertThat(seen.getList("clocks[0].notices")).isEmpty();
        JsonPath viewer =
                data(
                        requester("ivan"),
                        "{ viewer { plans { name services validTo } } }",
                        Map.of(),
                        "viewer");
        assertThat(viewer.getList("plans.name")).containsExactly("Gold");
        assertThat(
                        requester("ivan")
                                .ask("{ breaches { nodes { dueAt } } }", Map.of())
                                .getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");
    }

    private void breachOf(String ticket) throws Exception {
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(breaches().getList("nodes.ticketId")).containsExactly(ticket));
        assertThat(breaches().getString("nodes[0].ticket.id")).isEqualTo(ticket);
        assertThat(breaches().getString("nodes[0].agreement.id")).isEqualTo("all");
        assertThat(breaches("channels: [PHONE, MAIL], agreements: [\"agreement_~all\"]"))
                .containsExactly(ticket);
        for (String filter :
                List.of(
                        "channels: [MAIL]",
                        "topics: [\"Printers\"]",
                        "groupIds: [\"night\"]",
                        "agentIds: [\"boris\", \"vera\"]",
                        "services: [\"service_~mail\"]")) {
            assertThat(breaches(filter)).as(filter).isEmpty();
        }
        try (Socket socket = Socket.open(anna)) {
            socket.next();
            socket.subscribe(
                    "1",
                    """
                    subscription { slaAlerts(after: "p0", filter: {kinds: [BREACH]}) {
                      position occurredAt notice { kind ticketId target dueAt detectedAt } } }
                    """,
                    Map.of());
            JsonObject alert = socket.item("slaAlerts");
            assertThat(alert.getJsonObject("notice").getString("ticketId")).isEqualTo(ticket);
            assertThat(alert.getJsonObject("notice").getString("target"))
                    .isEqualTo("FIRST_RESPONSE");
        }
    }

    private List<String> breaches(String filter) {
        return data(
                        anna,
                        "{ breaches(filter: {targets: [FIRST_RESPONSE], %s}) { nodes { ticketId } } }"
                                .formatted(filter),
                        Map.of(),
                        "breaches")
                .getList("nodes.ticketId");
    }

    private JsonPath breaches() {
        return data(
                anna,
                "{ breaches(first: 10, filter: {targets: [FIRST_RESPONSE]}) { nodes { ticketId target"
                        + " dueAt agreement { id } ticket { id } } pageInfo { endCursor } } }",
                Map.of(),
                "breaches");
    }

    private void reported() {
        Map<String, Object> period =
                Map.of(
                        "from",
                        now.minus(Duration.ofDays(1)).toString(),
                        "to",
                        now.plus(Duration.ofDays(1)).toString(),
                        "at",
                        Instant.now().toString());
        JsonPath rows =
                data(
                        anna,
                        """
                        query($from: DateTime!, $to: DateTime!) {
                          slaCompliance(from: $from, to: $to, groupBy: [TARGET, DAY], zone: "Europe/Moscow") {
                            target period stopped inTime share breachesRecorded } }
                        """,
                        period,
                        "slaCompliance");
        assertThat(rows.getList("target")).containsExactly("FIRST_RESPONSE");
        assertThat(rows.getList("breachesRecorded")).isEqualTo(List.of(1));
        JsonPath backlog =
                data(
                        anna,
                        """
                        query($from: DateTime!, $to: DateTime!, $at: DateTime!) {
                          backlog(from: $from, to: $to, step: DAY, by: STATE) { at open parts { name tickets } }
                          recorded: backlog(from: $from, to: $to, basis: RECORDED) { open }
                          lately: backlog(from: $at, to: $at, basis: RECORDED) { open }
                          others: backlog(from: $from, to: $to, filter: {lines: [2, 3]}) { open } }
                        """,
                        period,
                        "backlog");
        // received by then, and recorded since; what lies ahead nobody knows
        assertThat(backlog.getList("open")).isEqualTo(List.of(0, 3));
        backlog.setRootPath("data");
        assertThat(backlog.getList("recorded.open")).isEqualTo(List.of(0, 0));
        assertThat(backlog.getList("lately.open")).isEqualTo(List.of(3));
        assertThat(backlog.getList("others.open")).isEqualTo(List.of(0, 0));
        backlog.setRootPath("data.backlog");
        assertThat(backlog.getList("parts[1].name")).isEqualTo(List.of("NEW"));
        JsonPath whatIf =
                data(
                        anna,
                        """
                        query($from: DateTime!, $to: DateTime!) {
                          slaWhatIf(from: $from, to: $to, instead: {agreement: "all"}) {
                            tickets rows { target was { stopped } wouldBe { stopped } } } }
                        """,
                        period,
                        "slaWhatIf");
        assertThat(whatIf.getInt("tickets")).isZero();
    }

    private void foreseen(String ticket) {
        JsonPath forecast =
                data(
                        anna,
                        """
                        query($id: ID!) { escalationDryRun(ticketId: $id) {
                          at notice { kind target percent dueAt } } }
                        """,
                        Map.of("id", ticket),
                        "escalationDryRun");
        assertThat(forecast.getList("notice.kind"))
                .hasSize(8)
                .contains("WARNING", "BREACH")
                .doesNotContain("DUE_MOVED");
        for (String calendar : List.of("always", "calendar_~always")) {
            assertThat(
                            data(
                                            anna,
                                            """
                                            query($calendar: String!) { previewDueAt(calendar: $calendar,
                                              start: "2026-03-01T23:59:59Z", target: 2) { dueAt } }
                                            """,
                                            Map.of("calendar", calendar),
                                            "previewDueAt")
                                    .getString("dueAt"))
                    .isEqualTo("2026-03-02T00:00:01Z");
        }
    }
}
