package io.ledgerdesk.ticket.domain.intake;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.STRANGER;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand.AskRequester;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final TicketId SURVIVOR = Desk.ticket(2);
    private static final TicketId LAST = Desk.ticket(3);
    private static final TicketId FOLLOW_UP = Desk.ticket(8);

    @Test
    void onHoldItIsStoredAndTheHoldGoesOn() {
        begun().given(IVAN, new PutOnHold(TICKET, HoldReason.THIRD_PARTY, null, null))
                .when(ANNA, says("Any news?"))
                .thenHappened(MessageReceived.class)
                .thenState(TICKET, TicketState.ON_HOLD);
    }

    @Test
    void waitingItGoesOnOnlyForTheRequestersSide() {
        Desk desk = begun().given(IVAN, Cast.ask(message(9)));
        desk.when(IVAN, by("supplier", "Red"))
                .thenHappened(MessageReceived.class)
                .thenState(TICKET, TicketState.WAITING_FOR_REQUESTER);
        desk.when(IVAN, by("anna", "Red"))
                .thenHappened(MessageReceived.class, WorkResumed.class)
                .thenState(TICKET, TicketState.IN_PROGRESS);
    }

    @Test
    void anAnswerIsReopenedUnlessTheTextAsksToCloseOrOnlyThanks() {
        resolved()
                .when(ANNA, says("It burns again"))
                .thenHappened(MessageReceived.class, TicketReopened.class)
                .thenState(TICKET, TicketState.IN_PROGRESS);
        resolved()
                .when(ANNA, says("Спасибо, но не работает"))
                .thenState(TICKET, TicketState.IN_PROGRESS);
        resolved()
                .when(ANNA, says("Спасибо!"))
                .thenHappened(MessageReceived.class)
                .thenState(TICKET, TicketState.RESOLVED);
        Desk closed = resolved().when(ANNA, says("Thanks, you can close it"));
        closed.thenHappened(MessageReceived.class, TicketClosed.class)
                .thenState(TICKET, TicketState.CLOSED);
        assertThat(closed.event(TicketClosed.class).because())
                .isEqualTo(ClosedBecause.ASKED_TO_CLOSE);
    }

    @Test
    void closedItIsReopenedWithinTheWindowUnlessTheTextSaysNoMore() {
        closed().when(ANNA, says("It burns again"))
                .thenHappened(MessageReceived.class, TicketReopened.class);
        closed().when(ANNA, says("Thanks!"))
                .thenHappened(MessageReceived.class)
                .thenState(TICKET, TicketState.CLOSED);
        closed().when(ANNA, says("You may close it"))
                .thenHappened(MessageReceived.class)
                .thenState(TICKET, TicketState.CLOSED);
    }

    @Test
    void afterTheWindowAndOnceCancelledItIsAFollowUpOrRefused() {
        Desk late = closed().later(Duration.ofDays(15));
        late.when(ANNA, says("Again")).thenRefused("REOPEN_WINDOW_OVER");
        late.when(ANNA, orFollowUp("Again"))
                .thenHappened(TicketLinked.class, TicketRegistered.class, TicketLinked.class)
                .thenState(TICKET, TicketState.CLOSED)
                .thenState(FOLLOW_UP, TicketState.NEW);
        TicketRegistered registered = late.event(TicketRegistered.class);
        assertThat(registered.requester()).isEqualTo(ANNA.id());
        assertThat(registered.description().value()).isEqualTo("Again");
        assertThat(registered.channel()).isEqualTo(Channel.MAIL);
        assertThat(late.known(FOLLOW_UP).relations().links())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.kind()).isEqualTo(LinkKind.FOLLOW_UP_OF);
                    assertThat(link.end()).isEqualTo(LinkEnd.FROM);
                    assertThat(link.other()).isEqualTo(TICKET);
                });
        late.when(ANNA, orFollowUp("And again")).thenRefused("TICKET_EXISTS");

        Desk cancelled = begun().given(IVAN, Cast.cancel(CancelReason.SPAM));
        cancelled.when(ANNA, says("No spam!")).thenRefused("FOLLOW_UP_NEEDED");
        cancelled.when(ANNA, orFollowUp("No spam!")).thenState(FOLLOW_UP, TicketState.NEW);
    }

    @Test
    void othersMessagesAreStoredInWhateverState() {
        closed().later(Duration.ofDays(15))
                .when(IVAN, by("supplier", "The bill"))
                .thenHappened(MessageReceived.class)
                .thenState(TICKET, TicketState.CLOSED);
        Desk cancelled = begun().given(IVAN, Cast.cancel(CancelReason.SPAM));
        cancelled.when(IVAN, by("supplier", "The bill")).thenHappened(MessageReceived.class);
        assertThat(cancelled.event(MessageReceived.class).fromRequester()).isFalse();
    }

    @Test
    void aMergedTicketsMessageActsOnTheOneThatGoesOnAtTheEndOfTheChain() {
        Desk desk =
                chain().given(IVAN, new AskRequester(LAST, message(9), "Which?"))
                        .when(ANNA, says("The red one"));
        desk.thenHappened(MessageReceived.class, WorkResumed.class)
                .thenState(TICKET, TicketState.CANCELLED)
                .thenState(LAST, TicketState.NEW);
        MessageReceived event = desk.event(MessageReceived.class);
        assertThat(event.ticket()).isEqualTo(LAST);
        assertThat(event.addressedTo()).isEqualTo(TICKET);
        assertThat(event.fromRequester()).as("of the merged ticket's side").isTrue();
    }

    @Test
    void theRequesterOfAMergedTicketIsOfTheSurvivorsSideToo() {
        Author anna = new Author(ANNA.id(), null);
        chain().given(IVAN, new AskRequester(LAST, message(9), "Which?"))
                .when(
                        IVAN,
                        new ReceiveMessage(LAST, message(1), Channel.MAIL, "Red", anna, null, null))
                .thenHappened(MessageReceived.class, WorkResumed.class);
    }

    @Test
    void aFollowUpIsOfTheOneWhoWroteAndShowsNothingOfTheOthers() {
        Desk desk =
                chain().given(IVAN, new CancelTicket(LAST, CancelReason.SPAM, null))
                        .when(ANNA, orFollowUp("Where is it?"));
        TicketRegistered event = desk.event(TicketRegistered.class);
        assertThat(event.requester()).isEqualTo(ANNA.id());
        assertThat(event.subject().value()).isEqualTo("Printer SD-000001");
        assertThat(desk.known(FOLLOW_UP).relations().links())
                .allSatisfy(link -> assertThat(link.other()).isEqualTo(LAST));
    }

    @Test
    void aRequesterWritesOnlyToTheOwnTicketAndInTheOwnName() {
        begun().when(STRANGER, says("Hi")).thenRefused("TICKET_NOT_FOUND");
        begun().when(ANNA, by("supplier", "Hi")).thenRefused("FORBIDDEN");
        chain().when(STRANGER, says("Hi")).thenRefused("TICKET_NOT_FOUND");
    }

    @Test
    void aBadMessageIsRefusedAndChangesNothing() {
        resolved().when(ANNA, says("\u0000")).thenRefused("VALIDATION_FAILED");
        resolved().when(IVAN, by("anna", " ")).thenRefused("VALIDATION_FAILED");
        Desk desk = resolved();
        desk.when(
                        ANNA,
                        new ReceiveMessage(
                                TICKET,
                                message(1),
                                Channel.MAIL,
                                "Hi",
                                null,
                                desk.now().plusSeconds(1),
                                null))
                .thenRefused("RECEIVED_IN_FUTURE");
    }

    /** Anna's ticket was merged into one of Boris's, and that into another of his. */
    private static Desk chain() {
        Desk desk = new Desk();
        List<Actor> requesters = List.of(ANNA, STRANGER, STRANGER);
        for (int n = 1; n <= 3; n++) {
            desk.given(
                    IVAN,
                    Cast.register(
                            Desk.newTicket(n), Cast.requester(requesters.get(n - 1), "acme")));
        }
        return desk.given(IVAN, new MergeTicket(TICKET, SURVIVOR))
                .given(IVAN, new MergeTicket(SURVIVOR, LAST));
    }

    private static Desk begun() {
        return new Desk().given(ANNA, Cast.register()).given(IVAN, Cast.start());
    }

    private static Desk resolved() {
        return begun().given(IVAN, Cast.resolve());
    }

    private static Desk closed() {
        return resolved().given(ANNA, Cast.confirm());
    }

    private static MessageId message(int n) {
        return new MessageId(new UUID(2, n));
    }

    private static ReceiveMessage says(String text) {
        return message(text, null, false);
    }

    private static ReceiveMessage orFollowUp(String text) {
        return message(text, null, true);
    }

    private static ReceiveMessage by(String author, String text) {
        return message(text, new Author(new PersonId(author), null), false);
    }

    private static ReceiveMessage message(
            String text, @Nullable Author author, boolean orFollowUp) {
        return new ReceiveMessage(
                TICKET,
                message(1),
                Channel.MAIL,
                text,
                author,
                null,
                orFollowUp ? Desk.newTicket(8) : null);
    }
}
