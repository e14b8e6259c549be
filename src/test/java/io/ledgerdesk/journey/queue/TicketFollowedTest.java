package io.ledgerdesk.journey.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One ticket is followed from as it is on. */
@QuarkusTest
class TicketFollowedTest {
    private static final String TICKET =
            "subscription($id: ID!, $after: String) { ticketChanged(id: $id, after: $after)"
                    + " { position initial ticket { state version } } }";
    private final Desk anna = Desk.agent("anna");

    @Test
    void anInitialItemThenEachChange() throws Exception {
        String id = register().getString("ticket.id");
        try (Socket socket = following(Map.of("id", id))) {
            JsonObject initial = socket.item("ticketChanged");
            assertThat(initial.getBoolean("initial")).isTrue();
            assertThat(initial.getJsonObject("ticket").getString("state")).isEqualTo("NEW");
            String started = did("startWork", id, Map.of());
            JsonObject change;
            do {
                change = socket.item("ticketChanged");
                assertThat(change.getBoolean("initial")).isFalse();
            } while (!change.getString("position").equals(started));
            assertThat(change.getJsonObject("ticket").getString("state")).isEqualTo("IN_PROGRESS");
        }
    }

    @Test
    void behindAPositionAnItemAtOnceIfItHasMovedSince() throws Exception {
        JsonPath registered = register();
        String id = registered.getString("ticket.id");
        String started = did("startWork", id, Map.of());
        String known = registered.getString("position");
        try (Socket socket = following(Map.of("id", id, "after", known))) {
            JsonObject since = socket.item("ticketChanged");
            assertThat(since.getBoolean("initial")).isFalse();
            assertThat(since.getString("position")).isEqualTo(started);
        }
        try (Socket socket = following(Map.of("id", id, "after", started))) {
            String noted = did("addNote", id, Map.of("text", "Hm."));
            assertThat(socket.item("ticketChanged").getString("position")).isEqualTo(noted);
        }
        try (Socket socket = following(Map.of("id", id, "after", "pzzzzzz"))) {
            assertThat(socket.next().encode()).contains("POSITION_UNKNOWN");
        }
    }

    private JsonPath register() {
        return anna.mutate("registerTicket", Desk.matter(Desk.unique("followed"), Map.of()));
    }

    private String did(String mutation, String id, Map<String, ?> more) {
        JsonPath payload = anna.mutate(mutation, id, more);
        assertThat(payload.getList("errors")).as(mutation).isEmpty();
        return payload.getString("position");
    }

    private Socket following(Map<String, Object> variables) throws Exception {
        Socket socket = Socket.open(anna);
        assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
        return socket.subscribe("1", TICKET, variables);
    }
}
