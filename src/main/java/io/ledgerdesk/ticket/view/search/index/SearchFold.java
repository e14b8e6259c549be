package io.ledgerdesk.ticket.view.search.index;

import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.AssignmentEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent.Correction;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
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
import io.ledgerdesk.ticket.event.ImportEvent;
import io.ledgerdesk.ticket.event.LifecycleEvent;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.ResolutionEvent;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.search.index.SearchStep.Corrected;
import io.ledgerdesk.ticket.view.search.index.SearchStep.HandedOver;
import io.ledgerdesk.ticket.view.search.index.SearchStep.Rewritten;
import io.ledgerdesk.ticket.view.search.index.SearchStep.Written;
import io.ledgerdesk.ticket.view.search.word.TextWords;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.Contact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a batch of events to as few steps as keep their order, with the words of what is said. */
final class SearchFold {
    private final TextWords words;
    private final List<SearchStep> steps = new ArrayList<>();
    private final List<SearchRow> written = new ArrayList<>();
    private final Map<TicketId, Long> numbers = new HashMap<>();

    /**
     * @param mostWords of one text
     */
    SearchFold(int mostWords) {
        this.words = new TextWords(mostWords);
    }

    List<SearchStep> steps(List<RecordedEvent> batch) {
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TicketEvent event) {
                after(event);
            }
        }
        flush();
        return steps;
    }

    /** Of the tickets that were registered in the batch. */
    Map<TicketId, Long> numbers() {
        return numbers;
    }

    private void after(TicketEvent event) {
        switch (event) {
            case LifecycleEvent e -> lived(e);
            case ConversationEvent e -> said(e);
            case ClassificationEvent e -> classified(e);
            case RelationEvent e -> related(e);
            case ResolutionEvent e -> resolved(e);
            case AssignmentEvent e -> {}
            case SuspensionEvent e -> {}
            case ParticipationEvent e -> {}
            case ImportEvent e -> e.registration().ifPresent(this::registered);
        }
    }

    private void lived(LifecycleEvent event) {
        switch (event) {
            case TicketRegistered e -> registered(e);
            case TicketCancelled e -> {}
            case TicketReinstated e -> {}
        }
    }

    private void registered(TicketRegistered e) {
        Contact contact =
                new Contact(
                        e.requester(),
                        e.requesterName(),
                        e.requesterEmail(),
                        e.requesterPhone(),
                        e.company(),
                        e.companyName(),
                        false);
        numbers.put(e.ticket(), e.number().sequence());
        written.add(
                new SearchRow(
                        e.ticket(),
                        e.ticket().value(),
                        true,
                        e.requester().value(),
                        words.ofIds(
                                e.number().text(),
                                e.externalId() == null ? null : e.externalId().value()),
                        words.of(text(e.subject())),
                        people(contact),
                        words.of(text(e.description()))));
    }

    private Set<String> people(Contact who) {
        Set<String> found =
                words.ofPerson(
                        text(who.phone()),
                        text(who.name()),
                        text(who.email()),
                        text(who.companyName()));
        found.addAll(
                words.ofIds(
                        who.id().value(), who.company() == null ? null : who.company().value()));
        return found;
    }

    private void classified(ClassificationEvent event) {
        if (event instanceof TicketCorrected e) {
            Correction to = e.to();
            Contact who = to.requester();
            then(
                    new Corrected(
                            e.ticket(),
                            wordsOrNull(to.subject()),
                            wordsOrNull(to.description()),
                            who == null ? null : who.id().value(),
                            who == null ? null : people(who)));
        }
    }

    private @Nullable Set<String> wordsOrNull(@Nullable Personal<String> corrected) {
        return corrected == null ? null : words.of(corrected.value());
    }

    private void said(ConversationEvent event) {
        switch (event) {
            case RequesterAnswered e -> say(e.ticket(), e.message().value(), true, e.text());
            case QuestionAsked e -> say(e.ticket(), e.message().value(), true, e.text());
            case MessageReceived e -> say(e.ticket(), e.message().value(), true, e.text());
            case NoteAdded e -> say(e.ticket(), e.note().value(), false, e.text());
            case NoteEdited e ->
                    then(new Rewritten(e.ticket(), e.note().value(), words.of(text(e.text()))));
            case FileAttached e -> {}
            case FileRemoved e -> {}
            case InternalFileAttached e -> {}
            case InternalFileRemoved e -> {}
        }
    }

    private void resolved(ResolutionEvent event) {
        if (event instanceof TicketResolved e) {
            Personal<String> answer = e.answer();
            if (answer != null) {
                say(e.ticket(), e.message().value(), true, answer);
            }
        }
    }

    private void say(TicketId ticket, UUID id, boolean open, Personal<String> text) {
        written.add(SearchRow.message(ticket, id, open, words.of(text(text))));
    }

    /** Both tickets tell of a move; it is done once, by the event that names both ends. */
    private void related(RelationEvent event) {
        switch (event) {
            case TicketMerged e -> handOver(e.ticket(), e.into(), e.handedOver());
            case MergedTicketReleased e -> handOver(e.ticket(), e.released(), e.givenBack());
            case MessagesTakenOver e ->
                    handOver(
                            e.from(),
                            e.ticket(),
                            new Belongings(e.messages(), List.of(), List.of(), List.of()));
            case TicketAbsorbed e -> {}
            case TicketUnmerged e -> {}
            case MessagesSplitOff e -> {}
            case TicketLinked e -> {}
            case TicketUnlinked e -> {}
        }
    }

    private void handOver(TicketId from, TicketId to, Belongings belongings) {
        List<UUID> messages =
                Stream.concat(
                                belongings.messages().stream().map(MessageId::value),
                                belongings.notes().stream().map(NoteId::value))
                        .toList();
        if (!messages.isEmpty()) {
            then(new HandedOver(from, to, messages));
        }
    }

    private void then(SearchStep step) {
        flush();
        steps.add(step);
    }

    private void flush() {
        if (!written.isEmpty()) {
            steps.add(new Written(written));
            written.clear();
        }
    }

    private static @Nullable String text(@Nullable Personal<String> personal) {
        return personal == null ? null : personal.value();
    }
}
