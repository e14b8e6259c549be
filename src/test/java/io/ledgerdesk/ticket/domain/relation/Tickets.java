package io.ledgerdesk.ticket.domain.relation;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ParticipationCommand.Somebody;
import io.ledgerdesk.ticket.command.ParticipationCommand.WatchTicket;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.RelationCommand.SplitTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnlinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnmergeTicket;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.state.Contents.Inventory;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tickets by number, and what may be done to them, in the words of these tests. */
public final class Tickets {
    public static final TicketId A = Desk.ticket(1);
    public static final TicketId B = Desk.ticket(2);
    public static final TicketId C = Desk.ticket(3);
    public static final TicketId D = Desk.ticket(4);

    private Tickets() {}

    /** So many new ones of Anna's, who is of no company. */
    public static Desk tickets(int count) {
        Desk desk = new Desk();
        IntStream.rangeClosed(1, count).forEach(n -> registered(desk, n, ANNA, null));
        return desk;
    }

    static Desk registered(Desk desk, int n, Actor requester, @Nullable String company) {
        return desk.given(
                IVAN, Cast.register(Desk.newTicket(n), Cast.requester(requester, company)));
    }

    public static MessageId message(int n) {
        return new MessageId(new UUID(2, n));
    }

    public static NoteId note(int n) {
        return new NoteId(new UUID(3, n));
    }

    public static FileId file(int n) {
        return new FileId(new UUID(4, n));
    }

    public static PersonId person(int n) {
        return new PersonId("p" + n);
    }

    /** Somebody outside wrote it, which changes no state. */
    public static ReceiveMessage says(TicketId ticket, int n) {
        return new ReceiveMessage(
                ticket, message(n), Channel.MAIL, "Message " + n, null, null, null);
    }

    public static AddNote notes(TicketId ticket, int n) {
        return new AddNote(ticket, note(n), "Note " + n);
    }

    public static AttachFile attaches(TicketId ticket, int n) {
        return new AttachFile(ticket, file(n), n + ".png", "image/png", n, "a".repeat(64));
    }

    public static WatchTicket watches(TicketId ticket, int n) {
        return new WatchTicket(ticket, new Somebody(person(n), null));
    }

    static LinkTicket link(TicketId from, LinkKind kind, TicketId to) {
        return new LinkTicket(from, kind, to);
    }

    static UnlinkTicket unlink(TicketId from, LinkKind kind, TicketId to) {
        return new UnlinkTicket(from, kind, to);
    }

    public static MergeTicket merge(TicketId from, TicketId into) {
        return new MergeTicket(from, into);
    }

    public static UnmergeTicket unmerge(TicketId ticket) {
        return new UnmergeTicket(ticket);
    }

    public static SplitTicket split(TicketId ticket, int newTicket, int... messages) {
        return new SplitTicket(
                ticket,
                Desk.newTicket(newTicket),
                IntStream.of(messages).mapToObj(Tickets::message).toList(),
                "Another matter",
                null);
    }

    static Inventory contents(Desk desk, TicketId ticket) {
        return desk.known(ticket).contents().inventory();
    }

    static Set<PersonId> watchers(Desk desk, TicketId ticket) {
        return desk.known(ticket).circle().watchers();
    }

    static List<MessageId> messages(Desk desk, TicketId ticket) {
        return List.copyOf(contents(desk, ticket).messages());
    }
}
