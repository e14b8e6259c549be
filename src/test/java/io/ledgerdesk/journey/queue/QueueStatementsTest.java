package io.ledgerdesk.journey.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a page costs does not grow with its rows. */
@QuarkusTest
class QueueStatementsTest {
    private static final int MOST = 6;

    /** What read models, timers, imports and sweeps ask at any time. */
    private static final List<String> BESIDE =
            List.of(
                    "projection_",
                    "timer",
                    "import_",
                    "access_record",
                    " event",
                    " head",
                    "withTransaction",
                    "getConnection");

    private static final String PAGE =
            """
            query($filter: QueueFilterInput, $first: Int) { queue(filter: $filter, first: $first) {
              nodes { lane since ticket { number subject state priority requester { id name }
                assignee { group { id name } agent { id name } }
                lastMessage { text sentAt author { id name } } } }
              pageInfo { hasNextPage endCursor } } }
            """;

    private final Desk anna = Desk.agent("anna");
    private final String group = Desk.unique("group");

    @Test
    void aPageOfFiftyRowsTakesAsManyStatementsAsOneOfTen() {
        fill(51);

        List<String> fifty = statements(50);
        List<String> ten = statements(10);

        assertThat(fifty).as("%s", fifty).hasSizeBetween(1, MOST).hasSameSizeAs(ten);
    }

    /** Those of a page, without what the desk does by itself beside it. */
    private List<String> statements(int rows) {
        AtomicReference<JsonPath> answer = new AtomicReference<>();
        List<String> heard =
                OverheardPool.during(() ->
                        answer.set(
                                anna.ask(
                                        PAGE,
                                        Map.of(
                                                "filter",
                                                Map.of("groupIds", List.of(group)),
                                                "first",
                                                rows))));
        JsonPath page = answer.get().setRootPath("data.queue");
        assertThat(page.getList("nodes")).hasSize(rows);
        assertThat(page.getList("nodes.ticket.lastMessage.text", String.class))
                .hasSize(rows)
                .containsOnly("On its way.");
        assertThat(page.getList("nodes.ticket.assignee.agent.name", String.class))
                .containsOnly("Boris");
        return heard.stream().filter(QueueStatementsTest::isOfThePage).toList();
    }

    private static boolean isOfThePage(String sql) {
        return BESIDE.stream().noneMatch(sql::contains);
    }

    private void fill(int tickets) {
        String position = "";
        for (int i = 0; i < tickets; i++) {
            String ticket = anna.register(Desk.unique("person"));
            anna.mutate(
                    "assignTicket",
                    ticket,
                    Map.of(
                            "group",
                            Map.of("id", group, "name", "First"),
                            "agent",
                            Map.of("id", "boris", "name", "Boris")));
            position =
                    anna.mutate("reply", ticket, Map.of("text", "On its way."))
                            .getString("position");
        }
        anna.send("{ queueCounts { total } }", Map.of(), Map.of("X-After-Position", position))
                .then()
                .statusCode(200);
    }
}
