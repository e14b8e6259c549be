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
        worked(late, early);
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
                .contains("of 4 h counted by calendar «Always» v1; due ");
        assertThat(seen.getString("clocks[0].ru")).startsWith("Первый ответ: 2 ч");
    }

    private void requesterSeesWhenItIsDue(String ticket) {
        JsonPath seen = clocks(requester("ivan"), ticket);
        assertThat(seen.getList("clocks.target")).containsExactly("FIRST_RESPONSE", "RESOLUTION");
        assertThat(seen.getString("clocks[1].dueAt")).isNotNull();
        assertThat(seen.getString("clocks[1].targetSeconds")).isNull();
        assertThat(seen.getList("clocks[1].ledger")).isEmpty();
        assertThat(seen.getString("serviceLevel")).isNull();
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

    private JsonPath breaches() {
        return data(
                anna,
                "{ breaches(first: 10, filter: {targets: [FIRST_RESPONSE]}) { nodes { ticketId target"
                        + " dueAt agreement { id } ticket { id } } pageInfo { endCursor } } }",
                Map.of(),
                "breaches");
    }

    /** What is overdue stands ahead, what is promised nothing last; page by page the same. */
    private void worked(String late, String early) {
        String document =
                """
                query($first: Int, $after: String, $soon: Int) {
                  workQueue(first: $first, after: $after, dueSoonWithin: $soon) {
                    nodes { lane target overdue dueAt ticket { id } }
                    pageInfo { hasNextPage endCursor } } }
                """;
        JsonPath all = data(anna, document, Map.of("first", 10), "workQueue");
        List<String> ids = all.getList("nodes.ticket.id");
        assertThat(ids).hasSize(3).startsWith(late, early);
        assertThat(all.getList("nodes.overdue")).isEqualTo(List.of(true, false, false));
        String after = null;
        for (String id : ids) {
            JsonPath page =
                    data(
                            anna,
                            document,
                            after == null ? Map.of("first", 1) : Map.of("first", 1, "after", after),
                            "workQueue");
            assertThat(page.getList("nodes.ticket.id")).isEqualTo(List.of(id));
            after = page.getString("pageInfo.endCursor");
        }
        assertThat(data(anna, document, Map.of("soon", 60), "workQueue").getList("nodes.ticket.id"))
                .isEqualTo(List.of(late));
        JsonPath share = data(anna, "{ overdueShare { open overdue } }", Map.of(), "overdueShare");
        assertThat(share.getInt("open")).isEqualTo(3);
        assertThat(share.getInt("overdue")).isEqualTo(1);
    }

    private void reported() {
        Map<String, Object> period =
                Map.of(
                        "from",
                        now.minus(Duration.ofDays(1)).toString(),
                        "to",
                        now.plus(Duration.ofDays(1)).toString());
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
                        query($from: DateTime!, $to: DateTime!) {
                          backlog(from: $from, to: $to, step: DAY, by: STATE) { at open parts { name tickets } } }
                        """,
                        period,
                        "backlog");
        assertThat(backlog.getList("open")).isEqualTo(List.of(0, 0, 3));
        assertThat(backlog.getList("parts[2].name")).isEqualTo(List.of("NEW"));
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
    }
}
