package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One mutation for many tickets: each is done or refused by itself. */
@QuarkusTest
class BulkTest {
    private static final String UNKNOWN = "ticket_AZAAAAAAcACAAAAAAAAAAA";
    private final Acts anna = Acts.agent("anna");
    private final String person = Desk.unique("olga");

    @Test
    void eachTicketHasAResultInTheOrderOfTheInput() {
        List<String> ids = registered(20);
        List<String> all =
                Stream.of(ids.subList(0, 7), List.of(UNKNOWN, "nonsense"), ids.subList(7, 20))
                        .flatMap(List::stream)
                        .toList();

        JsonPath payload = anna.many("assignTickets", all, Map.of("agent", Map.of("id", "boris")));

        assertThat(payload.getList("errors")).isEmpty();
        assertThat(payload.getList("results.ticketId")).isEqualTo(all);
        for (int i = 0; i < all.size(); i++) {
            boolean there = ids.contains(all.get(i));
            assertThat(payload.getString("results[" + i + "].errors[0].code"))
                    .isEqualTo(there ? null : "TICKET_NOT_FOUND");
            assertThat(payload.getString("results[" + i + "].ticket.assignee.agent.id"))
                    .isEqualTo(there ? "boris" : null);
        }
        JsonPath seen = anna.see(all.getLast(), payload.getString("position"));
        assertThat(seen.getString("state")).isEqualTo("ASSIGNED");
    }

    @Test
    void aSecondArrivalAnswersWhatTheFirstAnswered() {
        List<String> ids = registered(3);
        Map<String, String> input =
                Map.of("reason", "SPAM", "commandId", UUID.randomUUID().toString());

        JsonPath first = anna.many("cancelTickets", ids, input);
        JsonPath second = anna.many("cancelTickets", ids, input);

        assertThat(first.getList("results.errors.flatten()")).isEmpty();
        assertThat(second.getList("results.position")).isEqualTo(first.getList("results.position"));
        JsonPath other =
                anna.many(
                        "cancelTickets",
                        ids,
                        Map.of("reason", "REFUSED", "commandId", input.get("commandId")));
        assertThat(other.getList("results.errors.flatten().code"))
                .isEqualTo(List.of("COMMAND_ID_REUSED", "COMMAND_ID_REUSED", "COMMAND_ID_REUSED"));
    }

    @Test
    void theCommonMutationsHaveAFormForMany() {
        List<String> ids = registered(2);
        String tag = Desk.unique("storm");

        done("classifyTickets", ids, Map.of("impact", "PERSON", "urgency", "LOW"));
        done("overridePriorities", ids, Map.of("priority", "P2", "reason", "Storm."));
        done("tagTickets", ids, Map.of("tags", List.of(tag, "x")));
        done("untagTickets", ids, Map.of("tags", List.of("x")));
        done("watchTickets", ids, Map.of());
        JsonPath held =
                done("putTicketsOnHold", ids, Map.of("reason", "PROBLEM", "text", "Storm."));
        assertThat(held.getList("results.ticket.state")).containsOnly("ON_HOLD");
        assertThat(held.getList("results.ticket.priority")).containsOnly("P2");
        assertThat(held.getList("results.ticket.tags")).containsOnly(List.of(tag));
        assertThat(held.getList("results.ticket.watchers.flatten().id")).containsOnly("anna");
        assertThat(done("resumeTickets", ids, Map.of()).getList("results.ticket.state"))
                .containsOnly("NEW");
        done("resolveTickets", ids, Map.of("code", "SOLVED", "answer", "The storm is over."));
        assertThat(done("closeTickets", ids, Map.of()).getList("results.ticket.state"))
                .containsOnly("CLOSED");
        JsonPath again = anna.many("closeTickets", ids, Map.of());
        assertThat(again.getList("results.errors.flatten().code"))
                .isEqualTo(List.of("INVALID_STATE", "INVALID_STATE"));
        assertThat(again.getString("position")).isNull();
    }

    @Test
    void doublesNoneAndTooManyAreRefusedWhole() {
        String id = anna.registered(person);
        String sameTicket = id.substring(0, id.length() - 1) + otherSpelling(id);

        for (List<String> wrong :
                List.of(
                        List.<String>of(),
                        List.of(id, id),
                        List.of(id, sameTicket),
                        IntStream.range(0, 101).mapToObj(i -> "t" + i).toList())) {
            JsonPath payload = anna.many("tagTickets", wrong, Map.of("tags", List.of("x")));
            assertThat(payload.getString("errors[0].code")).isEqualTo("VALIDATION_FAILED");
            assertThat(payload.getList("errors[0].path")).isEqualTo(List.of("input", "ticketIds"));
            assertThat(payload.getList("results")).isEmpty();
        }
        JsonPath twice = anna.many("tagTickets", List.of(id, id), Map.of("tags", List.of("x")));
        assertThat(twice.getString("errors[0].message")).contains(id);
        JsonPath nobody = anna.many("assignTickets", List.of(id), Map.of());
        assertThat(nobody.getString("errors[0].code")).isEqualTo("VALIDATION_FAILED");
        JsonPath after = anna.did("addNote", id, Map.of("text", "Untouched."));
        assertThat(after.getInt("ticket.version")).isEqualTo(2);
    }

    @Test
    void aRequesterIsRefusedTheWholeOrEach() {
        List<String> ids = registered(2);

        JsonPath own = Acts.requester(person).many("tagTickets", ids, Map.of("tags", List.of("x")));
        assertThat(own.getList("errors.code")).isEqualTo(List.of("FORBIDDEN"));
        assertThat(own.getList("results")).isEmpty();
        JsonPath foreign =
                Acts.requester(Desk.unique("stranger"))
                        .many("cancelTickets", ids, Map.of("reason", "WITHDRAWN"));
        assertThat(foreign.getList("results.errors.flatten().code"))
                .isEqualTo(List.of("TICKET_NOT_FOUND", "TICKET_NOT_FOUND"));
    }

    private JsonPath done(String mutation, List<String> ids, Map<String, ?> more) {
        JsonPath payload = anna.many(mutation, ids, more);
        assertThat(payload.getList("errors")).as(mutation).isEmpty();
        assertThat(payload.getList("results.errors.flatten()")).as(mutation).isEmpty();
        return payload;
    }

    private List<String> registered(int count) {
        return IntStream.range(0, count).mapToObj(i -> anna.registered(person)).toList();
    }

    /** The last character of 16 bytes in base64 has four bits that mean nothing. */
    private static char otherSpelling(String id) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(id.charAt(id.length() - 1)) ^ 1);
    }
}
