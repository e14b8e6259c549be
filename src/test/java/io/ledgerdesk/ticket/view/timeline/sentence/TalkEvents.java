package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.ANNA;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.ID;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.NOON;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.NUMBER;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.OLGA;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.OTHER;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.PAVEL;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.REQUESTER;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.TICKET;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.by;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.byRule;
import static io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.text;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassificationEvent.Correction;
import io.ledgerdesk.ticket.event.ClassificationEvent.CustomFieldsSet;
import io.ledgerdesk.ticket.event.ClassificationEvent.FieldChange;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.ProcessBegun;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketTagged;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketUntagged;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ConversationEvent.FileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.FileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteEdited;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.FieldKey;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.id.Topic;
import io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.Told;
import io.ledgerdesk.ticket.word.Contact;
import io.ledgerdesk.ticket.word.Decimal;
import io.ledgerdesk.ticket.word.FieldValue;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a ticket is about, and what was said. */
final class TalkEvents {
    private static final MessageId MESSAGE = new MessageId(ID);
    private static final CompanyId ACME = new CompanyId("acme");

    private static final CatalogueId MAIL = new CatalogueId("mail");

    private TalkEvents() {}

    static Stream<Told> lifecycle() {
        return Stream.of(
                by(
                        REQUESTER,
                        new TicketRegistered(
                                TICKET,
                                NUMBER,
                                OLGA,
                                text("Ольга Орлова"),
                                text("olga@acme.example"),
                                text("+7 900 000-00-01"),
                                ACME,
                                text("Acme"),
                                Channel.MAIL,
                                text("Printer is on fire"),
                                text("It burns since noon"),
                                NOON,
                                new ExternalId("mail-1"),
                                true)),
                by(
                        ANNA,
                        new TicketCancelled(
                                TICKET, CancelReason.DUPLICATE, text("See your other letter"))),
                by(
                        ANNA,
                        new TicketReinstated(
                                TICKET, TicketState.IN_PROGRESS, text("Wrong ticket"))));
    }

    static Stream<Told> conversation() {
        return Stream.of(
                by(ANNA, new RequesterAnswered(TICKET, MESSAGE, text("We are on it"), true)),
                by(ANNA, new QuestionAsked(TICKET, MESSAGE, text("Which printer?"), false)),
                by(REQUESTER, received(true)),
                by(REQUESTER, received(false)),
                by(ANNA, new NoteAdded(TICKET, new NoteId(ID), text("Called the vendor"))),
                by(ANNA, new NoteEdited(TICKET, new NoteId(ID), text("Called the landlord"))),
                by(
                        REQUESTER,
                        new FileAttached(
                                TICKET,
                                new FileId(ID),
                                text("smoke.jpg"),
                                new Label("image/jpeg"),
                                12_345,
                                new Label("00ff"))),
                by(ANNA, new FileRemoved(TICKET, new FileId(ID), text("Shows a password"))),
                by(
                        ANNA,
                        new InternalFileAttached(
                                TICKET,
                                new FileId(ID),
                                text("guess.png"),
                                new Label("image/png"),
                                12_345,
                                new Label("00ff"))),
                by(ANNA, new InternalFileRemoved(TICKET, new FileId(ID), text("Wrong guess"))));
    }

    static Stream<Told> classification() {
        return Stream.of(
                by(ANNA, classified()),
                by(ANNA, new ProcessBegun(TICKET, MAIL, 3, ServiceProcess.NONE)),
                by(
                        ANNA,
                        new PriorityOverridden(
                                TICKET, Priority.P3, Priority.P1, text("The director asked"))),
                by(ANNA, new PriorityReset(TICKET, Priority.P1, Priority.P3)),
                by(ANNA, corrected()),
                by(ANNA, fieldsSet()),
                byRule(
                        new CustomFieldsSet(
                                TICKET,
                                List.of(
                                        change(
                                                "approver",
                                                new FieldValue(null, null, null, null, OLGA, null),
                                                null))),
                        "tidy-fields 2"),
                by(ANNA, new TicketTagged(TICKET, tags("fire", "printer"))),
                by(ANNA, new TicketUntagged(TICKET, tags("fire"))));
    }

    private static MessageReceived received(boolean fromRequester) {
        return new MessageReceived(
                TICKET,
                MESSAGE,
                fromRequester ? OLGA : PAVEL,
                text("Павел Петров"),
                fromRequester,
                Channel.WEB_FORM,
                text("The one in the hall"),
                NOON,
                fromRequester ? null : OTHER);
    }

    private static TicketClassified classified() {
        return new TicketClassified(
                TICKET,
                new ClassifiedAs(null, null, Impact.PERSON, Urgency.LOW, Priority.P5),
                new ClassifiedAs(
                        TicketKind.INCIDENT,
                        new Topic("Printers"),
                        Impact.DEPARTMENT,
                        Urgency.HIGH,
                        Priority.P2,
                        MAIL,
                        new CatalogueId("gold")));
    }

    private static TicketCorrected corrected() {
        return new TicketCorrected(
                TICKET,
                new Correction(
                        text("Printer is on fire"),
                        text("It burns"),
                        new Contact(
                                OLGA,
                                text("Ольга Орлова"),
                                text("olga@acme.example"),
                                null,
                                ACME,
                                text("Acme"),
                                false)),
                new Correction(
                        text("Printer smokes"),
                        text("It smokes"),
                        new Contact(
                                PAVEL,
                                text("Павел Петров"),
                                null,
                                text("+7 900 000-00-02"),
                                null,
                                null,
                                true)));
    }

    private static CustomFieldsSet fieldsSet() {
        return new CustomFieldsSet(
                TICKET,
                List.of(
                        change("building", null, FieldValue.of(text("North wing"))),
                        change(
                                "cost",
                                new FieldValue(null, new Decimal("1.5"), null, null, null, null),
                                null),
                        change(
                                "due",
                                new FieldValue(
                                        null, null, null, LocalDate.of(2026, 3, 4), null, null),
                                new FieldValue(
                                        null, null, null, LocalDate.of(2026, 4, 5), null, null)),
                        change(
                                "floor",
                                null,
                                new FieldValue(null, null, new Label("Ground"), null, null, null)),
                        change(
                                "urgent",
                                new FieldValue(null, null, null, null, null, false),
                                new FieldValue(null, null, null, null, null, true))));
    }

    private static FieldChange change(
            String key, @Nullable FieldValue from, @Nullable FieldValue to) {
        return new FieldChange(new FieldKey(key), from, to);
    }

    private static List<TicketTag> tags(String... tags) {
        return Stream.of(tags).map(TicketTag::new).toList();
    }
}
