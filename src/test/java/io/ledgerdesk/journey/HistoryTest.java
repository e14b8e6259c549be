package io.ledgerdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened is found again, as it was then, by whoever may see it. */
@QuarkusTest
class HistoryTest {
    private static final String EVENTS =
            """
            query($filter: TicketEventFilterInput, $first: Int, $after: String, $last: Int,
                $before: String) {
              ticketEvents(filter: $filter, first: $first, after: $after, last: $last,
                  before: $before) {
                totalCount nodes { id type position ticketId correlationId causationId
                  onBehalfOf { id } changes { field from to } en: sentence
                  ru: sentence(language: RU) }
                edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;
    private static final String AS_OF =
            "query($id: ID, $asOf: AsOfInput) { ticket(id: $id, asOf: $asOf) { state version"
                    + " position subject history { totalCount nodes { type } }"
                    + " allowedCommands { command allowed } } }";
    private final Desk anna = Desk.agent("anna");
    private final String person = Desk.unique("history");
    private final List<String> ids = new ArrayList<>();
    private final List<String> positions = new ArrayList<>();

    @BeforeEach
    void twoTickets() {
        for (int i = 0; i < 2; i++) {
            JsonPath registered = anna.mutate("registerTicket", Desk.matter(person, Map.of()));
            ids.add(registered.getString("ticket.id"));
            positions.add(registered.getString("position"));
        }
        for (String id : ids) {
            did("addNote", id, Map.of("text", "Difficult."));
            did("startWork", id, Map.of());
            did("reply", id, Map.of("text", "Coming."));
        }
    }

    @Test
    void eventsOfManyTicketsAreFoundByFilterAndTurnedByThePage() {
        Map<String, Object> both = Map.of("ticketIds", ids);
        JsonPath first = events(anna, Map.of("filter", both, "first", 3));
        JsonPath rest =
                events(
                        anna,
                        Map.of("filter", both, "after", first.getString("pageInfo.endCursor")));
        int total = first.getInt("totalCount");

        assertThat(first.getList("nodes")).hasSize(3);
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(rest.getList("nodes")).hasSize(total - 3);
        assertThat(rest.getBoolean("pageInfo.hasNextPage")).isFalse();
        List<String> all = new ArrayList<>(first.getList("nodes.id", String.class));
        all.addAll(rest.getList("nodes.id", String.class));
        assertThat(all).doesNotHaveDuplicates();
        JsonPath last = events(anna, Map.of("filter", both, "last", 2));
        assertThat(last.getList("nodes.id", String.class)).isEqualTo(all.subList(total - 2, total));
        JsonPath notes =
                events(
                        anna,
                        Map.of("filter", Map.of("ticketIds", ids, "types", "ticket.NoteAdded")));
        assertThat(notes.getInt("totalCount")).isEqualTo(2);
        assertThat(notes.getList("nodes.en", String.class))
                .containsOnly("ANNA added an internal note: “Difficult.”.");
        assertThat(notes.getList("nodes.ru", String.class))
                .containsOnly("ANNA: внутренняя заметка: «Difficult.».");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        String cursor =
                events(anna, Map.of("filter", Map.of("ticketIds", ids), "first", 1))
                        .getString("pageInfo.endCursor");
        assertThat(refusal(Map.of("after", cursor))).isEqualTo("BAD_CURSOR");
        assertThat(refusal(Map.of("after", "MHx4fHl8MQ"))).isEqualTo("BAD_CURSOR");
        assertThat(refusal(Map.of("filter", Map.of("types", List.of("ticket.Nonsense")))))
                .isEqualTo("BAD_FILTER");
        assertThat(refusal(Map.of("filter", Map.of("ticketIds", List.of("ticket_x")))))
                .isEqualTo("BAD_FILTER");
        assertThat(refusal(Map.of("filter", Map.of("ticketIds", List.of()))))
                .isEqualTo("BAD_FILTER");
        assertThat(refusal(Map.of("filter", Map.of("ticketIds", ids, "ticketId", ids.getFirst()))))
                .isEqualTo("BAD_FILTER");
        assertThat(refusal(Map.of("filter", Map.of("ticketIds", Collections.nCopies(1_000, "x")))))
                .isEqualTo("FILTER_TOO_LARGE");
        assertThat(refusal(Map.of("first", 101))).isEqualTo("BAD_PAGE");
        assertThat(asOf(anna, Map.of()).getString("errors[0].extensions.code"))
                .isEqualTo("BAD_AS_OF");
        assertThat(
                        asOf(anna, Map.of("position", "pzzzzzzzz"))
                                .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_AS_OF");
        assertThat(
                        asOf(anna, Map.of("position", "p1", "by", "OCCURRED"))
                                .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_AS_OF");
    }

    @Test
    void aTicketIsShownAsItWas() {
        JsonPath then = asOf(anna, Map.of("position", positions.getFirst())).setRootPath("data");
        assertThat(then.getString("ticket.state")).isEqualTo("NEW");
        assertThat(then.getString("ticket.position")).isEqualTo(positions.getFirst());
        assertThat(then.getInt("ticket.history.totalCount"))
                .isEqualTo(then.getInt("ticket.version"));
        JsonPath now =
                asOf(anna, Map.of("instant", "2999-01-01T00:00:00Z")).setRootPath("data.ticket");
        assertThat(now.getString("state")).isEqualTo("IN_PROGRESS");
        assertThat(then.getList("ticket.allowedCommands"))
                .as("what may be done now")
                .isEqualTo(now.getList("allowedCommands"));
        assertThat(asOf(anna, Map.of("position", "p0")).getString("data.ticket")).isNull();
        assertThat(asOf(anna, Map.of("instant", "2020-01-01T00:00:00Z")).getString("data.ticket"))
                .isNull();
        Desk stranger = Desk.requester(Desk.unique("stranger"));
        assertThat(
                        asOf(stranger, Map.of("position", positions.getFirst()))
                                .getString("data.ticket"))
                .isNull();
    }

    @Test
    void eachTicketOfAListHasItsHistory() {
        String document =
                """
                query($person: ID!) { tickets(filter: {requesterId: $person}) { nodes { id version
                  history { totalCount nodes { ticketId } }
                  notes: history(types: ["ticket.NoteAdded"], first: 1) {
                    totalCount nodes { type } } } } }
                """;
        JsonPath found =
                ask(anna, document, Map.of("person", person)).setRootPath("data.tickets.nodes");
        assertThat(found.getList("id")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            String at = "[" + i + "].";
            assertThat(found.getList(at + "history.nodes.ticketId", String.class))
                    .containsOnly(found.getString(at + "id"))
                    .hasSize(found.getInt(at + "version"));
            assertThat(found.getInt(at + "history.totalCount"))
                    .isEqualTo(found.getInt(at + "version"));
            assertThat(found.getList(at + "notes.nodes.type", String.class))
                    .containsExactly("ticket.NoteAdded");
        }
    }

    @Test
    void aNoteDoesNotBetrayItselfToTheRequester() {
        Desk olga = Desk.requester(person);
        JsonPath seen = events(olga, Map.of());
        JsonPath staff = events(anna, Map.of("filter", Map.of("ticketIds", ids)));

        assertThat(seen.getList("nodes.type", String.class)).doesNotContain("ticket.NoteAdded");
        assertThat(seen.getList("nodes.ticketId", String.class)).hasSameElementsAs(ids);
        assertThat(seen.getInt("totalCount")).isEqualTo(staff.getInt("totalCount") - 2);
        assertThat(seen.getList("nodes.causationId")).containsOnlyNulls();
        JsonPath now = asOf(olga, Map.of("instant", "2999-01-01T00:00:00Z"));
        assertThat(now.getInt("data.ticket.history.totalCount"))
                .isEqualTo(now.getInt("data.ticket.version"))
                .isEqualTo(seen.getInt("totalCount") / 2);
        Desk stranger = Desk.requester(Desk.unique("stranger"));
        assertThat(
                        events(stranger, Map.of("filter", Map.of("ticketIds", ids)))
                                .getInt("totalCount"))
                .isZero();
    }

    @Test
    void aReplayEndsAfterTheLastStep() throws Exception {
        String document =
                "subscription($id: ID!, $every: Int) { replayTicket(id: $id, every: $every) { step of"
                        + " event { type } ticket { state version } } }";
        List<JsonObject> steps = replay(Desk.requester(person), document, 1);
        int of = steps.size();
        assertThat(steps).extracting(step -> step.getInteger("of")).containsOnly(of);
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(step.getJsonObject("ticket").getInteger("version"))
                                .isEqualTo(step.getInteger("step")));
        assertThat(steps)
                .extracting(step -> step.getJsonObject("event").getString("type"))
                .doesNotContain("ticket.NoteAdded");
        assertThat(steps.getFirst().getJsonObject("ticket").getString("state")).isEqualTo("NEW");
        assertThat(steps.getLast().getJsonObject("ticket").getString("state"))
                .isEqualTo("IN_PROGRESS");
        assertThat(replay(anna, document, 1_000)).hasSize(2);
    }

    private List<JsonObject> replay(Desk reader, String document, int every) throws Exception {
        List<JsonObject> steps = new ArrayList<>();
        try (Socket socket = Socket.open(reader)) {
            socket.next();
            socket.subscribe("1", document, Map.of("id", ids.getFirst(), "every", every));
            JsonObject message = socket.next();
            while ("next".equals(message.getString("type"))) {
                steps.add(
                        message.getJsonObject("payload")
                                .getJsonObject("data")
                                .getJsonObject("replayTicket"));
                message = socket.next();
            }
            assertThat(message.getString("type")).isEqualTo("complete");
        }
        return steps;
    }

    private void did(String mutation, String id, Map<String, ?> more) {
        positions.add(anna.mutate(mutation, id, more).getString("position"));
    }

    private JsonPath asOf(Desk reader, Map<String, ?> asOf) {
        return ask(reader, AS_OF, Map.of("id", ids.getFirst(), "asOf", asOf));
    }

    private String refusal(Map<String, ?> variables) {
        JsonPath answer = ask(anna, EVENTS, variables);
        return answer.getString("errors[0].extensions.code");
    }

    private JsonPath events(Desk reader, Map<String, ?> variables) {
        JsonPath answer = ask(reader, EVENTS, variables);
        assertThat(answer.getString("errors")).isNull();
        return answer.setRootPath("data.ticketEvents");
    }

    private JsonPath ask(Desk reader, String document, Map<String, ?> variables) {
        return reader.send(
                        document,
                        new HashMap<>(variables),
                        Map.of("X-After-Position", positions.getLast()))
                .jsonPath();
    }
}
