package io.ledgerdesk.ticket.domain.relation;

import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.command.ParticipationCommand.UnwatchTicket;
import io.ledgerdesk.ticket.command.RelationCommand.SplitTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkKind;
import java.util.List;
import java.util.Random;

/** Anything that brings tickets together and apart, and what lies in them. */
public final class RandomMerges {
    private static final int MOST_TICKETS = 20;
    private final Random random;
    private final boolean alone;
    private int tickets;
    private int things;

    /**
     * Begins with so many tickets; what it makes is numbered from there.
     *
     * @param alone whether nobody else is at work
     */
    public RandomMerges(Random random, int tickets, int things, boolean alone) {
        this.random = random;
        this.tickets = tickets;
        this.things = things;
        this.alone = alone;
    }

    /** The next; nobody is taken off where somebody may have come with another ticket. */
    public TicketCommand next(NaiveDesk known) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> Tickets.merge(any(), any());
            case 5, 6, 7, 8 -> Tickets.unmerge(any());
            case 9 -> split(known);
            case 10, 11 -> Tickets.says(any(), ++things);
            case 12 -> Tickets.attaches(any(), ++things);
            case 13 -> new RemoveFile(any(), Tickets.file(some()), null);
            case 14, 15 -> Tickets.watches(any(), random.nextInt(4));
            case 16 -> Tickets.link(any(), kind(), any());
            case 17 -> Tickets.link(any(), LinkKind.CAUSED_BY, any());
            case 18 -> Tickets.unlink(any(), kind(), any());
            default -> unwatch(known);
        };
    }

    /** Mostly of a message that lies in the ticket. */
    private TicketCommand split(NaiveDesk known) {
        List<MessageId> messages = known.messages();
        if (messages.isEmpty() || random.nextInt(4) == 0) {
            return Tickets.split(any(), tickets, some());
        }
        MessageId message = messages.get(random.nextInt(messages.size()));
        tickets = Math.min(tickets + 1, MOST_TICKETS);
        return new SplitTicket(
                known.holder(message), Desk.newTicket(tickets), List.of(message), "Apart", null);
    }

    private TicketCommand unwatch(NaiveDesk known) {
        TicketId ticket = any();
        return !alone || known.isMerged(ticket) || known.isSurvivor(ticket)
                ? Tickets.notes(Desk.ticket(1), ++things)
                : new UnwatchTicket(ticket, Tickets.person(random.nextInt(4)));
    }

    private TicketId any() {
        return Desk.ticket(1 + random.nextInt(tickets));
    }

    private int some() {
        return 1 + random.nextInt(Math.max(1, things));
    }

    private LinkKind kind() {
        return LinkKind.values()[random.nextInt(LinkKind.values().length)];
    }
}
