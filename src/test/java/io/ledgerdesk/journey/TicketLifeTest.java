package io.ledgerdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One ticket from a call to a rated answer. */
@QuarkusTest
class TicketLifeTest {

    @Test
    void aTicketIsRegisteredAnsweredRatedAndClosed() {
        Desk anna = Desk.agent("anna");
        String person = Desk.unique("olga");
        Desk olga = Desk.requester(person);

        JsonPath registered = anna.mutate("registerTicket", Desk.matter(person, Map.of()));
        assertThat(registered.getList("errors")).isEmpty();
        String id = registered.getString("ticket.id");
        assertThat(registered.getString("ticket.state")).isEqualTo("NEW");
        assertThat(registered.getString("ticket.number")).matches("SD-\\d{6}");
        assertThat(registered.getInt("ticket.version")).isEqualTo(1);

        JsonPath classified =
                anna.mutate(
                        "classifyTicket",
                        id,
                        Map.of("kind", "INCIDENT", "impact", "PERSON", "urgency", "HIGH"));
        assertThat(classified.getString("ticket.priority")).isNotNull();
        anna.mutate("assignTicket", id, Map.of("agent", Map.of("id", "anna", "name", "Anna")));
        assertThat(anna.mutate("startWork", id, Map.of()).getString("ticket.state"))
                .isEqualTo("IN_PROGRESS");
        anna.mutate("addNote", id, Map.of("text", "Floor 3 again."));
        anna.mutate("reply", id, Map.of("text", "I am on my way."));
        anna.mutate("askRequester", id, Map.of("text", "Is the red light on?"));
        JsonPath answered =
                olga.mutate("receiveMessage", id, Map.of("channel", "PORTAL", "text", "Yes."));
        assertThat(answered.getString("ticket.state")).isEqualTo("IN_PROGRESS");
        JsonPath resolved =
                anna.mutate(
                        "resolveTicket",
                        id,
                        Map.of(
                                "code",
                                "SOLVED",
                                "answer",
                                "Paper removed.",
                                "solution",
                                "Tray 2."));
        assertThat(resolved.getString("ticket.resolution.solution")).isEqualTo("Tray 2.");
        JsonPath rated =
                olga.mutate(
                        "rateTicket", id, Map.of("score", 5, "solved", true, "comment", "Quick!"));
        assertThat(rated.getString("ticket.state")).isEqualTo("CLOSED");
        assertThat(rated.getString("ticket.resolution.solution")).isNull();

        JsonPath seen =
                anna.send(
                                "query($id: ID!) { node(id: $id) { ... on Ticket { ...T } } }"
                                        + Desk.TICKET,
                                Map.of("id", id),
                                Map.of("X-After-Position", rated.getString("position")))
                        .jsonPath()
                        .setRootPath("data.node");
        assertThat(seen.getString("state")).isEqualTo("CLOSED");
        assertThat(seen.getInt("rating.score")).isEqualTo(5);
        assertThat(seen.getString("resolution.solution")).isEqualTo("Tray 2.");
    }
}
