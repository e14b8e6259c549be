package io.ledgerdesk.servicelevel.policy;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.TENANT;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.servicelevel.view.due.DueCounts;
import io.ledgerdesk.servicelevel.view.due.DueItem;
import io.ledgerdesk.servicelevel.view.due.DueQueue;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Queues in the order of what is due, as things happen to tickets and their clocks. */
class WorkQueueIT extends NoticeDesk {

    @Test
    void whatIsDueMovesATicketAndWhatHappensToItToo() {
        TicketId unpromised = register();
        promise();
        TicketId early = registeredAfter(Duration.ofMinutes(1));
        TicketId late = registeredAfter(Duration.ofMinutes(10));
        assertThat(queue(null)).containsExactly(early, late, unpromised);
        assertThat(queue(ANNA.id())).isEmpty();

        desk.done(ANNA, new Reply(early, message(), "On it"));
        assertThat(queue(null)).containsExactly(late, early, unpromised);
        assertThat(answer(due().nearest(TENANT, List.of(early, unpromised), everything())))
                .containsOnlyKeys(early)
                .allSatisfy((ticket, next) ->
                        assertThat(next.target()).isEqualTo(TargetKind.RESOLUTION));

        desk.pass(Duration.ofMinutes(70));
        assertThat(counts()).isEqualTo(new DueCounts(3, 1, 1, due(early)));

        desk.done(ANNA, new AssignTicket(late, new ToAgent(ANNA.id(), "Anna", null)));
        desk.done(ANNA, new StartWork(late));
        assertThat(queue(ANNA.id())).containsExactly(late);
        desk.done(
                ANNA,
                new ResolveTicket(late, message(), ResolutionCode.SOLVED, "Put it out", null));
        assertThat(queue(null)).containsExactly(early, unpromised);
        assertThat(queue(ANNA.id())).isEmpty();
        asRebuilt();
    }

    private TicketId registeredAfter(Duration time) {
        desk.pass(time);
        return register();
    }

    private List<TicketId> queue(@Nullable PersonId agent) {
        return page(agent).items().stream().map(DueItem::ticket).toList();
    }

    private DueQueue.Page page(@Nullable PersonId agent) {
        desk.catchUp();
        QueueFilter filter =
                new QueueFilter(
                        List.of(),
                        List.of(),
                        agent == null ? List.of() : List.of(agent),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        return answer(due().page(TENANT, TicketScope.EVERYTHING, filter, null, null, 10));
    }

    private @Nullable Instant due(TicketId ticket) {
        return page(null).items().stream()
                .filter(item -> item.ticket().equals(ticket))
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    private DueCounts counts() {
        return answer(
                due().counts(
                                TENANT,
                                TicketScope.EVERYTHING,
                                QueueFilter.ANY,
                                clock.instant(),
                                clock.instant().plus(Duration.ofHours(4))));
    }

    private DueQueue due() {
        return new DueQueue(desk.pool);
    }

    private static List<TargetKind> everything() {
        return List.of(TargetKind.values());
    }

    private static MessageId message() {
        return new MessageId(UUID.randomUUID());
    }
}
