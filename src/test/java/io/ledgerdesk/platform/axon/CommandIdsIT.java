package io.ledgerdesk.platform.axon;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.platform.axon.TicketNode.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.CommandIdReused;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.platform.command.CommandResult.Refused;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same command twice, on two instances. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandIdsIT {
    private static final Actor IVAN =
            new Actor(Actor.Kind.REQUESTER, TicketNode.IVAN, "Ivan Orlov");
    private final TestDatabase database = TestDatabase.create();
    private final List<TicketNode> nodes = new ArrayList<>();

    @BeforeAll
    void start() {
        nodes.add(new TicketNode(database));
        nodes.add(new TicketNode(database));
    }

    @AfterAll
    void stop() {
        nodes.forEach(TicketNode::close);
    }

    private TicketNode node(int number) {
        return nodes.get(number % nodes.size());
    }

    private static AddNote note(TicketId ticket, String text) {
        return new AddNote(ticket, new NoteId(UUID.randomUUID()), text);
    }

    private static Reply reply(TicketId ticket, String text) {
        return new Reply(ticket, new MessageId(UUID.randomUUID()), text);
    }

    private static List<CommandResult> all(List<Uni<CommandResult>> sent) {
        return Uni.join().all(sent).andFailFast().await().atMost(Duration.ofSeconds(90));
    }

    @Test
    void bothArrivalsOfWhatCanBeDoneOnlyOnceAnswerTheSame() {
        for (int i = 0; i < 50; i++) {
            TicketId ticket = node(i).aTicket(MAIN);
            InputKey key = new InputKey(UUID.randomUUID(), "{}");
            Long expected = i % 2 == 0 ? null : 1L;
            ResolveTicket resolve =
                    new ResolveTicket(
                            ticket,
                            new MessageId(UUID.randomUUID()),
                            ResolutionCode.SOLVED,
                            "Done",
                            null);

            List<CommandResult> results =
                    all(
                            List.of(
                                    node(0).send(MAIN, ANNA, resolve, key, expected),
                                    node(1).send(MAIN, ANNA, resolve, key, expected)));

            assertThat(results.get(0)).isInstanceOf(Done.class).isEqualTo(results.get(1));
        }
    }

    @Test
    void aCommandIdUsedForAnotherInputIsRefusedAndWritesNothing() {
        TicketId ticket = node(0).aTicket(MAIN);
        UUID id = UUID.randomUUID();
        done(
                node(0).send(
                                MAIN,
                                ANNA,
                                note(ticket, "one"),
                                new InputKey(id, "{\"text\":\"one\"}"),
                                null));

        CommandResult reused =
                done(
                        node(1).send(
                                        MAIN,
                                        ANNA,
                                        note(ticket, "two"),
                                        new InputKey(id, "{\"text\":\"two\"}"),
                                        null));
        CommandResult otherPrincipal =
                done(
                        node(1).send(
                                        MAIN,
                                        IVAN,
                                        reply(ticket, "three"),
                                        new InputKey(id, "{}"),
                                        null));

        assertThat(reused).isInstanceOf(CommandIdReused.class);
        assertThat(otherPrincipal).isInstanceOf(Refused.class);
        assertThat(node(0).history(MAIN, ticket)).hasSize(2);
    }
}
