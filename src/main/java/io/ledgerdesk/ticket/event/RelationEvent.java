package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.util.List;

/** What tickets have to do with each other; both tickets tell it. */
public sealed interface RelationEvent extends TicketEvent {

    /**
     * The ticket has to do with another.
     *
     * @param end where this ticket stands
     */
    @WireName(value = "ticket.TicketLinked", revision = 1)
    @ReadableBy(STAFF)
    record TicketLinked(
            TicketId ticket, LinkKind kind, LinkEnd end, TicketId other, TicketNumber otherNumber)
            implements RelationEvent {}

    /**
     * It no longer has.
     *
     * @param end where this ticket stood
     */
    @WireName(value = "ticket.TicketUnlinked", revision = 1)
    @ReadableBy(STAFF)
    record TicketUnlinked(
            TicketId ticket, LinkKind kind, LinkEnd end, TicketId other, TicketNumber otherNumber)
            implements RelationEvent {}

    /**
     * The ticket went into another, which goes on for both.
     *
     * @param handedOver what went with it
     */
    @WireName(value = "ticket.TicketMerged", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketMerged(
            TicketId ticket,
            TicketId into,
            TicketNumber intoNumber,
            @ReadableBy(STAFF) Belongings handedOver)
            implements RelationEvent {}

    /** Another ticket went into this one. */
    @WireName(value = "ticket.TicketAbsorbed", revision = 1)
    @ReadableBy(STAFF)
    record TicketAbsorbed(
            TicketId ticket, TicketId from, TicketNumber fromNumber, Belongings takenOver)
            implements RelationEvent {}

    /**
     * A merged ticket goes on by itself again.
     *
     * @param outOf the ticket that it had been merged into
     * @param state the ticket's from then on, as before the merge
     * @param takenBack what came back: of what it had handed over all that was still there
     */
    @WireName(value = "ticket.TicketUnmerged", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketUnmerged(
            TicketId ticket,
            TicketId outOf,
            TicketNumber outOfNumber,
            TicketState state,
            @ReadableBy(STAFF) Belongings takenBack)
            implements RelationEvent {}

    /**
     * A ticket that had been merged into this one, or into one that was, went out again.
     *
     * @param givenBack what went with it; nothing where another ticket held it by then
     */
    @WireName(value = "ticket.MergedTicketReleased", revision = 1)
    @ReadableBy(STAFF)
    record MergedTicketReleased(
            TicketId ticket, TicketId released, TicketNumber releasedNumber, Belongings givenBack)
            implements RelationEvent {}

    /** Messages of this ticket became a ticket of their own. */
    @WireName(value = "ticket.MessagesSplitOff", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record MessagesSplitOff(
            TicketId ticket,
            @ReadableBy(STAFF) TicketId newTicket,
            @ReadableBy(STAFF) TicketNumber newNumber,
            List<MessageId> messages)
            implements RelationEvent {
        public MessagesSplitOff {
            messages = List.copyOf(messages);
        }
    }

    /** The ticket began with messages of another; they keep their times. */
    @WireName(value = "ticket.MessagesTakenOver", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record MessagesTakenOver(
            TicketId ticket,
            @ReadableBy(STAFF) TicketId from,
            @ReadableBy(STAFF) TicketNumber fromNumber,
            List<MessageId> messages)
            implements RelationEvent {
        public MessagesTakenOver {
            messages = List.copyOf(messages);
        }
    }
}
