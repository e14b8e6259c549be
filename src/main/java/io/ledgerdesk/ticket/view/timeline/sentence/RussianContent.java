package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.RussianWords.QUOTES;
import static io.ledgerdesk.ticket.view.timeline.sentence.RussianWords.change;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.ticket.event.ClassificationEvent;
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
import io.ledgerdesk.ticket.event.ConversationEvent;
import io.ledgerdesk.ticket.event.ConversationEvent.FileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.FileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteEdited;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.word.Contact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In Russian: what was said, and what it is about. */
final class RussianContent {
    private static final String REASON = "; причина: ";

    private RussianContent() {}

    static String conversation(Scene scene, ConversationEvent event) {
        return switch (event) {
            case RequesterAnswered e ->
                    "ответ заявителю" + first(e.firstResponse()) + QUOTES.after(e.text());
            case QuestionAsked e ->
                    "вопрос заявителю" + first(e.firstResponse()) + QUOTES.after(e.text());
            case MessageReceived e ->
                    "получено сообщение, канал: %s, автор %s%s%s%s"
                            .formatted(
                                    RussianWords.of(e.channel()),
                                    QUOTES.name(e.authorName(), e.author().value()),
                                    e.fromRequester() ? "" : " (не со стороны заявителя)",
                                    e.addressedTo() == null || !scene.staff()
                                            ? ""
                                            : ", адресовано присоединённой заявке",
                                    QUOTES.after(e.text()));
            case NoteAdded e -> "внутренняя заметка" + QUOTES.after(e.text());
            case NoteEdited e -> "новый текст внутренней заметки" + QUOTES.after(e.text());
            case FileAttached e ->
                    "приложен файл %s (%s, %s)"
                            .formatted(
                                    QUOTES.text(e.name()),
                                    e.mediaType().value(),
                                    RussianWords.size(e.size()));
            case FileRemoved e -> "файл удалён" + QUOTES.behind(REASON, scene.internal(e.reason()));
            case InternalFileAttached e ->
                    "приложен внутренний файл %s (%s, %s)"
                            .formatted(
                                    QUOTES.text(e.name()),
                                    e.mediaType().value(),
                                    RussianWords.size(e.size()));
            case InternalFileRemoved e -> "файл удалён" + QUOTES.behind(REASON, e.reason());
        };
    }

    static String classification(Scene scene, ClassificationEvent event) {
        return switch (event) {
            case TicketClassified e -> "изменено: " + changes(e.from(), e.to());
            case ProcessBegun e ->
                    "начат порядок работы услуги %s, версия %d"
                            .formatted(QUOTES.quoted(e.service().value()), e.version());
            case PriorityOverridden e ->
                    RussianWords.change(
                                    "приоритет вручную изменён",
                                    RussianWords.of(e.from()),
                                    RussianWords.of(e.to()))
                            + QUOTES.behind(REASON, scene.internal(e.reason()));
            case PriorityReset e ->
                    "приоритет снова определяется влиянием и срочностью: было %s, стало %s"
                            .formatted(RussianWords.of(e.from()), RussianWords.of(e.to()));
            case TicketCorrected e -> "данные заявки исправлены" + changes(scene, e.from(), e.to());
            case CustomFieldsSet e -> fields(e.changes());
            case TicketTagged e ->
                    (e.tags().size() == 1 ? "добавлена метка " : "добавлены метки ")
                            + QUOTES.list(e.tags());
            case TicketUntagged e ->
                    (e.tags().size() == 1 ? "снята метка " : "сняты метки ")
                            + QUOTES.list(e.tags());
        };
    }

    private static String first(boolean firstResponse) {
        return firstResponse ? " (первая реакция)" : "";
    }

    private static String changes(ClassifiedAs from, ClassifiedAs to) {
        List<String> changes = new ArrayList<>();
        change(changes, "вид", RussianWords.of(from.kind()), RussianWords.of(to.kind()));
        change(changes, "тема", topic(from), topic(to));
        change(changes, "услуга", entry(from.service()), entry(to.service()));
        change(changes, "соглашение", entry(from.agreement()), entry(to.agreement()));
        change(changes, "влияние", RussianWords.of(from.impact()), RussianWords.of(to.impact()));
        change(
                changes,
                "срочность",
                RussianWords.of(from.urgency()),
                RussianWords.of(to.urgency()));
        change(
                changes,
                "приоритет",
                RussianWords.of(from.priority()),
                RussianWords.of(to.priority()));
        return changes.isEmpty() ? "ничего" : String.join(", ", changes);
    }

    private static String entry(@Nullable CatalogueId id) {
        return id == null ? RussianWords.NONE : QUOTES.quoted(id.value());
    }

    private static String topic(ClassifiedAs as) {
        return as.topic() == null ? RussianWords.NONE : QUOTES.quoted(as.topic().value());
    }

    /**
     * Erased texts are told too: what did not change is absent from a correction. Who asked before
     * and who asks now is for staff.
     */
    private static String changes(Scene scene, Correction from, Correction to) {
        List<String> changes = new ArrayList<>();
        if (from.subject() != null && to.subject() != null) {
            changes.add(
                    RussianWords.change(
                            "тема обращения",
                            QUOTES.text(from.subject()),
                            QUOTES.text(to.subject())));
        }
        if (from.description() != null && to.description() != null) {
            changes.add(
                    RussianWords.change(
                            "описание",
                            QUOTES.text(from.description()),
                            QUOTES.text(to.description())));
        }
        if (scene.staff() && from.requester() != null && to.requester() != null) {
            changes.add(changes(from.requester(), to.requester()));
        }
        return changes.isEmpty() ? "" : ": " + String.join(", ", changes);
    }

    private static String changes(Contact from, Contact to) {
        List<String> changes = new ArrayList<>();
        String before = QUOTES.name(from.name(), from.id().value());
        String after = QUOTES.name(to.name(), to.id().value());
        if (!from.id().equals(to.id()) || !before.equals(after)) {
            changes.add("заявитель — " + after + " (прежде — " + before + ")");
        }
        String none = RussianWords.NONE;
        change(changes, "адрес", QUOTES.text(from.email(), none), QUOTES.text(to.email(), none));
        change(changes, "телефон", QUOTES.text(from.phone(), none), QUOTES.text(to.phone(), none));
        change(
                changes,
                "компания",
                QUOTES.text(from.companyName(), none),
                QUOTES.text(to.companyName(), none));
        change(changes, "VIP", RussianWords.yes(from.vip()), RussianWords.yes(to.vip()));
        return changes.isEmpty() ? "данные заявителя" : String.join(", ", changes);
    }

    private static String fields(List<FieldChange> fields) {
        List<String> changes =
                fields.stream()
                        .map(f ->
                                RussianWords.change(
                                        f.key().value(),
                                        RussianWords.of(f.from()),
                                        RussianWords.of(f.to())))
                        .toList();
        return (changes.size() == 1 ? "изменено поле " : "изменены поля: ")
                + String.join(", ", changes);
    }
}
