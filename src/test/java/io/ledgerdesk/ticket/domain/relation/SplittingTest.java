package io.ledgerdesk.ticket.domain.relation;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.relation.Tickets.A;
import static io.ledgerdesk.ticket.domain.relation.Tickets.B;
import static io.ledgerdesk.ticket.domain.relation.Tickets.D;
import static io.ledgerdesk.ticket.domain.relation.Tickets.merge;
import static io.ledgerdesk.ticket.domain.relation.Tickets.message;
import static io.ledgerdesk.ticket.domain.relation.Tickets.messages;
import static io.ledgerdesk.ticket.domain.relation.Tickets.says;
import static io.ledgerdesk.ticket.domain.relation.Tickets.split;
import static io.ledgerdesk.ticket.domain.relation.Tickets.tickets;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.RelationCommand.SplitTicket;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.state.Relations.Link;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplittingTest {

    @Test
    void chosenMessagesBecomeANewTicketOfTheSameRequester() {
        Desk desk = withThreeMessages().later(Duration.ofDays(1)).given(IVAN, split(A, 4, 3, 1));

        TicketRegistered registered = desk.event(TicketRegistered.class);
        assertThat(registered.ticket()).isEqualTo(D);
        assertThat(registered.requester()).isEqualTo(ANNA.id());
        assertThat(registered.receivedAt()).as("the moment of the split").isEqualTo(desk.now());
        assertThat(registered.subject().value()).isEqualTo("Another matter");
        desk.thenState(D, TicketState.NEW);
        assertThat(messages(desk, A)).containsExactly(message(2));
        assertThat(messages(desk, D)).containsExactly(message(3), message(1));
        assertThat(desk.known(A).relations().links())
                .containsExactly(new Link(LinkKind.RELATES_TO, LinkEnd.TO, D));
        assertThat(desk.known(D).relations().links())
                .containsExactly(new Link(LinkKind.RELATES_TO, LinkEnd.FROM, A));
    }

    @Test
    void notAllMessagesAreSplitOff() {
        withThreeMessages().when(IVAN, split(A, 4, 1, 2, 3)).thenRefused("SPLIT_OF_ALL_MESSAGES");
        tickets(1)
                .given(ANNA, says(A, 1))
                .when(IVAN, split(A, 4, 1))
                .thenRefused("SPLIT_OF_ALL_MESSAGES");
    }

    @Test
    void noneDoubledOrUnknownMessagesAreRefused() {
        withThreeMessages().when(IVAN, split(A, 4)).thenRefused("VALIDATION_FAILED");
        withThreeMessages().when(IVAN, split(A, 4, 1, 1)).thenRefused("VALIDATION_FAILED");
        withThreeMessages().when(IVAN, split(A, 4, 1, 9)).thenRefused("MESSAGE_NOT_FOUND");
        withThreeMessages()
                .given(IVAN, split(A, 4, 1))
                .when(IVAN, split(A, 5, 1))
                .thenRefused("MESSAGE_NOT_FOUND");
    }

    @Test
    void theNewTicketsIdIsFreeAndItsTextsAreSound() {
        withThreeMessages().when(IVAN, split(A, 2, 1)).thenRefused("TICKET_EXISTS");
        withThreeMessages().when(IVAN, split(A, 1, 1)).thenRefused("TICKET_EXISTS");
        withThreeMessages()
                .when(
                        IVAN,
                        new SplitTicket(
                                A, Desk.newTicket(4), List.of(message(1)), "two\nlines", null))
                .thenRefused("VALIDATION_FAILED");
        withThreeMessages()
                .when(
                        IVAN,
                        new SplitTicket(A, Desk.newTicket(4), List.of(message(1)), "s", "\u0000"))
                .thenRefused("VALIDATION_FAILED");
    }

    @Test
    void whatCameWithAMergedTicketMayBeSplitOffToo() {
        Desk desk = withThreeMessages().given(IVAN, merge(B, A)).given(IVAN, split(A, 4, 2));
        assertThat(messages(desk, D)).containsExactly(message(2));
    }

    private static Desk withThreeMessages() {
        return tickets(2).given(ANNA, says(A, 1)).given(ANNA, says(A, 2)).given(ANNA, says(A, 3));
    }
}
