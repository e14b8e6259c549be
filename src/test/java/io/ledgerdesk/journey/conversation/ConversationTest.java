package io.ledgerdesk.journey.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was said is read by whom it concerns. */
@QuarkusTest
class ConversationTest {
    private static final String WHOLE =
            """
            query($id: ID!, $notes: Boolean = true, $first: Int, $after: String) {
              ticket(id: $id) {
                conversation(first: $first, after: $after, notes: $notes) {
                  totalCount
                  edges { cursor node { id } }
                  nodes { id kind text sentAt channel edits editedAt addressedTo ticketId
                    author { kind id name } }
                  pageInfo { hasNextPage hasPreviousPage endCursor }
                }
                lastMessage { text }
                files { id name }
                links { kind end otherId otherNumber since }
                mergedTickets { ticketId number since }
              }
            }
            """;
    private static final String PAGE =
            """
            query($person: ID) {
              tickets(filter: { requesterId: $person }) {
                nodes { id lastMessage { text } files { id } links { otherId } mergedTickets { number } }
              }
            }
            """;
    private static final String NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";

    @Inject CommandGateway gateway;

    private final Desk anna = Desk.agent("anna");
    private final String person = Desk.unique("olga");
    private final Desk olga = Desk.requester(person);
    private final Desk stranger = Desk.requester(Desk.unique("stranger"));

    @Test
    void staffReadsAllAndTheRequesterWhatIsPublic() {
        String id = anna.register(person);
        anna.mutate("reply", id, Map.of("text", "Is it on?"));
        anna.mutate("addNote", id, Map.of("text", "He never looks."));
        olga.mutate("receiveMessage", id, Map.of("channel", "PORTAL", "text", "It is."));
        String position =
                anna.mutate(
                                "resolveTicket",
                                id,
                                Map.of("code", "SOLVED", "answer", "Fine", "solution", "Switch"))
                        .getString("position");

        JsonPath staff = read(anna, id, position, Map.of());
        assertThat(staff.getList("conversation.nodes.kind"))
                .asString()
                .isEqualTo("[REPLY, NOTE, RECEIVED, ANSWER]");
        assertThat(staff.getInt("conversation.totalCount")).isEqualTo(4);
        assertThat(staff.getString("lastMessage.text")).isEqualTo("Fine");
        assertThat(staff.getString("conversation.nodes[2].author.id")).isEqualTo(person);
        assertThat(staff.getString("conversation.nodes[2].ticketId")).isEqualTo(id);
        JsonPath open = read(anna, id, position, Map.of("notes", false));
        assertThat(open.getInt("conversation.totalCount")).isEqualTo(3);

        JsonPath own = read(olga, id, position, Map.of());
        assertThat(own.getList("conversation.nodes.text"))
                .asString()
                .isEqualTo("[Is it on?, It is., Fine]");
        assertThat(own.getInt("conversation.totalCount")).isEqualTo(3);
        assertThat(stranger.ask(WHOLE, Map.of("id", id)).getString("data.ticket")).isNull();

        List<String> messages = staff.getList("conversation.nodes.id");
        assertThat(nodes(anna, messages)).isEqualTo(messages);
        assertThat(nodes(olga, messages))
                .containsExactly(messages.get(0), null, messages.get(2), messages.get(3));
        assertThat(nodes(stranger, messages)).containsOnlyNulls();
    }

    @Test
    void aConversationIsReadByThePage() {
        // before what is read up to a position, so that it is there to be read then
        String other = anna.register(person);
        String id = anna.register(person);
        String position = "";
        for (int i = 1; i <= 3; i++) {
            position = anna.mutate("reply", id, Map.of("text", "No. " + i)).getString("position");
        }
        JsonPath first = read(anna, id, position, Map.of("first", 2));
        assertThat(first.getBoolean("conversation.pageInfo.hasNextPage")).isTrue();
        String cursor = first.getString("conversation.pageInfo.endCursor");
        JsonPath rest = read(anna, id, position, Map.of("first", 2, "after", cursor));
        assertThat(rest.getList("conversation.nodes.text")).asString().isEqualTo("[No. 3]");
        assertThat(rest.getBoolean("conversation.pageInfo.hasNextPage")).isFalse();

        for (Map<String, ?> wrong :
                List.of(
                        Map.of("id", other, "after", cursor),
                        Map.of("id", id, "after", cursor, "notes", false),
                        Map.of("id", id, "after", "bWVzc2FnZQ"))) {
            assertThat(anna.ask(WHOLE, wrong).getString("errors[0].extensions.code"))
                    .isEqualTo("BAD_CURSOR");
        }
    }

    @Test
    void whatWasMergedIsReadInTheTicketThatGoesOnAndOnlyByStaffAsMerged() {
        String from = anna.register(person);
        String into = anna.register(person);
        String third = anna.register(person);
        anna.mutate("reply", from, Map.of("text", "First"));
        does(new LinkTicket(ticket(from), LinkKind.CAUSED_BY, ticket(third)));
        does(new MergeTicket(ticket(from), ticket(into)));
        String position =
                anna.mutate("addNote", into, Map.of("text", "Same.")).getString("position");

        JsonPath staff = read(anna, into, position, Map.of());
        assertThat(staff.getList("conversation.nodes.text")).asString().isEqualTo("[First, Same.]");
        assertThat(staff.getList("links.otherId")).asString().isEqualTo("[" + third + "]");
        assertThat(staff.getString("links[0].kind")).isEqualTo("CAUSED_BY");
        assertThat(staff.getString("links[0].end")).isEqualTo("FROM");
        assertThat(staff.getList("mergedTickets.ticketId")).asString().isEqualTo("[" + from + "]");
        assertThat(read(anna, third, position, Map.of()).getList("links.otherId"))
                .asString()
                .isEqualTo("[" + into + "]");
        assertThat(read(anna, from, position, Map.of()).getInt("conversation.totalCount")).isZero();

        JsonPath own = read(olga, into, position, Map.of());
        assertThat(own.getList("conversation.nodes.text")).asString().isEqualTo("[First]");
        assertThat(own.getList("links")).isEmpty();
        assertThat(own.getList("mergedTickets")).isEmpty();

        JsonPath page = anna.ask(PAGE, Map.of("person", person));
        assertThat(page.getString("errors")).isNull();
        assertThat(page.getList("data.tickets.nodes.findAll { it.links }.id"))
                .asString()
                .contains(into, third);
        assertThat(page.getList("data.tickets.nodes.lastMessage.text")).contains("First");
        JsonPath owns = olga.ask(PAGE, Map.of("person", person));
        assertThat(owns.getList("data.tickets.nodes.findAll { it.links }")).isEmpty();
        assertThat(owns.getList("data.tickets.nodes")).hasSize(3);
    }

    private void does(TicketCommand command) {
        Actor actor = new Actor(Actor.Kind.AGENT, new PersonId("anna"), "Anna");
        CommandResult result =
                gateway.send(
                                new CommandRequest(
                                        TenantId.MAIN,
                                        actor,
                                        "API",
                                        command,
                                        null,
                                        null,
                                        null,
                                        null,
                                        UUID.randomUUID(),
                                        null))
                        .await()
                        .atMost(Duration.ofSeconds(20));
        assertThat(result).isInstanceOf(CommandResult.Done.class);
    }

    private static TicketId ticket(String id) {
        return Ticket.parse(id).orElseThrow();
    }

    private static JsonPath read(Desk reader, String id, String position, Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("id", id);
        JsonPath answer =
                reader.send(WHOLE, variables, Map.of("X-After-Position", position)).jsonPath();
        assertThat(answer.getString("errors")).isNull();
        return answer.setRootPath("data.ticket");
    }

    private static List<String> nodes(Desk reader, List<String> ids) {
        return reader.ask(NODES, Map.of("ids", ids)).getList("data.nodes.collect { it?.id }");
    }
}
