package io.ledgerdesk.journey.workplace;

import static io.ledgerdesk.journey.workplace.Mutations.code;
import static io.ledgerdesk.journey.workplace.Mutations.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Drafts stay, and what is new stands out. */
@QuarkusTest
class DraftAndSeenTest {
    private static final String DRAFT =
            "draft { text basedOnVersion ticketHasMovedOn ticket { id version } }";
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Desk anna = Desk.agent("anna-" + suffix);
    private final Desk boris = Desk.agent("boris-" + suffix);
    private final String person = "olga-" + suffix;
    private final Desk olga = Desk.requester(person);

    @Test
    void aDraftSurvivesAColleaguesReply() {
        String id = anna.register(person);
        Map<String, Object> input =
                Map.of("ticketId", id, "text", "Have you tried", "basedOnVersion", 1);
        JsonPath saved = send(anna, "saveDraft", input, DRAFT);
        assertThat(saved.getList("errors")).isEmpty();
        assertThat(saved.getBoolean("draft.ticketHasMovedOn")).isFalse();

        boris.mutate("reply", id, Map.of("text", "It is on its way."));
        boris.mutate("resolveTicket", id, Map.of("code", "SOLVED", "answer", "a", "solution", "s"));
        String position =
                boris.mutate("addNote", id, Map.of("text", "Done.")).getString("position");

        JsonPath mine =
                anna.send(
                                "query($id: ID!) { draft(ticketId: $id) { text ticketHasMovedOn }"
                                        + " myDrafts { nodes { text ticket { id } } pageInfo { hasNextPage } } }",
                                Map.of("id", id),
                                Map.of("X-After-Position", position))
                        .jsonPath();
        assertThat(mine.getString("data.draft.text")).isEqualTo("Have you tried");
        assertThat(mine.getBoolean("data.draft.ticketHasMovedOn")).isTrue();
        assertThat(mine.getList("data.myDrafts.nodes.ticket.id")).containsExactly(id);
        assertThat(draft(boris, id)).isNull();
        assertThat(draft(olga, id)).isNull();

        assertThat(
                        send(anna, "discardDraft", Map.of("ticketId", id), "discarded")
                                .getBoolean("discarded"))
                .isTrue();
        assertThat(draft(anna, id)).isNull();
    }

    @Test
    void aRequesterKeepsDraftsOfTheOwnTicketsOnly() {
        String id = anna.register(person);
        String foreign = anna.register("other-" + suffix);
        assertThat(
                        send(olga, "saveDraft", Map.of("ticketId", id, "text", "Well"), DRAFT)
                                .getString("draft.text"))
                .isEqualTo("Well");
        assertThat(code(send(olga, "saveDraft", Map.of("ticketId", foreign, "text", "Hm"), DRAFT)))
                .isEqualTo("TICKET_NOT_FOUND");
        assertThat(
                        code(
                                send(
                                        olga,
                                        "saveDraft",
                                        Map.of("ticketId", "nonsense", "text", "Hm"),
                                        DRAFT)))
                .isEqualTo("TICKET_NOT_FOUND");
        assertThat(code(send(olga, "saveDraft", Map.of("ticketId", id, "text", " "), DRAFT)))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(
                        code(
                                send(
                                        anna,
                                        "saveDraft",
                                        Map.of("ticketId", id, "text", "a", "basedOnVersion", -1),
                                        DRAFT)))
                .isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void aTicketIsUnreadUntilItIsMarkedAndNotByOnesOwnDoing() {
        String id = anna.register(person);
        String position = boris.mutate("startWork", id, Map.of()).getString("position");
        assertThat(unread(anna, id, position)).isTrue();
        JsonPath marked =
                send(
                        anna,
                        "markSeen",
                        Map.of("ticketIds", List.of(id, "nonsense"), "position", position),
                        "ticketIds");
        assertThat(marked.getList("ticketIds")).containsExactly(id);
        assertThat(unread(anna, id, position)).isFalse();

        String own = anna.mutate("addNote", id, Map.of("text", "Mine.")).getString("position");
        assertThat(unread(anna, id, own)).isFalse();
        assertThat(unread(boris, id, own)).isTrue();
        JsonPath list =
                anna.ask(
                        "query($p: ID!) { tickets(filter: { requesterId: $p }) { nodes { id unread presence"
                                + " { person } } } }",
                        Map.of("p", person));
        assertThat(list.getList("data.tickets.nodes.unread")).containsExactly(false);
        assertThat(list.getList("data.tickets.nodes.presence")).containsExactly(List.of());

        assertThat(
                        code(
                                send(
                                        anna,
                                        "markSeen",
                                        Map.of("ticketIds", List.of(), "position", position),
                                        "ticketIds")))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(
                        code(
                                send(
                                        anna,
                                        "markSeen",
                                        Map.of("ticketIds", List.of(id), "position", "x"),
                                        "ticketIds")))
                .isEqualTo("VALIDATION_FAILED");
    }

    private static @Nullable Object draft(Desk client, String id) {
        JsonPath answer =
                client.ask("query($id: ID!) { draft(ticketId: $id) { text } }", Map.of("id", id));
        assertThat(answer.getString("errors")).isNull();
        return answer.get("data.draft");
    }

    private static boolean unread(Desk client, String id, String position) {
        return client.send(
                        "query($id: ID!) { ticket(id: $id) { unread } }",
                        Map.of("id", id),
                        Map.of("X-After-Position", position))
                .jsonPath()
                .getBoolean("data.ticket.unread");
    }
}
