package io.ledgerdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens is seen as it happens. */
@QuarkusTest
class SubscriptionTest {
    private static final String EVENTS =
            """
            subscription($filter: TicketEventFilterInput, $after: String) {
              ticketEvents(filter: $filter, after: $after) {
                id position type ticketId actor { kind id name } data
              }
            }
            """;
    private static final String CHANGES =
            "subscription($id: ID!) { ticketChanged(id: $id) { position ticket { state version } } }";
    private final Desk anna = Desk.agent("anna");
    private final String person = Desk.unique("subs");

    @Test
    void eventsComeInOrderAndGoOnBehindAPosition() throws Exception {
        String id = anna.register(person);
        List<JsonObject> seen = new ArrayList<>();
        try (Socket socket = events(anna, id, "p0")) {
            seen.add(socket.item("ticketEvents"));
            anna.mutate("startWork", id, Map.of());
            seen.add(socket.item("ticketEvents"));
        }
        anna.mutate("reply", id, Map.of("text", "Coming."));
        anna.mutate("addNote", id, Map.of("text", "Floor 3."));
        try (Socket socket = events(anna, id, seen.getLast().getString("position"))) {
            while (seen.stream()
                    .noneMatch(event -> "ticket.NoteAdded".equals(event.getString("type")))) {
                seen.add(socket.item("ticketEvents"));
            }
        }
        assertThat(seen.getFirst().getString("type")).isEqualTo("ticket.TicketRegistered");
        assertThat(seen.getFirst().getJsonObject("data").getString("subject"))
                .isEqualTo("The printer on floor 3 is jammed");
        assertThat(seen.getFirst().getJsonObject("actor").getString("name")).isEqualTo("ANNA");
        assertThat(seen).extracting(event -> event.getString("id")).doesNotHaveDuplicates();
        assertThat(seen).extracting(event -> event.getString("ticketId")).containsOnly(id);
        JsonObject last = seen.getLast();
        assertThat(
                        anna.ask(
                                        "query($id: ID!) { node(id: $id) { ... on TicketEvent { type } } }",
                                        Map.of("id", last.getString("id")))
                                .getString("data.node.type"))
                .isEqualTo("ticket.NoteAdded");
    }

    @Test
    void aRequesterSeesTheOwnEventsWithoutNotes() throws Exception {
        String foreign = anna.register(Desk.unique("other"));
        String own = anna.register(person);
        anna.mutate("addNote", own, Map.of("text", "Difficult."));
        anna.mutate("startWork", foreign, Map.of());
        anna.mutate("startWork", own, Map.of());
        String until = anna.mutate("reply", own, Map.of("text", "Hello.")).getString("position");

        List<JsonObject> seen = new ArrayList<>();
        try (Socket socket = acknowledged(Desk.requester(person))) {
            socket.subscribe("1", EVENTS, Map.of("after", "p0"));
            do {
                seen.add(socket.item("ticketEvents"));
            } while (!seen.getLast().getString("position").equals(until));
        }
        assertThat(seen).extracting(event -> event.getString("ticketId")).containsOnly(own);
        assertThat(seen)
                .extracting(event -> event.getString("type"))
                .doesNotContain("ticket.NoteAdded");
    }

    @Test
    void aFilterOfSeveralTicketsAndTypesFilters() throws Exception {
        List<String> ids = List.of(anna.register(person), anna.register(person));
        for (String id : List.of(anna.register(person), ids.getFirst(), ids.getLast())) {
            anna.mutate("addNote", id, Map.of("text", "Hm."));
            anna.mutate("startWork", id, Map.of());
        }
        List<String> types = List.of("ticket.WorkStarted");
        try (Socket socket = acknowledged(anna)) {
            socket.subscribe(
                    "1",
                    EVENTS,
                    Map.of("filter", Map.of("ticketIds", ids, "types", types), "after", "p0"));
            for (String id : ids) {
                JsonObject item = socket.item("ticketEvents");
                assertThat(item.getString("ticketId")).isEqualTo(id);
                assertThat(item.getString("type")).isEqualTo("ticket.WorkStarted");
            }
            socket.subscribe("2", EVENTS, Map.of("filter", Map.of("types", List.of("Nonsense"))));
            assertThat(codeOf(socket.next())).isEqualTo("BAD_FILTER");
        }
    }

    @Test
    void aForeignTicketIsNotFoundBySubscriptionsEither() throws Exception {
        String id = anna.register(person);
        try (Socket socket = acknowledged(Desk.requester(Desk.unique("stranger")))) {
            socket.subscribe("1", CHANGES, Map.of("id", id));
            assertThat(codeOf(socket.next())).isEqualTo("TICKET_NOT_FOUND");
        }
    }

    @Test
    void aChangedTicketComesAsItIsThen() throws Exception {
        String id = anna.register(person);
        try (Socket socket = acknowledged(anna)) {
            socket.subscribe("1", CHANGES, Map.of("id", id));
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> {
                        anna.mutate("addNote", id, Map.of("text", "Is anybody listening?"));
                        return !socket.isSilent();
                    });
            String position = anna.mutate("startWork", id, Map.of()).getString("position");
            JsonObject change;
            do {
                change = socket.item("ticketChanged");
            } while (!change.getString("position").equals(position));
            assertThat(change.getJsonObject("ticket").getString("state")).isEqualTo("IN_PROGRESS");
        }
    }

    @Test
    void theProtocolIsKept() throws Exception {
        try (Socket socket = acknowledged(null)) {
            socket.subscribe("1", EVENTS, Map.of());
            assertThat(codeOf(socket.next())).isEqualTo("UNAUTHENTICATED");
            socket.send(new JsonObject().put("type", "ping"));
            assertThat(socket.next().getString("type")).isEqualTo("pong");
            socket.sendText("nonsense");
            assertThat(socket.next().getInteger("code")).isEqualTo(4400);
        }
        try (Socket socket = acknowledged(anna)) {
            socket.send(new JsonObject().put("type", "connection_init"));
            assertThat(socket.next().getInteger("code")).isEqualTo(4429);
        }
        try (Socket socket = Socket.open(new Desk("Actor nobody"))) {
            assertThat(socket.next().getInteger("code")).isEqualTo(4403);
        }
        try (Socket socket = acknowledged(anna)) {
            socket.subscribe("1", "{ tickets(first: 1) { nodes { id } } }", Map.of());
            assertThat(socket.next().getString("type")).isEqualTo("next");
            assertThat(socket.next().getString("type")).isEqualTo("complete");
        }
    }

    @Test
    void whoDoesNotReadIsCutOff() throws Exception {
        String id = anna.register(person);
        String text = "x".repeat(1_000_000);
        for (int i = 0; i < 16; i++) {
            anna.ask(
                    "mutation($i: AddNoteInput!) { addNote(input: $i) { position } }",
                    Map.of("i", Map.of("ticketId", id, "text", text)));
        }
        try (Socket socket = events(anna, id, "p0")) {
            socket.item("ticketEvents");
            socket.stopReading();
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            socket.readOn();
            JsonObject last;
            do {
                last = socket.next();
            } while (!"closed".equals(last.getString("type")));
            assertThat(last.getString("reason")).isEqualTo("SUBSCRIBER_TOO_SLOW");
        }
    }

    private static Socket acknowledged(@org.jspecify.annotations.Nullable Desk client)
            throws Exception {
        Socket socket = Socket.open(client);
        assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
        return socket;
    }

    private static Socket events(Desk client, String ticketId, String after) throws Exception {
        return acknowledged(client)
                .subscribe(
                        "1",
                        EVENTS,
                        Map.of("filter", Map.of("ticketId", ticketId), "after", after));
    }

    private static String codeOf(JsonObject message) {
        var errors =
                "error".equals(message.getString("type"))
                        ? message.getJsonArray("payload")
                        : message.getJsonObject("payload").getJsonArray("errors");
        return errors.getJsonObject(0).getJsonObject("extensions").getString("code");
    }
}
