package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
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
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.word.Belongings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a ticket: messages, notes, files. Kept as the events that put it there or took it
 * away and worked out only for the few commands that ask, so that a long conversation costs the
 * others nothing.
 *
 * @param answered whether a person of staff has written publicly
 */
public record Contents(boolean answered, @Nullable Link last) {
    public static final Contents EMPTY = new Contents(false, null);

    /** One event behind another. */
    private record Link(TicketEvent event, @Nullable Link before) {}

    Contents and(TicketEvent event) {
        return new Contents(answered, new Link(event, last));
    }

    Contents answeredIf(boolean firstResponse) {
        return new Contents(answered || firstResponse, last);
    }

    /** What there is now. */
    public Inventory inventory() {
        Deque<TicketEvent> events = new ArrayDeque<>();
        for (Link link = last; link != null; link = link.before) {
            events.push(link.event);
        }
        Inventory inventory =
                new Inventory(
                        new LinkedHashSet<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashSet<>(),
                        new HashSet<>());
        events.forEach(inventory::after);
        return inventory;
    }

    /**
     * What lies in a ticket, in the order in which it came.
     *
     * @param messages public ones
     * @param notes with what they say now; a note that came from another ticket without its text
     * @param shown those of the files that were attached here for the requester too
     */
    public record Inventory(
            Set<MessageId> messages,
            Map<NoteId, Note> notes,
            Set<FileId> files,
            Set<FileId> shown) {

        private void after(TicketEvent event) {
            switch (event) {
                case ConversationEvent e -> written(e);
                case TicketResolved e -> said(e);
                case TicketMerged e -> lose(e.handedOver());
                case TicketAbsorbed e -> gain(e.takenOver());
                case TicketUnmerged e -> gain(e.takenBack());
                case MergedTicketReleased e -> lose(e.givenBack());
                case MessagesSplitOff e -> e.messages().forEach(messages::remove);
                case MessagesTakenOver e -> messages.addAll(e.messages());
                default -> throw new IllegalArgumentException("holds nothing: " + event);
            }
        }

        private void written(ConversationEvent event) {
            switch (event) {
                case RequesterAnswered e -> messages.add(e.message());
                case QuestionAsked e -> messages.add(e.message());
                case MessageReceived e -> messages.add(e.message());
                case NoteAdded e -> notes.put(e.note(), new Note(e.text()));
                case NoteEdited e -> notes.put(e.note(), new Note(e.text()));
                case FileAttached e -> attached(e.file(), true);
                case InternalFileAttached e -> attached(e.file(), false);
                case FileRemoved e -> files.remove(e.file());
                case InternalFileRemoved e -> files.remove(e.file());
            }
        }

        private void attached(FileId file, boolean toRequester) {
            files.add(file);
            if (toRequester) {
                shown.add(file);
            } else {
                shown.remove(file);
            }
        }

        private void said(TicketResolved event) {
            if (event.answer() != null) {
                messages.add(event.message());
            }
        }

        private void lose(Belongings gone) {
            gone.messages().forEach(messages::remove);
            gone.notes().forEach(notes::remove);
            gone.files().forEach(files::remove);
        }

        private void gain(Belongings come) {
            messages.addAll(come.messages());
            come.notes().forEach(note -> notes.putIfAbsent(note, new Note(null)));
            files.addAll(come.files());
        }

        /** All of it, with the watchers given. */
        public Belongings with(List<PersonId> watchers) {
            return new Belongings(
                    List.copyOf(messages),
                    List.copyOf(notes.keySet()),
                    List.copyOf(files),
                    watchers);
        }
    }

    /**
     * A note.
     *
     * @param text absent where it was written in another ticket
     */
    public record Note(@Nullable Personal<String> text) {}
}
