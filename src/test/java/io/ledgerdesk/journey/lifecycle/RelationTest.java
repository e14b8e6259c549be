package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tickets are linked, merged, parted and split. */
@QuarkusTest
class RelationTest {
    private static final String UNKNOWN = "ticket_AZAAAAAAcACAAAAAAAAAAA";
    private final Acts anna = Acts.agent("anna");
    private final String person = Desk.unique("olga");
    private final Acts olga = Acts.requester(person);

    @Test
    void linksHaveNoEndInThemselvesAndGoRoundInNoCircle() {
        String one = anna.registered(person);
        String two = anna.registered(person);

        anna.did("linkTicket", one, causedBy(two));
        assertThat(anna.refused("linkTicket", one, causedBy(one))).isEqualTo("LINK_TO_ITSELF");
        assertThat(anna.refused("linkTicket", two, causedBy(one))).isEqualTo("LINK_CYCLE");
        for (String unknown : List.of(UNKNOWN, "nonsense")) {
            JsonPath payload = anna.act("linkTicket", one, causedBy(unknown));
            assertThat(payload.getString("errors[0].__typename")).isEqualTo("NotFound");
            assertThat(payload.getList("errors[0].path"))
                    .isEqualTo(List.of("input", "otherTicketId"));
        }
        anna.did("unlinkTicket", two, causedBy(one));
        anna.did("linkTicket", two, causedBy(one));
        assertThat(olga.refused("linkTicket", one, causedBy(two))).isEqualTo("FORBIDDEN");
    }

    @Test
    void aTicketIsMergedOnlyIntoOneThatMayGoOnForIt() {
        String one = anna.registered(person);
        String two = anna.registered(person);
        String merged = anna.registered(person);
        anna.did("mergeTicket", merged, into(two));
        String closed = anna.registered(person);
        anna.did("cancelTicket", closed, Map.of("reason", "SPAM"));

        assertThat(anna.refused("mergeTicket", one, into(one))).isEqualTo("MERGE_WITH_ITSELF");
        assertThat(anna.refused("mergeTicket", one, into(merged))).isEqualTo("MERGE_INTO_MERGED");
        assertThat(anna.refused("mergeTicket", one, into(closed))).isEqualTo("MERGE_INTO_FINISHED");
        assertThat(anna.refused("mergeTicket", one, into(ofCompany("acme"))))
                .isEqualTo("MERGE_ACROSS_COMPANIES");
        assertThat(anna.refused("mergeTicket", ofCompany("apex"), into(ofCompany("acme"))))
                .isEqualTo("MERGE_ACROSS_COMPANIES");
        assertThat(anna.refused("reinstateTicket", merged, Map.of())).isEqualTo("TICKET_IS_MERGED");
        JsonPath unknown = anna.act("mergeTicket", one, into(UNKNOWN));
        assertThat(unknown.getList("errors[0].path")).isEqualTo(List.of("input", "intoTicketId"));
        anna.did("mergeTicket", ofCompany("acme"), into(ofCompany("acme")));
    }

    @Test
    void aMessageToAMergedTicketLandsInTheOneThatGoesOn() {
        JsonPath survivor = anna.register(person, Map.of());
        String into = survivor.getString("ticket.id");
        String merged = anna.registered(person);
        anna.did("askRequester", into, Map.of("text", "Which floor?"));

        JsonPath gone = anna.did("mergeTicket", merged, into(into));
        assertThat(gone.getString("ticket.state")).isEqualTo("CANCELLED");
        assertThat(gone.getString("ticket.mergedInto.id")).isEqualTo(into);
        JsonPath seen = olga.see(merged, gone.getString("position"));
        assertThat(seen.getString("mergedInto.number"))
                .isEqualTo(survivor.getString("ticket.number"));
        assertThat(seen.getList("watchers")).isEmpty();
        JsonPath landed = olga.did("receiveMessage", merged, message("Floor 3."));
        assertThat(landed.getString("ticket.id")).isEqualTo(into);
        assertThat(landed.getString("ticket.state")).isEqualTo("NEW");
        assertThat(landed.getString("followUp")).isNull();
        JsonPath back = anna.did("unmergeTicket", merged, Map.of());
        assertThat(back.getString("ticket.state")).isEqualTo("NEW");
        assertThat(back.getString("ticket.mergedInto")).isNull();
        assertThat(olga.did("receiveMessage", merged, message("More.")).getString("ticket.id"))
                .isEqualTo(merged);
    }

    @Test
    void aMessageToACancelledTicketOpensAFollowUpOnce() {
        String id = anna.registered(person);
        anna.did("cancelTicket", id, Map.of("reason", "WITHDRAWN"));
        Map<String, ?> message =
                Map.of(
                        "channel", "MAIL",
                        "text", "It is jammed again.",
                        "commandId", UUID.randomUUID().toString());

        JsonPath first = olga.did("receiveMessage", id, message);
        JsonPath second = olga.did("receiveMessage", id, message);

        String followUp = first.getString("followUp.id");
        assertThat(followUp).isNotNull().isNotEqualTo(id);
        assertThat(first.getString("ticket.id")).isEqualTo(followUp);
        assertThat(first.getString("ticket.description")).isEqualTo("It is jammed again.");
        assertThat(first.getString("ticket.state")).isEqualTo("NEW");
        assertThat(second.getString("followUp.id")).isEqualTo(followUp);
        assertThat(second.getString("position")).isEqualTo(first.getString("position"));
        assertThat(olga.did("receiveMessage", followUp, message("Well?")).getString("followUp"))
                .isNull();
    }

    @Test
    void chosenMessagesBecomeATicketOfTheirOwn() {
        String id = anna.registered(person);
        anna.did("receiveMessage", id, message("The scanner, too."));
        String position =
                anna.did("receiveMessage", id, message("Still jammed.")).getString("position");
        List<String> messages = anna.said(id, "ticket.MessageReceived", "message", position);
        String commandId = UUID.randomUUID().toString();

        assertThat(anna.refused("splitTicket", id, split(messages)))
                .isEqualTo("SPLIT_OF_ALL_MESSAGES");
        assertThat(anna.refused("splitTicket", id, split(List.of(UUID.randomUUID().toString()))))
                .isEqualTo("MESSAGE_NOT_FOUND");
        assertThat(anna.refused("splitTicket", id, split(List.of("nonsense"))))
                .isEqualTo("MESSAGE_NOT_FOUND");
        assertThat(anna.refused("splitTicket", id, split(List.of())))
                .isEqualTo("VALIDATION_FAILED");
        Map<String, ?> input =
                Map.of(
                        "messageIds",
                        messages.subList(0, 1),
                        "subject",
                        "The scanner",
                        "commandId",
                        commandId);
        JsonPath split = anna.did("splitTicket", id, input);
        assertThat(split.getString("ticket.id")).isEqualTo(id);
        assertThat(split.getString("newTicket.subject")).isEqualTo("The scanner");
        assertThat(split.getString("newTicket.description")).isEqualTo("The scanner");
        assertThat(split.getString("newTicket.requester.id")).isEqualTo(person);
        assertThat(anna.did("splitTicket", id, input).getString("newTicket.number"))
                .isEqualTo(split.getString("newTicket.number"));
    }

    private String ofCompany(String company) {
        return anna.register(
                        person,
                        Map.of("requester", Map.of("id", person, "company", Map.of("id", company))))
                .getString("ticket.id");
    }

    private static Map<String, String> causedBy(String other) {
        return Map.of("kind", "CAUSED_BY", "otherTicketId", other);
    }

    private static Map<String, String> into(String other) {
        return Map.of("intoTicketId", other);
    }

    private static Map<String, String> message(String text) {
        return Map.of("channel", "MAIL", "text", text);
    }

    private static Map<String, ?> split(List<String> messages) {
        return Map.of("messageIds", messages, "subject", "The scanner");
    }
}
