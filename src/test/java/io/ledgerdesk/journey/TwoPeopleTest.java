package io.ledgerdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people at once, and one command twice. */
@QuarkusTest
class TwoPeopleTest {
    private final Desk anna = Desk.agent("anna");
    private final Desk boris = Desk.agent("boris");

    @Test
    void whoSawAnOlderVersionIsToldWhatHappenedSince() {
        String id = anna.register("olga");
        boris.mutate("startWork", id, Map.of("expectedVersion", 1));

        JsonPath late =
                anna.mutate("cancelTicket", id, Map.of("reason", "SPAM", "expectedVersion", 1));

        assertThat(anna.code(late)).isEqualTo("VERSION_CONFLICT");
        List<String> since = late.getList("errors[0].events.type", String.class);
        assertThat(since).isNotEmpty().contains("ticket.WorkStarted");
        assertThat(late.getInt("errors[0].version")).isEqualTo(1 + since.size());
        JsonPath again =
                anna.mutate(
                        "cancelTicket",
                        id,
                        Map.of("reason", "SPAM", "expectedVersion", 1 + since.size()));
        assertThat(again.getString("ticket.state")).isEqualTo("CANCELLED");
    }

    @Test
    void aNoteNeitherConflictsNorShowsForARequester() {
        String person = Desk.unique("olga");
        String id = anna.register(person);
        anna.mutate("addNote", id, Map.of("text", "She calls every week."));

        JsonPath message =
                Desk.requester(person)
                        .mutate(
                                "receiveMessage",
                                id,
                                Map.of("channel", "PORTAL", "text", "Well?", "expectedVersion", 1));

        assertThat(message.getList("errors")).isEmpty();
        assertThat(message.getInt("ticket.version")).isEqualTo(2);
    }

    @Test
    void theSecondArrivalAnswersWhatTheFirstAnswered() {
        Map<String, Object> input =
                Desk.matter("olga", Map.of("commandId", UUID.randomUUID().toString()));

        JsonPath first = anna.mutate("registerTicket", input);
        JsonPath second = anna.mutate("registerTicket", input);
        anna.mutate("startWork", first.getString("ticket.id"), Map.of());
        JsonPath third = anna.mutate("registerTicket", input);

        assertThat(second.getString("ticket.number")).isEqualTo(first.getString("ticket.number"));
        assertThat(second.getString("position")).isEqualTo(first.getString("position"));
        assertThat(third.getString("ticket.state")).isEqualTo("NEW");
        assertThat(third.getInt("ticket.version")).isEqualTo(1);
    }

    @Test
    void aCommandIdIsGoodForOneInputAndOnePerson() {
        String commandId = UUID.randomUUID().toString();
        anna.mutate("registerTicket", Desk.matter("olga", Map.of("commandId", commandId)));

        JsonPath other =
                anna.mutate(
                        "registerTicket",
                        Desk.matter("olga", Map.of("commandId", commandId, "subject", "Other")));
        assertThat(anna.code(other)).isEqualTo("COMMAND_ID_REUSED");
        JsonPath ofBoris =
                boris.mutate("registerTicket", Desk.matter("olga", Map.of("commandId", commandId)));
        assertThat(ofBoris.getList("errors")).isEmpty();
    }

    @Test
    void somebodyElsesTicketIsNotStarted() {
        String id = anna.register("olga");
        anna.mutate("assignTicket", id, Map.of("agent", Map.of("id", "boris")));

        assertThat(anna.code(anna.mutate("startWork", id, Map.of()))).isEqualTo("NOT_ASSIGNEE");
    }
}
