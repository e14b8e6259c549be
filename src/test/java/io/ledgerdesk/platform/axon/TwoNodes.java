package io.ledgerdesk.platform.axon;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
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
import org.junit.jupiter.api.TestInstance;

/** Two instances on one database, and what is sent to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoNodes {
    static final Actor IVAN = new Actor(Actor.Kind.REQUESTER, TicketNode.IVAN, "Ivan Orlov");
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

    /** The one or the other, by turns. */
    TicketNode node(int number) {
        return nodes.get(number % nodes.size());
    }

    static AddNote note(TicketId ticket, String text) {
        return new AddNote(ticket, new NoteId(UUID.randomUUID()), text);
    }

    static Reply reply(TicketId ticket, String text) {
        return new Reply(ticket, new MessageId(UUID.randomUUID()), text);
    }

    /** Sends all of them at once and waits for all answers. */
    static List<CommandResult> all(List<Uni<CommandResult>> sent) {
        return allOf(sent);
    }

    /** The same with answers of any sort. */
    static <T> List<T> allOf(List<Uni<T>> sent) {
        return Uni.join().all(sent).andFailFast().await().atMost(Duration.ofSeconds(90));
    }
}
