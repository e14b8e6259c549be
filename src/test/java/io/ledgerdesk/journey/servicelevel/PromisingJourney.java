package io.ledgerdesk.journey.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A desk of its own on which somebody promises something and somebody calls. */
abstract class PromisingJourney {
    private static final String CLOCKS =
            """
            query($id: ID!, $ru: Language!) { ticket(id: $id) {
              agreement { id version } plan { name description validTo } serviceLevel { noAgreement plan { id } }
              clocks { target round status dueAt overdue targetSeconds elapsedSeconds leftSeconds met
                calendar { id version }
                ledger { from to status businessSeconds cause { eventId type sentence } }
                notices { position occurredAt notice { kind percent dueAt } }
                sentence ru: sentence(language: $ru) } } }
            """;

    private final String tenant = Desk.unique("levels");
    private final Desk root = holding("ADMINISTRATOR");
    final Desk anna = holding("DISPATCHER");
    private String position = "p0";
    final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    final JsonPath clocks(Desk client, String ticket) {
        return data(client, CLOCKS, Map.of("id", ticket, "ru", "RU"), "ticket");
    }

    final JsonPath data(Desk client, String document, Map<String, ?> variables, String field) {
        JsonPath answer =
                client.send(document, variables, Map.of("X-After-Position", position)).jsonPath();
        assertThat(answer.getString("errors")).isNull();
        return answer.setRootPath("data." + field);
    }

    final String register(String requester, int hoursAgo) {
        JsonPath done =
                anna.mutate(
                        "registerTicket",
                        Desk.matter(
                                requester,
                                Map.of(
                                        "requester",
                                        Map.of("id", requester, "name", "Ivan Orlov"),
                                        "receivedAt",
                                        now.minus(Duration.ofHours(hoursAgo)).toString())));
        position = done.getString("position");
        return done.getString("ticket.id");
    }

    final void promise() {
        define(
                "Calendar",
                "always",
                "calendar",
                Map.of("name", "Always", "zone", "Europe/Moscow", "continuous", true));
        define(
                "Plan",
                "gold",
                "plan",
                Map.of(
                        "name",
                        "Gold",
                        "targets",
                        List.of(
                                Map.of("target", "FIRST_RESPONSE", "seconds", 3_600),
                                Map.of("target", "RESOLUTION", "seconds", 14_400))));
        define(
                "Agreement",
                "all",
                "agreement",
                Map.of(
                        "name",
                        "Everybody",
                        "planId",
                        "gold",
                        "calendarId",
                        "always",
                        "validFrom",
                        "2020-01-01T00:00:00Z"));
    }

    private void define(String type, String key, String field, Map<String, ?> content) {
        JsonPath answer =
                root.ask(
                        "mutation($input: Define%sInput!) { payload: define%s(input: $input) { position errors { code message } } }"
                                .formatted(type, type),
                        Map.of("input", Map.of("key", key, field, content)));
        assertThat(answer.getString("errors")).isNull();
        assertThat(answer.getList("data.payload.errors")).isEmpty();
        position = answer.getString("data.payload.position");
    }

    private Desk holding(String role) {
        return new Desk("Actor agent:anna@" + tenant + "; roles=" + role);
    }

    final Desk requester(String id) {
        return new Desk("Actor requester:" + id + "@" + tenant + "; roles=REQUESTER");
    }
}
