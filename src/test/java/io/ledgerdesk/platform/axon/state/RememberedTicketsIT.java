package io.ledgerdesk.platform.axon.state;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.platform.axon.TicketNode.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.command.CommandResult.Done;
import io.ledgerdesk.platform.command.CommandResult.Refused;
import io.ledgerdesk.platform.command.CommandResult.VersionConflict;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node remembers what it wrote; what another node wrote since is never lost on it. */
class RememberedTicketsIT {
    private final TestDatabase database = TestDatabase.create();
    private final List<TicketNode> nodes =
            List.of(new TicketNode(database), new TicketNode(database));
    private TicketId ticket = new TicketId(UUID.randomUUID());

    @BeforeEach
    void aTicketThatTheFirstNodeRemembers() {
        ticket = nodes.get(0).aTicket(MAIN);
        sent(0, note("one"), null);
        sent(0, note("two"), null);
    }

    @AfterEach
    void close() {
        nodes.forEach(TicketNode::close);
    }

    @Test
    void aDecisionOnWhatIsPastIsMadeAnew() {
        sent(1, note("three"), null);

        assertThat(sent(0, note("four"), null)).isInstanceOf(Done.class);

        assertThat(nodes.get(0).history(MAIN, ticket))
                .extracting(event -> event.header().version())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whatMustNotBeDoneAnyMoreIsRefused() {
        sent(1, new CancelTicket(ticket, CancelReason.DUPLICATE, null), null);

        assertThat(sent(0, reply(), null)).isInstanceOf(Refused.class);
    }

    @Test
    void whatMayBeDoneAgainIsNotRefused() {
        sent(0, new CancelTicket(ticket, CancelReason.DUPLICATE, null), null);
        sent(1, new ReinstateTicket(ticket, "a mistake"), null);

        assertThat(sent(0, reply(), null)).isInstanceOf(Done.class);
    }

    @Test
    void theVersionThatCountsIsTheOneInTheLog() {
        sent(1, note("three"), null);

        assertThat(sent(0, note("four"), 3L)).isInstanceOf(VersionConflict.class);
        assertThat(sent(0, note("four"), 4L)).isInstanceOf(Done.class);
    }

    @Test
    void theAnswerHasTheEventsAsTheLogHasThem() {
        Done answer = (Done) sent(0, reply(), null);

        List<RecordedEvent> history = nodes.get(1).history(MAIN, ticket);
        assertThat(answer.written()).isNotEmpty();
        assertThat(history).endsWith(answer.written().toArray(RecordedEvent[]::new));
    }

    private AddNote note(String text) {
        return new AddNote(ticket, new NoteId(UUID.randomUUID()), text);
    }

    private Reply reply() {
        return new Reply(ticket, new MessageId(UUID.randomUUID()), "Better?");
    }

    private CommandResult sent(int node, TicketCommand command, @Nullable Long expectedVersion) {
        return done(nodes.get(node).send(MAIN, ANNA, command, null, expectedVersion));
    }
}
