package io.ledgerdesk.journey.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever works through a queue sees first what is due first, and stays up to date. */
@QuarkusTest
class WorkQueueTest extends PromisingJourney {

    @Test
    void whatIsDueFirstStandsFirstAndIsFollowed() throws Exception {
        register("ivan", 0);
        promise();
        String late = register("ivan", 2);
        String early = register("ivan", 0);

        worked(late, early);
        followed(late, early);
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
        JsonPath share =
                data(
                        anna,
                        "{ overdueShare { open overdue } of: overdueShare(filter: {lines: [1]}) { open"
                                + " overdue } no: overdueShare(filter: {serviceIds: [\"mail\"]}) {"
                                + " open } }",
                        Map.of(),
                        "overdueShare");
        assertThat(share.getInt("open")).isEqualTo(3);
        assertThat(share.getInt("overdue")).isEqualTo(1);
        share.setRootPath("data");
        assertThat(share.getMap("of")).isEqualTo(Map.of("open", 3, "overdue", 1));
        assertThat(share.getInt("no.open")).isZero();
    }

    /** Counted, shown on tickets, and as it changes: an answer lets the next target be nearest. */
    private void followed(String late, String early) throws Exception {
        JsonPath counts =
                data(
                        anna,
                        "{ workQueueCounts(dueSoonWithin: 86400) { open overdue dueSoon nextDueAt } }",
                        Map.of(),
                        "workQueueCounts");
        assertThat(
                        List.of(
                                counts.getInt("open"),
                                counts.getInt("overdue"),
                                counts.getInt("dueSoon")))
                .isEqualTo(List.of(3, 1, 1));
        try (Socket socket = Socket.open(anna)) {
            socket.next();
            socket.subscribe(
                    "1",
                    """
                    subscription { workQueueChanged(first: 2) { initial hasMore left
                      entered { dueAt ticket { id } } changed { target dueAt ticket { id } } } }
                    """,
                    Map.of());
            JsonObject first = socket.item("workQueueChanged");
            assertThat(first.getBoolean("hasMore")).isTrue();
            assertThat(first.getJsonArray("entered").getJsonObject(0).getJsonObject("ticket"))
                    .isEqualTo(new JsonObject().put("id", late));

            anna.mutate("reply", late, Map.of("text", "We are on it."));
            JsonObject changed = changed(socket);
            while (changed.getString("target").equals("FIRST_RESPONSE")) {
                // its warnings and its breach are told as well
                changed = changed(socket);
            }
            assertThat(changed.getString("target")).isEqualTo("RESOLUTION");
            assertThat(changed.getJsonObject("ticket").getString("id")).isEqualTo(late);

            assertThat(
                            requester("ivan")
                                    .mutate("cancelTicket", early, Map.of("reason", "WITHDRAWN"))
                                    .getList("errors"))
                    .isEmpty();
            JsonObject item = socket.item("workQueueChanged");
            while (item.getJsonArray("left").isEmpty()) {
                item = socket.item("workQueueChanged");
            }
            assertThat(item.getJsonArray("left")).containsExactly(early);
        }
        JsonPath due =
                data(
                        anna,
                        "query($id: ID!) { ticket(id: $id) { due { target dueAt overdue secondsLeft } } }",
                        Map.of("id", late),
                        "ticket.due");
        assertThat(due.getString("target")).isEqualTo("RESOLUTION");
        assertThat(due.getInt("secondsLeft")).isBetween(1, 14_400);
    }

    private static JsonObject changed(Socket socket) throws Exception {
        return socket.item("workQueueChanged").getJsonArray("changed").getJsonObject(0);
    }
}
