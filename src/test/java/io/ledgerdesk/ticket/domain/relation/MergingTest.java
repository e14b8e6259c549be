package io.ledgerdesk.ticket.domain.relation;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.STRANGER;
import static io.ledgerdesk.ticket.domain.relation.Tickets.A;
import static io.ledgerdesk.ticket.domain.relation.Tickets.B;
import static io.ledgerdesk.ticket.domain.relation.Tickets.C;
import static io.ledgerdesk.ticket.domain.relation.Tickets.attaches;
import static io.ledgerdesk.ticket.domain.relation.Tickets.contents;
import static io.ledgerdesk.ticket.domain.relation.Tickets.file;
import static io.ledgerdesk.ticket.domain.relation.Tickets.link;
import static io.ledgerdesk.ticket.domain.relation.Tickets.merge;
import static io.ledgerdesk.ticket.domain.relation.Tickets.message;
import static io.ledgerdesk.ticket.domain.relation.Tickets.messages;
import static io.ledgerdesk.ticket.domain.relation.Tickets.note;
import static io.ledgerdesk.ticket.domain.relation.Tickets.notes;
import static io.ledgerdesk.ticket.domain.relation.Tickets.person;
import static io.ledgerdesk.ticket.domain.relation.Tickets.registered;
import static io.ledgerdesk.ticket.domain.relation.Tickets.says;
import static io.ledgerdesk.ticket.domain.relation.Tickets.tickets;
import static io.ledgerdesk.ticket.domain.relation.Tickets.watchers;
import static io.ledgerdesk.ticket.domain.relation.Tickets.watches;
import static io.ledgerdesk.ticket.word.LinkKind.PARENT_OF;
import static io.ledgerdesk.ticket.word.LinkKind.RELATES_TO;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {

    @Test
    void everythingGoesToTheOtherTicketAndBothTellIt() {
        Desk desk =
                tickets(2)
                        .given(ANNA, says(A, 1))
                        .given(ANNA, says(B, 2))
                        .given(IVAN, notes(A, 1))
                        .given(IVAN, attaches(A, 1))
                        .given(IVAN, watches(A, 1))
                        .given(IVAN, watches(A, 2))
                        .given(IVAN, watches(B, 2))
                        .when(IVAN, merge(A, B))
                        .thenHappened(TicketMerged.class, TicketAbsorbed.class)
                        .thenState(A, TicketState.CANCELLED)
                        .thenState(B, TicketState.NEW);

        assertThat(messages(desk, A)).isEmpty();
        assertThat(messages(desk, B)).containsExactly(message(2), message(1));
        assertThat(contents(desk, B).notes()).containsOnlyKeys(note(1));
        assertThat(contents(desk, B).files()).containsExactly(file(1));
        assertThat(watchers(desk, A)).isEmpty();
        assertThat(watchers(desk, B)).containsExactlyInAnyOrder(person(1), person(2));
        assertThat(desk.event(TicketMerged.class).handedOver().watchers())
                .isEqualTo(List.of(person(1), person(2)));
        assertThat(desk.event(TicketAbsorbed.class).takenOver().watchers())
                .as("only who was not there")
                .isEqualTo(List.of(person(1)));
    }

    @Test
    void aTicketIsNotMergedWithItselfNorIntoOneThatIsNotThere() {
        tickets(1).when(IVAN, merge(A, A)).thenRefused("MERGE_WITH_ITSELF");
        tickets(1).when(IVAN, merge(A, B)).thenRefused("TICKET_NOT_FOUND");
        tickets(1).when(IVAN, merge(B, A)).thenRefused("TICKET_NOT_FOUND");
    }

    @Test
    void aMergedTicketNeitherTakesNorIsMergedAgain() {
        Desk desk = tickets(3).given(IVAN, merge(A, B));
        desk.when(IVAN, merge(C, A)).thenRefused("MERGE_INTO_MERGED");
        desk.when(IVAN, merge(A, C)).thenRefused("INVALID_STATE");
        desk.when(IVAN, merge(B, A)).thenRefused("MERGE_INTO_MERGED");
    }

    @Test
    void aFinishedTicketTakesNoOther() {
        tickets(2)
                .given(IVAN, Cast.resolve(message(1)))
                .given(ANNA, Cast.confirm())
                .when(IVAN, merge(B, A))
                .thenRefused("MERGE_INTO_FINISHED");
        tickets(2)
                .given(IVAN, new CancelTicket(A, CancelReason.SPAM, null))
                .when(IVAN, merge(B, A))
                .thenRefused("MERGE_INTO_FINISHED");
        tickets(2).given(IVAN, Cast.resolve(message(1))).given(IVAN, merge(B, A));
    }

    @Test
    void ticketsAreMergedWithinACompanyOrOfOneRequester() {
        Desk desk = new Desk();
        registered(desk, 1, ANNA, "acme");
        registered(desk, 2, STRANGER, "acme");
        registered(desk, 3, ANNA, "other");
        registered(desk, 4, ANNA, null);
        registered(desk, 5, STRANGER, null);
        registered(desk, 6, ANNA, null);
        desk.when(IVAN, merge(A, C)).thenRefused("MERGE_ACROSS_COMPANIES");
        desk.when(IVAN, merge(A, Desk.ticket(4))).thenRefused("MERGE_ACROSS_COMPANIES");
        desk.when(IVAN, merge(Desk.ticket(4), A)).thenRefused("MERGE_ACROSS_COMPANIES");
        desk.when(IVAN, merge(Desk.ticket(5), Desk.ticket(6)))
                .thenRefused("MERGE_ACROSS_COMPANIES");
        desk.given(IVAN, merge(A, B)).given(IVAN, merge(Desk.ticket(4), Desk.ticket(6)));
    }

    @Test
    void aMergeThatWouldCloseACircleOfLinksIsRefused() {
        Desk desk =
                tickets(3).given(IVAN, link(A, PARENT_OF, B)).given(IVAN, link(B, PARENT_OF, C));
        desk.when(IVAN, merge(A, C)).thenRefused("LINK_CYCLE");
        desk.when(IVAN, merge(C, A)).thenRefused("LINK_CYCLE");
        desk.given(IVAN, merge(A, B));

        tickets(3)
                .given(IVAN, link(A, RELATES_TO, B))
                .given(IVAN, link(B, RELATES_TO, C))
                .given(IVAN, merge(A, C));
    }
}
