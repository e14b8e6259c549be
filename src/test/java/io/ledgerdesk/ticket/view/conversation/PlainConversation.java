package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.testing.ToldEvents;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ConversationEvent.FileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.FileRemoved;
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
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.Belongings;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A desk that writes, merges and splits at random, with plain lists to compare with. */
final class PlainConversation extends PlainTickets {
    private final Map<TicketId, TicketMerged> merges = new HashMap<>();
    private final Random random;

    PlainConversation(Random random) {
        this.random = random;
        for (int i = 0; i < 5; i++) {
            register();
        }
    }

    void step() {
        TicketId ticket = any(tickets);
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> received(ticket);
            case 3 -> say(ticket, MessageKind.REPLY);
            case 4 -> say(ticket, MessageKind.QUESTION);
            case 5 -> say(ticket, MessageKind.ANSWER);
            case 6 ->
                    tell(
                            new TicketResolved(
                                    ticket,
                                    1,
                                    ResolutionCode.NO_ANSWER,
                                    message(),
                                    null,
                                    null,
                                    false));
            case 7 -> say(ticket, MessageKind.NOTE);
            case 8 -> edit(ticket);
            case 9 -> attach(ticket);
            case 10 -> remove(ticket);
            case 11 -> merge(ticket, any(tickets));
            case 12 -> unmerge(ticket);
            case 13 -> split(ticket);
            default -> throw new AssertionError();
        }
    }

    private void say(TicketId ticket, MessageKind kind) {
        MessageId id = message();
        String said = kind + " " + id;
        in(ticket).lines().add(new Line(id.value(), kind, said, told.now(), 0));
        tell(
                switch (kind) {
                    case REPLY -> new RequesterAnswered(ticket, id, text(said), false);
                    case QUESTION -> new QuestionAsked(ticket, id, text(said), false);
                    case ANSWER ->
                            new TicketResolved(
                                    ticket,
                                    1,
                                    ResolutionCode.SOLVED,
                                    id,
                                    text(said),
                                    text("internal"),
                                    false);
                    case NOTE -> new NoteAdded(ticket, new NoteId(id.value()), text(said));
                    case RECEIVED -> throw new IllegalArgumentException("said by others");
                });
    }

    /** Mail comes late and in any order, often several at the same instant. */
    private void received(TicketId ticket) {
        MessageId id = message();
        Instant at = ToldEvents.BEGIN.plusSeconds(600L * random.nextInt(12));
        String said = "mail " + id;
        in(ticket).lines().add(new Line(id.value(), MessageKind.RECEIVED, said, at, 0));
        tell(new MessageReceived(ticket, id, ANNA, null, true, Channel.MAIL, text(said), at, null));
    }

    private void edit(TicketId ticket) {
        List<Line> notes =
                in(ticket).lines().stream().filter(one -> one.kind() == MessageKind.NOTE).toList();
        if (!notes.isEmpty()) {
            Line note = any(notes);
            String said = "edited " + told.all().size();
            in(ticket).lines().remove(note);
            in(ticket)
                    .lines()
                    .add(new Line(note.id(), note.kind(), said, note.sentAt(), note.edits() + 1));
            tell(new NoteEdited(ticket, new NoteId(note.id()), text(said)));
        }
    }

    /** The same file may be attached to several tickets, and again after it was removed. */
    private void attach(TicketId ticket) {
        FileId file = new FileId(new UUID(0, random.nextInt(12)));
        if (in(ticket).files().add(file)) {
            tell(
                    new FileAttached(
                            ticket,
                            file,
                            text("a.png"),
                            new Label("image/png"),
                            7,
                            new Label("ab")));
        }
    }

    private void remove(TicketId ticket) {
        if (!in(ticket).files().isEmpty()) {
            FileId file = in(ticket).files().iterator().next();
            in(ticket).files().remove(file);
            tell(new FileRemoved(ticket, file, null));
        }
    }

    private void merge(TicketId from, TicketId into) {
        if (from.equals(into) || merges.containsKey(from) || merges.containsKey(into)) {
            return;
        }
        Belongings all = belongings(in(from).lines(), in(from).files());
        TicketMerged merged = new TicketMerged(from, into, number(into), all);
        merges.put(from, merged);
        move(from, into, all);
        tell(merged);
        tell(new TicketAbsorbed(into, from, number(from), all));
    }

    private void unmerge(TicketId ticket) {
        TicketMerged merged = merges.remove(ticket);
        if (merged == null) {
            return;
        }
        TicketId holder = merged.into();
        for (TicketMerged next = merged; next != null; next = merges.get(holder)) {
            holder = next.into();
        }
        Set<UUID> gone = ids(merged.handedOver());
        Set<FileId> goneFiles = new HashSet<>(merged.handedOver().files());
        goneFiles.retainAll(in(holder).files());
        Belongings back =
                belongings(
                        in(holder).lines().stream().filter(one -> gone.contains(one.id())).toList(),
                        goneFiles);
        Belongings nothing = belongings(List.of(), Set.of());
        move(holder, ticket, back);
        tell(new TicketUnmerged(ticket, merged.into(), merged.intoNumber(), TicketState.NEW, back));
        if (!holder.equals(merged.into())) {
            tell(new MergedTicketReleased(merged.into(), ticket, number(ticket), nothing));
        }
        tell(new MergedTicketReleased(holder, ticket, number(ticket), back));
    }

    private void split(TicketId ticket) {
        List<Line> chosen =
                in(ticket).lines().stream()
                        .filter(one -> one.kind() != MessageKind.NOTE && random.nextBoolean())
                        .toList();
        if (chosen.isEmpty() || merges.containsKey(ticket)) {
            return;
        }
        TicketId fresh = register();
        Belongings part = belongings(chosen, Set.of());
        move(ticket, fresh, part);
        tell(new MessagesSplitOff(ticket, fresh, number(fresh), part.messages()));
        tell(new MessagesTakenOver(fresh, ticket, number(ticket), part.messages()));
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
