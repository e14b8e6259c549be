package io.ledgerdesk.ticket.view.timeline.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sentence says who did what, from what to what, why, and no more than the reader may know. */
class EventSentenceTest {
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final TicketId TICKET = new TicketId(ID);
    private static final PersonId OLGA = new PersonId("olga");
    private static final Actor ANNA = new Actor(Actor.Kind.AGENT, new PersonId("anna"), "Anna P.");

    @Test
    void oldAndNewValuesAreTold() {
        Responsible line =
                new Responsible(
                        new Responsible.Group(new GroupId("l1"), new Label("First line")), null);
        Responsible bob =
                new Responsible(null, new Responsible.Agent(new PersonId("bob"), text("Bob B.")));
        var assigned = new TicketAssigned(TICKET, line, bob, TicketState.ASSIGNED, Line.FIRST);

        assertThat(english(ANNA, assigned))
                .isEqualTo(
                        "Anna P. assigned the ticket to Bob B. in line 1 (before: group “First"
                                + " line”).");
        assertThat(russian(ANNA, assigned))
                .isEqualTo(
                        "Anna P.: новый ответственный — Bob B. (прежде — группа «First line»),"
                                + " 1-я линия.");
    }

    @Test
    void onlyWhatChangedIsTold() {
        ClassifiedAs to =
                new ClassifiedAs(
                        null, new Topic("Print"), Impact.PERSON, Urgency.HIGH, Priority.P3);
        ClassifiedAs from = new ClassifiedAs(null, null, Impact.PERSON, Urgency.LOW, Priority.P4);
        var classified = new TicketClassified(TICKET, from, to);

        assertThat(english(ANNA, classified))
                .isEqualTo(
                        "Anna P. changed topic from none to “Print”, urgency from low to high,"
                                + " priority from P4 to P3.");
        assertThat(russian(ANNA, classified))
                .isEqualTo(
                        "Anna P.: изменено: тема с «не указано» на «Print», срочность с «низкая» на"
                                + " «высокая», приоритет с «P4» на «P3».");
    }

    @Test
    void theDeskNamesItsRule() {
        var closed = new TicketClosed(TICKET, 1, ClosedBecause.CLOSED_BY_DESK, Instant.EPOCH);
        RecordedEvent recorded = recorded(Actor.system("closer"), closed, "closing-by-silence 1");

        assertThat(EventSentence.english().tell(recorded, Actor.Kind.AGENT))
                .isEqualTo("The desk closed the ticket (by the desk). Rule: closing-by-silence 1.");
        assertThat(EventSentence.russian().tell(recorded, Actor.Kind.AGENT))
                .isEqualTo(
                        "Служба поддержки: заявка закрыта (службой поддержки). Правило:"
                                + " closing-by-silence 1.");
    }

    @Test
    void theSolutionIsForStaff() {
        var resolved =
                new TicketResolved(
                        TICKET,
                        1,
                        ResolutionCode.SOLVED,
                        new MessageId(ID),
                        text("Switch it on"),
                        text("It was off"),
                        false);

        assertThat(english(ANNA, resolved))
                .isEqualTo(
                        "Anna P. resolved the ticket as solved: “Switch it on”; internal solution:"
                                + " “It was off”.");
        RecordedEvent recorded = recorded(ANNA, resolved, null);
        assertThat(EventSentence.english().tell(recorded, Actor.Kind.REQUESTER))
                .contains("Switch it on")
                .doesNotContain("It was off", "solution");
        assertThat(EventSentence.russian().tell(recorded, Actor.Kind.REQUESTER))
                .contains("Switch it on")
                .doesNotContain("It was off", "внутр");
    }

    @Test
    void whatWasErasedIsSaidToBe() {
        var note = new NoteAdded(TICKET, new NoteId(ID), new Personal<>(OLGA, null));
        Actor erased = new Actor(Actor.Kind.AGENT, new PersonId("p-7"), null);

        assertThat(english(erased, note)).isEqualTo("p-7 added an internal note: [erased].");
        assertThat(russian(erased, note)).isEqualTo("p-7: внутренняя заметка: [стёрто].");
    }

    @Test
    void aLongTextIsShortened() {
        var note = new NoteAdded(TICKET, new NoteId(ID), text("line\n😀 ".repeat(1_000)));

        assertThat(english(ANNA, note))
                .startsWith("Anna P. added an internal note: “line 😀 line 😀")
                .endsWith("…”.")
                .hasSizeLessThan(300);
    }

    private static String english(Actor actor, TicketEvent event) {
        return EventSentence.english().tell(recorded(actor, event, null), Actor.Kind.AGENT);
    }

    private static String russian(Actor actor, TicketEvent event) {
        return EventSentence.russian().tell(recorded(actor, event, null), Actor.Kind.AGENT);
    }

    private static Personal<String> text(String text) {
        return Personal.of(OLGA, text);
    }

    private static RecordedEvent recorded(Actor actor, TicketEvent event, @Nullable String rule) {
        EventHeader header =
                new EventHeader(
                        ID,
                        TICKET.tag().toString(),
                        1,
                        "ticket." + event.getClass().getSimpleName(),
                        1,
                        Instant.EPOCH,
                        EventHeader.Party.of(actor),
                        null,
                        "API",
                        null,
                        null,
                        ID,
                        rule,
                        false,
                        List.of(TICKET.tag()));
        return new RecordedEvent(TenantId.MAIN, 1, Instant.EPOCH, header, actor, event);
    }
}
