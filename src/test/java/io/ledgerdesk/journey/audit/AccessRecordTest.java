package io.ledgerdesk.journey.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An auditor reads who was shown what. */
@QuarkusTest
class AccessRecordTest {
    private static final String RECORDS =
            "query($f: AccessRecordFilterInput, $n: Int, $after: String) { accessRecords(filter: $f,"
                    + " first: $n, after: $after) { nodes { at personId personKind operation subject"
                    + " ticketId count } pageInfo { hasNextPage endCursor } } }";

    private final Desk anna = Desk.agent(Desk.unique("anna"));
    private final Desk auditor = Desk.agent(Desk.unique("auditor"));

    @Test
    void everyRoadToATicketIsRecordedOnce() throws Exception {
        String id = anna.register("olga");
        for (int i = 0; i < 2; i++) {
            anna.ask(
                    "query($id: ID!) { ticket(id: $id) { conversation { nodes { id } } history { nodes {"
                            + " id } } } node(id: $id) { id } }",
                    Map.of("id", id));
        }
        Desk.requester("olga").ask("query($id: ID!) { ticket(id: $id) { id } }", Map.of("id", id));
        try (Socket socket = Socket.open(anna)) {
            assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
            socket.subscribe(
                    "1",
                    "subscription($id: ID!) { ticketChanged(id: $id) { position } }",
                    Map.of("id", id));
            assertThat(socket.item("ticketChanged")).isNotNull();
            socket.subscribe(
                    "2",
                    "subscription($id: ID!) { replayTicket(id: $id) { step } }",
                    Map.of("id", id));
            assertThat(socket.item("replayTicket")).isNotNull();
        }

        List<Map<String, Object>> found = awaitRecords(Map.of("ticketId", id), 6);

        assertThat(found)
                .extracting(one -> one.get("operation"))
                .containsExactlyInAnyOrder(
                        "ticket",
                        "conversation",
                        "history",
                        "node",
                        "ticketChanged",
                        "replayTicket");
        assertThat(found)
                .allSatisfy(one ->
                        assertThat(one)
                                .containsEntry("personKind", "AGENT")
                                .containsEntry("subject", "TICKET")
                                .containsEntry("ticketId", id));
    }

    @Test
    void listsAreOneRecordWithTheirNumberAndReadingRecordsIsRecorded() {
        anna.register("olga");
        anna.ask(
                "{ tickets(first: 1) { nodes { id } } queue(first: 1) { nodes { ticket { id } } } }",
                Map.of());
        String person = anna.authorization().replaceAll("^Actor agent:|;.*$", "");
        Map<String, Object> own = Map.of("personId", person);

        List<Map<String, Object>> found = awaitRecords(own, 2);

        assertThat(found)
                .allSatisfy(one ->
                        assertThat(one)
                                .containsEntry("subject", "TICKETS")
                                .containsEntry("count", 1));
        JsonPath first = records(auditor, own, 1, null);
        assertThat(first.getBoolean("data.accessRecords.pageInfo.hasNextPage")).isTrue();
        JsonPath second =
                records(auditor, own, 1, first.getString("data.accessRecords.pageInfo.endCursor"));
        assertThat(second.getBoolean("data.accessRecords.pageInfo.hasNextPage")).isFalse();
        assertThat(List.of(operation(first), operation(second)))
                .containsExactlyInAnyOrder("tickets", "queue");
        String reader = auditor.authorization().replaceAll("^Actor agent:|;.*$", "");
        assertThat(awaitRecords(Map.of("personId", reader, "operation", "accessRecords"), 2))
                .allSatisfy(one -> assertThat(one).containsEntry("subject", "ACCESS_RECORDS"));
    }

    @Test
    void requestersAreNotShownTheRecord() {
        JsonPath refused = records(Desk.requester("olga"), Map.of(), 1, null);
        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
    }

    private static String operation(JsonPath page) {
        return page.getString("data.accessRecords.nodes[0].operation");
    }

    private List<Map<String, Object>> awaitRecords(Map<String, Object> filter, int count) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () ->
                                records(auditor, filter, 100, null)
                                        .getList("data.accessRecords.nodes"),
                        found -> found.size() >= count);
    }

    private static JsonPath records(
            Desk desk,
            Map<String, Object> filter,
            int first,
            @org.jspecify.annotations.Nullable String after) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("f", filter);
        variables.put("n", first);
        variables.put("after", after);
        return desk.ask(RECORDS, variables);
    }
}
