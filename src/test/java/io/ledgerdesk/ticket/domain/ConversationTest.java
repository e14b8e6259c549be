package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.BOT;
import static io.ledgerdesk.ticket.domain.Cast.CRM;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.NOTE;
import static io.ledgerdesk.ticket.domain.Cast.NOW;
import static io.ledgerdesk.ticket.domain.Cast.OLGA;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static io.ledgerdesk.ticket.domain.Scenario.aCancelledTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aClosedTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aResolvedTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketInProgress;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketOfFirstLine;
import static io.ledgerdesk.ticket.domain.Scenario.aWaitingTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.Author;
import io.ledgerdesk.ticket.command.ConversationCommand.EditNote;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteEdited;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.id.FileId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final FileId FILE = new FileId(new UUID(4, 1));
    private static final String SHA = "a".repeat(64);

    @Test
    void theFirstPublicMessageOfAPersonOfStaffIsTheFirstResponse() {
        assertThat(
                        aNewTicket()
                                .when(IVAN, Cast.reply("We look into it"))
                                .event(RequesterAnswered.class)
                                .firstResponse())
                .isTrue();
        assertThat(aNewTicket().when(IVAN, Cast.ask()).event(QuestionAsked.class).firstResponse())
                .isTrue();
        assertThat(
                        aNewTicket()
                                .when(IVAN, Cast.resolve())
                                .event(TicketResolved.class)
                                .firstResponse())
                .isTrue();
    }

    @Test
    void aBotsMessageOrANoteIsNoFirstResponseAndDoesNotSpoilIt() {
        Scenario after =
                aNewTicket()
                        .given(BOT, Cast.reply("We have got your message"))
                        .given(CRM, Cast.reply("Synchronised"))
                        .given(IVAN, Cast.note("Mine"));
        assertThat(after.known().contents().answered()).isFalse();
        assertThat(
                        after.when(IVAN, Cast.reply("We look into it"))
                                .event(RequesterAnswered.class)
                                .firstResponse())
                .isTrue();
    }

    /** pain 22. */
    @Test
    void theFirstResponseIsGivenOnceForEver() {
        Scenario reopened = aResolvedTicket().given(ANNA, Cast.reopen());
        assertThat(
                        reopened.when(OLGA, Cast.reply("Again"))
                                .event(RequesterAnswered.class)
                                .firstResponse())
                .isFalse();
    }

    @Test
    void whatStaffWritesBelongsToTheRequester() {
        NoteAdded note = aNewTicket().when(IVAN, Cast.note("Difficult")).event(NoteAdded.class);
        assertThat(note.text().owner()).isEqualTo(ANNA.id());
    }

    @Test
    void aQuestionWaitsAndItsAnswerResumesWhereWorkWas() {
        aWaitingTicket()
                .when(ANNA, Cast.message())
                .thenHappened(MessageReceived.class, WorkResumed.class)
                .thenState(TicketState.IN_PROGRESS);
        aTicketOfFirstLine()
                .given(IVAN, Cast.ask())
                .when(ANNA, Cast.message())
                .thenState(TicketState.ASSIGNED);
        aNewTicket().given(IVAN, Cast.ask()).when(ANNA, Cast.message()).thenState(TicketState.NEW);
    }

    @Test
    void anotherQuestionWhileWaitingIsRecorded() {
        aWaitingTicket()
                .when(IVAN, Cast.ask())
                .thenHappened(QuestionAsked.class)
                .thenState(TicketState.WAITING_FOR_REQUESTER);
    }

    @Test
    void aMessageReopensAResolvedOrJustClosedTicket() {
        TicketReopened event =
                aResolvedTicket()
                        .when(ANNA, Cast.message())
                        .thenHappened(MessageReceived.class, TicketReopened.class)
                        .thenState(TicketState.IN_PROGRESS)
                        .event(TicketReopened.class);
        assertThat(event.round()).isEqualTo(2);
        assertThat(event.because()).isEqualTo(ReopenedBecause.MESSAGE_RECEIVED);
        aClosedTicket()
                .later(Duration.ofDays(14))
                .when(CRM, Cast.message())
                .thenState(TicketState.IN_PROGRESS);
    }

    @Test
    void afterTheWindowOrACancellationAFollowUpIsNeeded() {
        aClosedTicket()
                .later(Duration.ofDays(14).plusMillis(1))
                .when(ANNA, Cast.message())
                .thenRefused("REOPEN_WINDOW_OVER");
        aCancelledTicket().when(ANNA, Cast.message()).thenRefused("FOLLOW_UP_NEEDED");
    }

    @Test
    void othersMessagesAreStoredAndChangeNothing() {
        MessageReceived event =
                aWaitingTicket()
                        .when(CRM, message("supplier", null))
                        .thenHappened(MessageReceived.class)
                        .thenState(TicketState.WAITING_FOR_REQUESTER)
                        .event(MessageReceived.class);
        assertThat(event.fromRequester()).isFalse();
        assertThat(event.text().owner()).isEqualTo(new PersonId("supplier"));
        aResolvedTicket().when(CRM, message("supplier", null)).thenState(TicketState.RESOLVED);
        aClosedTicket().when(CRM, message("supplier", null)).thenState(TicketState.CLOSED);
    }

    @Test
    void aRequesterWritesOnlyAsHimself() {
        aTicketInProgress().when(ANNA, message("supplier", null)).thenRefused("FORBIDDEN");
        aTicketInProgress().when(Cast.STRANGER, Cast.message()).thenRefused("TICKET_NOT_FOUND");
    }

    @Test
    void aMessageOfTheFutureIsRefused() {
        aNewTicket().given(CRM, message("anna", NOW));
        aNewTicket()
                .when(CRM, message("anna", NOW.plusSeconds(1)))
                .thenRefused("RECEIVED_IN_FUTURE");
    }

    @Test
    void aRequesterNeitherRepliesNorAsksNorNotes() {
        aNewTicket().when(ANNA, Cast.reply("x")).thenRefused("FORBIDDEN");
        aNewTicket().when(ANNA, Cast.ask()).thenRefused("FORBIDDEN");
        aNewTicket().when(ANNA, Cast.note("x")).thenRefused("FORBIDDEN");
    }

    @Test
    void anEmptyOrUncleanTextIsRefused() {
        aNewTicket().when(IVAN, Cast.reply("")).thenRefused("VALIDATION_FAILED");
        aNewTicket().when(IVAN, Cast.note("\u001b[31m")).thenRefused("VALIDATION_FAILED");
    }

    private static ReceiveMessage message(String author, @Nullable Instant receivedAt) {
        return new ReceiveMessage(
                Cast.TICKET,
                Cast.MESSAGE,
                Channel.MAIL,
                "Here is the part",
                new Author(new PersonId(author), "Somebody"),
                receivedAt,
                null);
    }

    @Test
    void anEditedNoteSaysSomethingElseAndTheSameTextRecordsNothing() {
        Scenario noted = aNewTicket().given(IVAN, Cast.note("Seen"));
        noted.when(OLGA, new EditNote(TICKET, NOTE, "Seen")).thenNothing();
        Scenario edited = noted.given(OLGA, new EditNote(TICKET, NOTE, "Heard"));
        edited.thenHappened(NoteEdited.class);
        edited.when(OLGA, new EditNote(TICKET, NOTE, "Heard")).thenNothing();
        edited.when(OLGA, new EditNote(TICKET, NOTE, " ")).thenRefused("VALIDATION_FAILED");
        edited.when(ANNA, new EditNote(TICKET, NOTE, "Mine")).thenRefused("FORBIDDEN");
        aNewTicket().when(OLGA, new EditNote(TICKET, NOTE, "x")).thenRefused("NOTE_NOT_FOUND");
    }

    @Test
    void aFileIsAttachedOnceAndRemovedOnce() {
        Scenario attached = aNewTicket().given(ANNA, file("a.png", "image/png", 0, SHA));
        attached.when(ANNA, file("a.png", "image/png", 0, SHA)).thenNothing();
        attached.when(ANNA, new RemoveFile(TICKET, FILE, null)).thenRefused("FORBIDDEN");
        attached.given(IVAN, new RemoveFile(TICKET, FILE, "Secret"))
                .when(IVAN, new RemoveFile(TICKET, FILE, null))
                .thenRefused("FILE_NOT_FOUND");
    }

    @Test
    void aFileIsWellDescribed() {
        aNewTicket().when(IVAN, file("", "image/png", 0, SHA)).thenRefused("VALIDATION_FAILED");
        aNewTicket().when(IVAN, file("a", "", 0, SHA)).thenRefused("VALIDATION_FAILED");
        aNewTicket().when(IVAN, file("a", "x/y", -1, SHA)).thenRefused("VALIDATION_FAILED");
        aNewTicket().when(IVAN, file("a", "x/y", 1, "A" + SHA)).thenRefused("VALIDATION_FAILED");
        aNewTicket()
                .when(IVAN, file("a", "x/y", 1, SHA.toUpperCase(Locale.ROOT)))
                .thenRefused("VALIDATION_FAILED");
    }

    private static AttachFile file(String name, String mediaType, long size, String sha256) {
        return new AttachFile(TICKET, FILE, name, mediaType, size, sha256);
    }
}
