package io.ledgerdesk.journey.workplace;

import static io.ledgerdesk.journey.workplace.Mutations.code;
import static io.ledgerdesk.journey.workplace.Mutations.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Colleagues see each other at a ticket. */
@QuarkusTest
class PresenceTest {
    private static final String PRESENCE =
            "subscription($id: ID!) { presenceChanged(ticketId: $id)"
                    + " { ticketId presence { person name activity } } }";
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Desk anna = Desk.agent("anna-" + suffix);
    private final Desk boris = Desk.agent("boris-" + suffix);
    private final String person = "olga-" + suffix;
    private final Desk olga = Desk.requester(person);

    @Test
    void presenceIsSeenByColleaguesAndNotByRequesters() throws Exception {
        String id = anna.register(person);
        try (Socket socket = acknowledged(boris)) {
            socket.subscribe("1", PRESENCE, Map.of("id", id));
            assertThat(socket.item("presenceChanged").getJsonArray("presence")).isEmpty();
            show(anna, id, "WRITING");
            JsonObject there =
                    socket.item("presenceChanged").getJsonArray("presence").getJsonObject(0);
            assertThat(there.getString("activity")).isEqualTo("WRITING");
            assertThat(there.getString("person")).isEqualTo("anna-" + suffix);
            assertThat(present(boris, id)).containsExactly("anna-" + suffix);
            assertThat(present(olga, id)).isEmpty();

            assertThat(send(anna, "leaveTicket", Map.of("ticketId", id), "left").getBoolean("left"))
                    .isTrue();
            assertThat(socket.item("presenceChanged").getJsonArray("presence")).isEmpty();
        }
        assertThat(code(show(olga, id, "LOOKING"))).isEqualTo("FORBIDDEN");
        assertThat(code(show(anna, "nonsense", "LOOKING"))).isEqualTo("TICKET_NOT_FOUND");
        try (Socket socket = acknowledged(olga)) {
            socket.subscribe("1", PRESENCE, Map.of("id", id));
            assertThat(socket.next().encode()).contains("FORBIDDEN");
        }
    }

    @Test
    void aChangedTicketSaysWhoIsThereAndWhetherItIsUnread() throws Exception {
        String id = anna.register(person);
        String noted = anna.mutate("addNote", id, Map.of("text", "Hm.")).getString("position");
        show(anna, id, "LOOKING");
        JsonPath before =
                boris.send(
                                "query($id: ID!) { ticket(id: $id) { unread } }",
                                Map.of("id", id),
                                Map.of("X-After-Position", noted))
                        .jsonPath();
        assertThat(before.getBoolean("data.ticket.unread")).isTrue();
        try (Socket socket = acknowledged(boris)) {
            socket.subscribe(
                    "1",
                    "subscription($id: ID!) { ticketChanged(id: $id)"
                            + " { ticket { unread presence { name } } } }",
                    Map.of("id", id));
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> {
                        anna.mutate("addNote", id, Map.of("text", "Anybody there?"));
                        return !socket.isSilent();
                    });
            JsonObject ticket = socket.item("ticketChanged").getJsonObject("ticket");
            assertThat(ticket.getBoolean("unread")).isTrue();
            assertThat(ticket.getJsonArray("presence")).hasSize(1);
        }
    }

    private static JsonPath show(Desk client, String id, String activity) {
        return send(client, "showPresence", Map.of("ticketId", id, "activity", activity), "until");
    }

    private static List<String> present(Desk client, String id) {
        return client.ask(
                        "query($id: ID!) { ticket(id: $id) { presence { person } } }",
                        Map.of("id", id))
                .getList("data.ticket.presence.person");
    }

    private static Socket acknowledged(Desk client) throws Exception {
        Socket socket = Socket.open(client);
        assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
        return socket;
    }
}
