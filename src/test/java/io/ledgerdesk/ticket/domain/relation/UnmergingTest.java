package io.ledgerdesk.ticket.domain.relation;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.relation.Tickets.A;
import static io.ledgerdesk.ticket.domain.relation.Tickets.B;
import static io.ledgerdesk.ticket.domain.relation.Tickets.C;
import static io.ledgerdesk.ticket.domain.relation.Tickets.D;
import static io.ledgerdesk.ticket.domain.relation.Tickets.attaches;
import static io.ledgerdesk.ticket.domain.relation.Tickets.contents;
import static io.ledgerdesk.ticket.domain.relation.Tickets.file;
import static io.ledgerdesk.ticket.domain.relation.Tickets.link;
import static io.ledgerdesk.ticket.domain.relation.Tickets.merge;
import static io.ledgerdesk.ticket.domain.relation.Tickets.message;
import static io.ledgerdesk.ticket.domain.relation.Tickets.messages;
import static io.ledgerdesk.ticket.domain.relation.Tickets.notes;
import static io.ledgerdesk.ticket.domain.relation.Tickets.person;
import static io.ledgerdesk.ticket.domain.relation.Tickets.says;
import static io.ledgerdesk.ticket.domain.relation.Tickets.split;
import static io.ledgerdesk.ticket.domain.relation.Tickets.tickets;
import static io.ledgerdesk.ticket.domain.relation.Tickets.unlink;
import static io.ledgerdesk.ticket.domain.relation.Tickets.unmerge;
import static io.ledgerdesk.ticket.domain.relation.Tickets.watchers;
import static io.ledgerdesk.ticket.domain.relation.Tickets.watches;
import static io.ledgerdesk.ticket.word.LinkKind.CAUSED_BY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnwatchTicket;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import org.junit.jupiter.api.Test;

class UnmergingTest {

    @Test
    void theStateFromBeforeComesBackAndWhatCameLaterStays() {
        Desk desk =
                tickets(2)
                        .given(IVAN, Cast.ask(message(1)))
                        .given(IVAN, notes(A, 1))
                        .given(IVAN, merge(A, B))
                        .given(ANNA, says(A, 2))
                        .when(IVAN, unmerge(A))
                        .thenHappened(TicketUnmerged.class, MergedTicketReleased.class)
                        .thenState(A, TicketState.WAITING_FOR_REQUESTER);

        assertThat(messages(desk, A)).containsExactly(message(1));
        assertThat(contents(desk, A).notes()).hasSize(1);
        assertThat(messages(desk, B)).containsExactly(message(2));
        assertThat(contents(desk, B).notes()).isEmpty();
        desk.when(IVAN, unmerge(A)).thenRefused("INVALID_STATE");
    }

    @Test
    void whatWasTakenAwayMeanwhileDoesNotComeBack() {
        Desk desk =
                tickets(2)
                        .given(IVAN, attaches(A, 1))
                        .given(IVAN, attaches(A, 2))
                        .given(IVAN, watches(A, 1))
                        .given(IVAN, watches(A, 2))
                        .given(IVAN, merge(A, B))
                        .given(IVAN, new RemoveFile(B, file(1), null))
                        .given(IVAN, new UnwatchTicket(B, person(1)))
                        .given(IVAN, unmerge(A));

        assertThat(contents(desk, A).files()).containsExactly(file(2));
        assertThat(watchers(desk, A)).containsExactly(person(2));
        assertThat(watchers(desk, B)).isEmpty();
    }

    @Test
    void fromTheMiddleOfAChainATicketTakesItsOwnAndTheRestStays() {
        Desk desk =
                tickets(3)
                        .given(ANNA, says(A, 1))
                        .given(ANNA, says(B, 2))
                        .given(ANNA, says(C, 3))
                        .given(IVAN, merge(A, B))
                        .given(IVAN, merge(B, C));
        assertThat(messages(desk, C)).containsExactly(message(3), message(2), message(1));

        desk.when(IVAN, unmerge(A))
                .thenHappened(
                        TicketUnmerged.class,
                        MergedTicketReleased.class,
                        MergedTicketReleased.class)
                .given(IVAN, unmerge(B));

        assertThat(messages(desk, A)).containsExactly(message(1));
        assertThat(messages(desk, B)).containsExactly(message(2));
        assertThat(messages(desk, C)).containsExactly(message(3));
    }

    @Test
    void theEndOfAChainGoesWithAllThatCameWithIt() {
        Desk desk =
                tickets(3)
                        .given(ANNA, says(A, 1))
                        .given(ANNA, says(B, 2))
                        .given(IVAN, merge(A, B))
                        .given(IVAN, merge(B, C))
                        .given(IVAN, unmerge(B));
        assertThat(messages(desk, B)).containsExactly(message(2), message(1));

        desk.given(IVAN, unmerge(A));
        assertThat(messages(desk, A)).containsExactly(message(1));
    }

    @Test
    void whatCameAgainByAnotherWayBelongsThere() {
        Desk desk =
                tickets(3)
                        .given(ANNA, says(A, 1))
                        .given(IVAN, merge(A, B))
                        .given(IVAN, merge(B, C))
                        .given(IVAN, unmerge(A))
                        .given(IVAN, merge(A, C))
                        .given(IVAN, unmerge(B));

        assertThat(messages(desk, B)).isEmpty();
        assertThat(messages(desk, C)).containsExactly(message(1));
        desk.given(IVAN, unmerge(A));
        assertThat(messages(desk, A)).containsExactly(message(1));
    }

    @Test
    void whatWasSplitOffBelongsToTheNewTicket() {
        Desk desk =
                tickets(2)
                        .given(ANNA, says(A, 1))
                        .given(ANNA, says(B, 2))
                        .given(IVAN, merge(A, B))
                        .given(IVAN, split(B, 4, 1))
                        .given(IVAN, merge(D, B))
                        .given(IVAN, unmerge(A));

        assertThat(messages(desk, A)).isEmpty();
        assertThat(messages(desk, B)).containsExactly(message(2), message(1));
        desk.given(IVAN, unmerge(D));
        assertThat(messages(desk, D)).containsExactly(message(1));
    }

    @Test
    void whoWatchesSeveralOfTheTicketsStaysWithEach() {
        Desk desk =
                tickets(3)
                        .given(IVAN, watches(A, 1))
                        .given(IVAN, watches(C, 1))
                        .given(IVAN, merge(A, B))
                        .given(IVAN, merge(C, B))
                        .given(IVAN, unmerge(A));
        assertThat(watchers(desk, A)).containsExactly(person(1));
        assertThat(watchers(desk, B)).containsExactly(person(1));

        desk.given(IVAN, unmerge(C));
        assertThat(watchers(desk, C)).containsExactly(person(1));
        assertThat(watchers(desk, B)).isEmpty();
    }

    @Test
    void onlyAMergedTicketIsUnmergedAndOnlyAnotherReinstated() {
        tickets(2).when(IVAN, unmerge(A)).thenRefused("INVALID_STATE");
        tickets(2)
                .given(ANNA, Cast.cancel(CancelReason.WITHDRAWN))
                .when(IVAN, unmerge(A))
                .thenRefused("TICKET_NOT_MERGED");
        tickets(2)
                .given(IVAN, merge(A, B))
                .when(IVAN, new ReinstateTicket(A, null))
                .thenRefused("TICKET_IS_MERGED");
    }

    @Test
    void ticketsWhoseLinksWouldThenRunRoundAreNotParted() {
        Desk desk =
                tickets(3)
                        .given(IVAN, link(A, CAUSED_BY, B))
                        .given(IVAN, link(C, CAUSED_BY, A))
                        .given(IVAN, merge(A, B))
                        .given(IVAN, merge(B, C));

        desk.when(IVAN, unmerge(A)).thenRefused("LINK_CYCLE");
        desk.given(IVAN, unlink(C, CAUSED_BY, A)).given(IVAN, unmerge(A));
    }
}
