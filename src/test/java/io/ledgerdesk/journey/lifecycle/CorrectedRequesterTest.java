package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A ticket taken down for the wrong person: the right one reads it, and nothing of the other. */
@QuarkusTest
class CorrectedRequesterTest {
    private static final String ALL =
            """
            query($id: ID, $asOf: AsOfInput) { ticket(id: $id, asOf: $asOf) {
              subject requester { id name email phone company { id name } }
              history(first: 50) { nodes { type data en: sentence ru: sentence(language: RU)
                changes { field from to } } } conversation { nodes { text author { name } } } } }
            """;
    private static final String EVENTS =
            "query($id: ID!) { ticketEvents(filter: {ticketIds: [$id]}) { totalCount nodes { data } } }";

    private final Desk anna = Desk.agent("anna");
    private final String wrong = Desk.unique("wrong");
    private final String right = Desk.unique("right");

    @Test
    void theRightPersonReadsItAndNothingOfTheWrongOne() {
        Map<String, Object> company = Map.of("id", "wrongco", "name", "Wrongdoers Ltd");
        JsonPath registered =
                anna.mutate(
                        "registerTicket",
                        Desk.matter(
                                wrong,
                                Map.of(
                                        "requester",
                                        Map.of(
                                                "id", wrong,
                                                "name", "Wilma Wrong",
                                                "email", "wilma@wrong.example",
                                                "phone", "+7 000",
                                                "company", company))));
        String ticket = registered.getString("ticket.id");
        String then = registered.getString("position");
        String position =
                anna.mutate(
                                "correctTicket",
                                ticket,
                                Map.of("requester", Map.of("id", right, "name", "Rita Right")))
                        .getString("position");
        Map<String, String> after = Map.of("X-After-Position", position);

        Desk rita = Desk.requester(right);
        for (Map<String, Object> asked :
                List.<Map<String, Object>>of(
                        Map.of("id", ticket),
                        Map.of("id", ticket, "asOf", Map.of("position", then)))) {
            String seen = rita.send(ALL, asked, after).asString();
            assertThat(seen)
                    .as("%s", asked)
                    .contains("Rita Right", "ticket.TicketRegistered")
                    .doesNotContainIgnoringCase("wilma")
                    .doesNotContainIgnoringCase("wrong")
                    .doesNotContain("+7 000");
        }
        Desk wilma = Desk.requester(wrong);
        assertThat(wilma.send(ALL, Map.of("id", ticket), after).asString())
                .contains("\"ticket\":null");
        JsonPath events = wilma.send(EVENTS, Map.of("id", ticket), after).jsonPath();
        assertThat(events.getInt("data.ticketEvents.totalCount")).isZero();
    }
}
