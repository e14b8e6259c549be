package io.ledgerdesk.journey.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People work from queues, see them change and look at what they were. */
@QuarkusTest
class QueueTest {
    private static final String QUEUE =
            """
            query($filter: QueueFilterInput, $first: Int, $after: String, $last: Int,
                $before: String, $asOf: AsOfInput) {
              queue(filter: $filter, first: $first, after: $after, last: $last, before: $before,
                  asOf: $asOf) {
                totalCount position nodes { lane since ticket { id state requester { name }
                  assignee { agent { id } } } }
                edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
              }
            }
            """;
    private static final String COUNTS =
            """
            query($filter: QueueFilterInput) { queueCounts(filter: $filter) { total
              byState { state count } byLine { line count } byGroup { groupId count }
              byAgent { agentId count } } }
            """;
    private static final String CHANGED =
            """
            subscription($filter: QueueFilterInput, $after: String, $first: Int) {
              queueChanged(filter: $filter, after: $after, first: $first) { position initial hasMore
                entered { lane ticket { id state } } changed { lane ticket { id state } } left }
            }
            """;

    private final Desk anna = Desk.agent("anna");
    private final String person = Desk.unique("queue");
    private final String group = Desk.unique("group");
    private final Map<String, Object> ours = Map.of("groupIds", List.of(group));
    private String position = "";

    @Test
    void theQueueOfAGroupIsInOrderAndTurnedByThePage() {
        List<String> ids = threeTickets();

        JsonPath all = queue(Map.of("filter", ours));
        assertThat(all.getList("nodes.ticket.id", String.class)).isEqualTo(ids);
        assertThat(all.getList("nodes.lane", String.class))
                .containsExactly("EXPRESS", "REGULAR", "REGULAR");
        assertThat(all.getInt("totalCount")).isEqualTo(3);

        JsonPath first = queue(Map.of("filter", ours, "first", 2));
        String cursor = first.getString("pageInfo.endCursor");
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        JsonPath rest = queue(Map.of("filter", ours, "after", cursor));
        assertThat(rest.getList("nodes.ticket.id", String.class)).containsExactly(ids.get(2));
        JsonPath back = queue(Map.of("filter", ours, "last", 5, "before", cursor));
        assertThat(back.getList("nodes.ticket.id", String.class)).containsExactly(ids.get(0));

        JsonPath counts = ask(COUNTS, Map.of("filter", ours)).setRootPath("data.queueCounts");
        assertThat(counts.getInt("total")).isEqualTo(3);
        assertThat(counts.getString("byGroup[0].groupId")).isEqualTo(group);
        assertThat(counts.getString("byState[0].state")).isEqualTo("ASSIGNED");
        assertThat(counts.getInt("byAgent[0].count")).isEqualTo(3);
    }

    @Test
    void theQueueOfAPastHasItsTicketsAsTheyWere() {
        List<String> ids = threeTickets();
        String then = position;
        did("startWork", ids.get(1), Map.of());
        did("cancelTicket", ids.get(2), Map.of("reason", "SPAM"));

        Map<String, Object> past = Map.of("filter", ours, "asOf", Map.of("position", then));
        assertThat(queue(past).getList("nodes.ticket.id", String.class)).isEqualTo(ids);
        assertThat(queue(past).getList("nodes.ticket.state", String.class))
                .containsOnly("ASSIGNED");
        assertThat(queue(past).getString("position")).isEqualTo(then);
        assertThat(queue(Map.of("filter", ours)).getList("nodes.ticket.id", String.class))
                .containsExactly(ids.get(0), ids.get(1));
        assertThat(
                        queue(
                                        Map.of(
                                                "filter",
                                                ours,
                                                "asOf",
                                                Map.of("instant", "2020-01-01T00:00:00Z")))
                                .getList("nodes"))
                .isEmpty();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        threeTickets();
        String cursor = queue(Map.of("filter", ours)).getString("pageInfo.endCursor");
        List<String> many = Collections.nCopies(101, group);

        refused("BAD_CURSOR", Map.of("after", cursor));
        refused("BAD_CURSOR", Map.of("filter", ours, "after", "cXVldWU"));
        refused(
                "BAD_CURSOR",
                Map.of("filter", ours, "after", cursor, "asOf", Map.of("position", position)));
        refused("FILTER_TOO_LARGE", Map.of("filter", Map.of("groupIds", many)));
        refused("BAD_FILTER", Map.of("filter", Map.of("lines", List.of(4))));
        refused("BAD_FILTER", Map.of("filter", Map.of("groupIds", List.of())));
        refused("BAD_FILTER", Map.of("filter", Map.of("agentIds", List.of("a b"))));
        refused("BAD_PAGE", Map.of("first", 101));
        refused("BAD_AS_OF", Map.of("asOf", Map.of("position", "pzzzzzz")));
        refused(
                "BAD_AS_OF",
                Map.of("asOf", Map.of("instant", "2026-01-01T00:00:00Z", "by", "OCCURRED")));
        for (String document : List.of(QUEUE, COUNTS)) {
            assertThat(
                            Desk.requester(person)
                                    .ask(document, Map.of())
                                    .getString("errors[0].extensions.code"))
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void aQueueIsFollowedFromItsFirstPageOnOverACut() throws Exception {
        List<String> ids = threeTickets();
        queue(Map.of("filter", ours)); // waits until the read model has them all
        String last;
        try (Socket socket = acknowledged(anna)) {
            socket.subscribe("1", CHANGED, Map.of("filter", ours, "first", 2));
            JsonObject initial = socket.item("queueChanged");
            assertThat(initial.getBoolean("initial")).isTrue();
            assertThat(initial.getBoolean("hasMore")).isTrue();
            assertThat(tickets(initial, "entered")).isEqualTo(ids.subList(0, 2));

            did("startWork", ids.get(1), Map.of());
            JsonObject changed;
            do { // who begins takes it first: two changes
                changed = socket.item("queueChanged");
                assertThat(tickets(changed, "changed")).containsExactly(ids.get(1));
            } while (!changed.getString("position").equals(position));
            last = changed.getString("position");
        }
        String other = Desk.unique("other");
        did("assignTicket", ids.get(0), Map.of("group", Map.of("id", other, "name", "Other")));
        String entering = register(Map.of());
        assign(entering);
        did("cancelTicket", ids.get(2), Map.of("reason", "SPAM"));
        try (Socket socket = acknowledged(anna)) {
            socket.subscribe("1", CHANGED, Map.of("filter", ours, "after", last));
            JsonObject left = socket.item("queueChanged");
            assertThat(left.getBoolean("initial")).isFalse();
            assertThat(left.getJsonArray("left")).containsExactly(ids.get(0));
            assertThat(tickets(socket.item("queueChanged"), "entered")).containsExactly(entering);
            JsonObject gone = socket.item("queueChanged");
            assertThat(gone.getJsonArray("left")).containsExactly(ids.get(2));
            assertThat(gone.getString("position")).isEqualTo(position);
        }
        try (Socket socket = acknowledged(Desk.requester(person))) {
            socket.subscribe("1", CHANGED, Map.of());
            assertThat(socket.next().encode()).contains("FORBIDDEN");
        }
    }

    /** In the order of the queue: one of P1, then two of none, the older first. */
    private List<String> threeTickets() {
        List<String> ids = new ArrayList<>();
        ids.add(register(Map.of()));
        ids.add(register(Map.of()));
        ids.addFirst(register(Map.of("impact", "ORGANISATION", "urgency", "HIGH")));
        ids.forEach(this::assign);
        return ids;
    }

    private String register(Map<String, ?> more) {
        JsonPath registered = anna.mutate("registerTicket", Desk.matter(person, more));
        position = registered.getString("position");
        return registered.getString("ticket.id");
    }

    private void assign(String id) {
        did("assignTicket", id, Map.of("group", Map.of("id", group, "name", "A group")));
    }

    private void did(String mutation, String id, Map<String, ?> more) {
        JsonPath payload = anna.mutate(mutation, id, more);
        assertThat(payload.getList("errors")).as(mutation).isEmpty();
        position = payload.getString("position");
    }

    private JsonPath queue(Map<String, Object> variables) {
        return ask(QUEUE, variables).setRootPath("data.queue");
    }

    private JsonPath ask(String document, Map<String, Object> variables) {
        JsonPath answer =
                anna.send(document, variables, Map.of("X-After-Position", position)).jsonPath();
        if (answer.get("errors") != null) {
            throw new AssertionError(answer.getString("errors"));
        }
        return answer;
    }

    private void refused(String code, Map<String, Object> variables) {
        assertThat(anna.ask(QUEUE, new HashMap<>(variables)).getString("errors[0].extensions.code"))
                .as("%s", variables.keySet())
                .isEqualTo(code);
    }

    private static Socket acknowledged(Desk client) throws Exception {
        Socket socket = Socket.open(client);
        assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
        return socket;
    }

    private static List<String> tickets(JsonObject item, String part) {
        JsonArray rows = item.getJsonArray(part);
        return rows.stream()
                .map(row -> ((JsonObject) row).getJsonObject("ticket").getString("id"))
                .toList();
    }
}
