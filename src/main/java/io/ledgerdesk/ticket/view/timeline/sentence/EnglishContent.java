package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.EnglishWords.QUOTES;
import static io.ledgerdesk.ticket.view.timeline.sentence.EnglishWords.change;

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

/** In English: what was said, and what it is about. */
final class EnglishContent {
    private static final String REASON = "; reason: ";

    private EnglishContent() {}

    static String conversation(Scene scene, ConversationEvent event) {
        String who = scene.who();
        return switch (event) {
            case RequesterAnswered e ->
                    who
                            + " wrote to the requester"
                            + first(e.firstResponse())
                            + QUOTES.after(e.text());
            case QuestionAsked e ->
                    who
                            + " asked the requester"
                            + first(e.firstResponse())
                            + QUOTES.after(e.text());
            case MessageReceived e ->
                    "%s%s wrote by %s%s%s"
                            .formatted(
                                    QUOTES.name(e.authorName(), e.author().value()),
                                    e.fromRequester() ? "" : " (not of the requester’s side)",
                                    EnglishWords.of(e.channel()),
                                    e.addressedTo() == null || !scene.staff()
                                            ? ""
                                            : " to a ticket merged into this one",
                                    QUOTES.after(e.text()));
            case NoteAdded e -> who + " added an internal note" + QUOTES.after(e.text());
            case NoteEdited e -> who + " changed an internal note to" + QUOTES.after(e.text());
            case FileAttached e ->
                    "%s attached the file %s (%s, %s)"
                            .formatted(
                                    who,
                                    QUOTES.text(e.name()),
                                    e.mediaType().value(),
                                    EnglishWords.size(e.size()));
            case FileRemoved e ->
                    who + " removed a file" + QUOTES.behind(REASON, scene.internal(e.reason()));
            case InternalFileAttached e ->
                    "%s attached the internal file %s (%s, %s)"
                            .formatted(
                                    who,
                                    QUOTES.text(e.name()),
                                    e.mediaType().value(),
                                    EnglishWords.size(e.size()));
            case InternalFileRemoved e ->
                    who + " removed a file" + QUOTES.behind(REASON, e.reason());
        };
    }

    static String classification(Scene scene, ClassificationEvent event) {
        String who = scene.who();
        return switch (event) {
            case TicketClassified e -> who + " changed " + changes(e.from(), e.to());
            case ProcessBegun e ->
                    "%s began the process of the service %s, version %d"
                            .formatted(who, QUOTES.quoted(e.service().value()), e.version());
            case PriorityOverridden e ->
                    "%s set the priority by hand from %s to %s%s"
                            .formatted(
                                    who,
                                    EnglishWords.of(e.from()),
                                    EnglishWords.of(e.to()),
                                    QUOTES.behind(REASON, scene.internal(e.reason())));
            case PriorityReset e ->
                    "%s let the priority follow from impact and urgency again: from %s to %s"
                            .formatted(who, EnglishWords.of(e.from()), EnglishWords.of(e.to()));
            case TicketCorrected e ->
                    who + " corrected the ticket" + changes(scene, e.from(), e.to());
            case CustomFieldsSet e -> who + " changed " + fields(e.changes());
            case TicketTagged e -> who + " added the " + tags(e.tags());
            case TicketUntagged e -> who + " removed the " + tags(e.tags());
        };
    }

    private static String first(boolean firstResponse) {
        return firstResponse ? " (first response)" : "";
    }

    private static String changes(ClassifiedAs from, ClassifiedAs to) {
        List<String> changes = new ArrayList<>();
        change(changes, "kind", EnglishWords.of(from.kind()), EnglishWords.of(to.kind()));
        change(changes, "topic", topic(from), topic(to));
        change(changes, "service", entry(from.service()), entry(to.service()));
        change(changes, "agreement", entry(from.agreement()), entry(to.agreement()));
        change(changes, "impact", EnglishWords.of(from.impact()), EnglishWords.of(to.impact()));
        change(changes, "urgency", EnglishWords.of(from.urgency()), EnglishWords.of(to.urgency()));
        change(
                changes,
                "priority",
                EnglishWords.of(from.priority()),
                EnglishWords.of(to.priority()));
        return changes.isEmpty() ? "nothing" : String.join(", ", changes);
    }

    private static String entry(@Nullable CatalogueId id) {
        return id == null ? EnglishWords.NONE : QUOTES.quoted(id.value());
    }

    private static String topic(ClassifiedAs as) {
        return as.topic() == null ? EnglishWords.NONE : QUOTES.quoted(as.topic().value());
    }

    /**
     * Erased texts are told too: what did not change is absent from a correction. Who asked before
     * and who asks now is for staff.
     */
    private static String changes(Scene scene, Correction from, Correction to) {
        List<String> changes = new ArrayList<>();
        if (from.subject() != null && to.subject() != null) {
            changes.add(
                    "subject from %s to %s"
                            .formatted(QUOTES.text(from.subject()), QUOTES.text(to.subject())));
        }
        if (from.description() != null && to.description() != null) {
            changes.add(
                    "description from %s to %s"
                            .formatted(
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
            changes.add("requester from " + before + " to " + after);
        }
        String none = EnglishWords.NONE;
        change(changes, "address", QUOTES.text(from.email(), none), QUOTES.text(to.email(), none));
        change(changes, "phone", QUOTES.text(from.phone(), none), QUOTES.text(to.phone(), none));
        change(
                changes,
                "company",
                QUOTES.text(from.companyName(), none),
                QUOTES.text(to.companyName(), none));
        change(changes, "VIP", from.vip() ? "yes" : "no", to.vip() ? "yes" : "no");
        return changes.isEmpty() ? "the requester’s details" : String.join(", ", changes);
    }

    private static String fields(List<FieldChange> fields) {
        List<String> changes =
                fields.stream()
                        .map(f ->
                                "%s from %s to %s"
                                        .formatted(
                                                f.key(),
                                                EnglishWords.of(f.from()),
                                                EnglishWords.of(f.to())))
                        .toList();
        return (changes.size() == 1 ? "the field " : "the fields ") + String.join(", ", changes);
    }

    private static String tags(List<?> tags) {
        return (tags.size() == 1 ? "tag " : "tags ") + QUOTES.list(tags);
    }
}
