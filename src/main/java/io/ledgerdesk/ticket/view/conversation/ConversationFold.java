package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.AssignmentEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent;
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
import io.ledgerdesk.ticket.view.conversation.ConversationStep.Attached;
import io.ledgerdesk.ticket.view.conversation.ConversationStep.FileTaken;
import io.ledgerdesk.ticket.view.conversation.ConversationStep.HandedOver;
import io.ledgerdesk.ticket.view.conversation.ConversationStep.NoteChanged;
import io.ledgerdesk.ticket.view.conversation.ConversationStep.Said;
import io.ledgerdesk.ticket.word.Belongings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a batch of events to as few steps as keep their order. */
final class ConversationFold {
    private final List<ConversationStep> steps = new ArrayList<>();
    private final List<TicketMessage> said = new ArrayList<>();
    private final List<TicketFile> attached = new ArrayList<>();

    private ConversationFold() {}

    static List<ConversationStep> steps(List<RecordedEvent> batch) {
        ConversationFold fold = new ConversationFold();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TicketEvent event) {
                fold.after(recorded, event);
            }
        }
        fold.flush();
        return fold.steps;
    }

    private void after(RecordedEvent recorded, TicketEvent event) {
        switch (event) {
            case ConversationEvent e -> written(recorded, e);
            case RelationEvent e -> related(e);
            case ResolutionEvent e -> resolved(recorded, e);
            case LifecycleEvent e -> {}
            case AssignmentEvent e -> {}
            case SuspensionEvent e -> {}
            case ClassificationEvent e -> {}
            case ParticipationEvent e -> {}
            case ImportEvent e -> {}
        }
    }

    private void written(RecordedEvent recorded, ConversationEvent event) {
        switch (event) {
            case RequesterAnswered e ->
                    say(recorded, e.ticket(), e.message(), MessageKind.REPLY, e.text());
            case QuestionAsked e ->
                    say(recorded, e.ticket(), e.message(), MessageKind.QUESTION, e.text());
            case MessageReceived e -> receive(recorded, e);
            case NoteAdded e ->
                    said.add(
                            message(
                                    recorded,
                                    e.ticket(),
                                    e.note().value(),
                                    MessageKind.NOTE,
                                    e.text()));
            case NoteEdited e -> then(new NoteChanged(e.note(), e.text().value(), at(recorded)));
            case FileAttached e -> attached.add(FileEvents.file(recorded, e));
            case InternalFileAttached e -> attached.add(FileEvents.file(recorded, e));
            case FileRemoved e -> then(new FileTaken(e.ticket(), e.file(), at(recorded)));
            case InternalFileRemoved e -> then(new FileTaken(e.ticket(), e.file(), at(recorded)));
        }
    }

    private void resolved(RecordedEvent recorded, ResolutionEvent event) {
        if (event instanceof TicketResolved e) {
            Personal<String> answer = e.answer();
            if (answer != null) {
                say(recorded, e.ticket(), e.message(), MessageKind.ANSWER, answer);
            }
        }
    }

    /** Both tickets tell of a move; it is done once, by the event that names both ends. */
    private void related(RelationEvent event) {
        switch (event) {
            case TicketMerged e -> handOver(e.ticket(), e.into(), e.handedOver());
            case MergedTicketReleased e -> handOver(e.ticket(), e.released(), e.givenBack());
            case MessagesTakenOver e ->
                    move(
                            new HandedOver(
                                    e.from(),
                                    e.ticket(),
                                    e.messages().stream().map(MessageId::value).toList(),
                                    List.of()));
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
        move(new HandedOver(from, to, messages, belongings.files()));
    }

    private void move(HandedOver step) {
        if (!step.messages().isEmpty() || !step.files().isEmpty()) {
            then(step);
        }
    }

    private void say(
            RecordedEvent recorded,
            TicketId ticket,
            MessageId id,
            MessageKind kind,
            Personal<String> text) {
        said.add(message(recorded, ticket, id.value(), kind, text));
    }

    private static TicketMessage message(
            RecordedEvent recorded,
            TicketId ticket,
            UUID id,
            MessageKind kind,
            Personal<String> text) {
        return new TicketMessage(
                id,
                ticket,
                ticket,
                kind,
                recorded.actor(),
                recorded.header().channel(),
                text.value(),
                at(recorded),
                recorded.recordedAt(),
                recorded.position(),
                null,
                0,
                null);
    }

    private void receive(RecordedEvent recorded, MessageReceived e) {
        TicketId addressedTo = e.addressedTo();
        said.add(
                new TicketMessage(
                        e.message().value(),
                        e.ticket(),
                        addressedTo == null ? e.ticket() : addressedTo,
                        MessageKind.RECEIVED,
                        author(recorded.actor(), e),
                        e.channel().name(),
                        e.text().value(),
                        e.receivedAt(),
                        recorded.recordedAt(),
                        recorded.position(),
                        null,
                        0,
                        addressedTo));
    }

    /** Whoever it was, he wrote from outside: staff may have entered it for him. */
    private static Actor author(Actor actor, MessageReceived e) {
        boolean himself = actor.id().equals(e.author());
        Personal<String> given = e.authorName();
        @Nullable String name = given == null ? null : given.value();
        return new Actor(
                himself ? actor.kind() : Actor.Kind.REQUESTER,
                e.author(),
                given == null && himself ? actor.name() : name);
    }

    private static Instant at(RecordedEvent recorded) {
        return recorded.header().occurredAt();
    }

    private void then(ConversationStep step) {
        flush();
        steps.add(step);
    }

    private void flush() {
        if (!said.isEmpty()) {
            steps.add(new Said(said));
            said.clear();
        }
        if (!attached.isEmpty()) {
            steps.add(new Attached(attached));
            attached.clear();
        }
    }
}
