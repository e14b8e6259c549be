package io.ledgerdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one may not see does not exist. */
@QuarkusTest
class RequesterViewTest {
    private static final String EVERYWHERE =
            """
            query($id: ID!, $ids: [ID!]!, $number: String) {
              node(id: $id) { id }
              nodes(ids: $ids) { id }
              byId: ticket(id: $id) { id }
              byNumber: ticket(number: $number) { id }
              tickets { totalCount nodes { id } }
            }
            """;
    private final Desk anna = Desk.agent("anna");
    private final String person = Desk.unique("olga");

    @Test
    void aForeignTicketDoesNotExist() {
        JsonPath mine = anna.mutate("registerTicket", Desk.matter(person, Map.of()));
        String id = mine.getString("ticket.id");
        Desk stranger = Desk.requester(Desk.unique("stranger"));

        JsonPath seen = everywhere(stranger, mine);
        assertThat(seen.getString("node")).isNull();
        assertThat(seen.getList("nodes")).containsOnlyNulls();
        assertThat(seen.getString("byId")).isNull();
        assertThat(seen.getString("byNumber")).isNull();
        assertThat(seen.getInt("tickets.totalCount")).isZero();
        JsonPath written =
                stranger.mutate("receiveMessage", id, Map.of("channel", "MAIL", "text", "Hello?"));
        assertThat(stranger.code(written)).isEqualTo("TICKET_NOT_FOUND");

        JsonPath own = everywhere(Desk.requester(person), mine);
        assertThat(own.getString("node.id")).isEqualTo(id);
        assertThat(own.getInt("tickets.totalCount")).isEqualTo(1);
    }

    @Test
    void anotherDeskKnowsNothingOfIt() {
        JsonPath mine = anna.mutate("registerTicket", Desk.matter(person, Map.of()));

        JsonPath seen = everywhere(anna.at("elsewhere"), mine);

        assertThat(seen.getString("node")).isNull();
        assertThat(seen.getInt("tickets.totalCount")).isZero();
    }

    @Test
    void aRequesterDoesWhatIsTheRequestersAndNoMore() {
        String id = anna.register(person);
        Desk olga = Desk.requester(person);

        assertThat(olga.code(olga.mutate("addNote", id, Map.of("text", "x"))))
                .isEqualTo("FORBIDDEN");
        assertThat(olga.code(olga.mutate("cancelTicket", id, Map.of("reason", "SPAM"))))
                .isEqualTo("FORBIDDEN");
        JsonPath other = olga.mutate("registerTicket", Desk.matter(Desk.unique("other"), Map.of()));
        assertThat(olga.code(other)).isEqualTo("FORBIDDEN");
        Map<String, Object> own = Desk.matter(person, Map.of("channel", "PORTAL"));
        own.remove("requester");
        JsonPath registered = olga.mutate("registerTicket", own);
        assertThat(registered.getList("errors")).isEmpty();
        assertThat(registered.getList("ticket.allowedCommands.findAll { it.allowed }.command"))
                .asString()
                .contains("receiveMessage")
                .doesNotContain("addNote", "startWork");
    }

    private static JsonPath everywhere(Desk reader, JsonPath registered) {
        String id = registered.getString("ticket.id");
        JsonPath answer =
                reader.send(
                                EVERYWHERE,
                                Map.of(
                                        "id",
                                        id,
                                        "ids",
                                        new String[] {id},
                                        "number",
                                        registered.getString("ticket.number")),
                                reader.authorization().contains("@")
                                        ? Map.of()
                                        : Map.of(
                                                "X-After-Position",
                                                registered.getString("position")))
                        .jsonPath();
        assertThat(answer.getString("errors")).isNull();
        return answer.setRootPath("data");
    }
}
