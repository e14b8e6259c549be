package io.ledgerdesk.ticket.command;

import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tickets have to do with each other. */
public sealed interface RelationCommand extends TicketCommand {

    /** Says that the ticket is to the other what the kind says. */
    record LinkTicket(TicketId ticket, LinkKind kind, TicketId other) implements RelationCommand {}

    /** Says that it no longer is, whichever of the two the link was made from. */
    record UnlinkTicket(TicketId ticket, LinkKind kind, TicketId other)
            implements RelationCommand {}

    /** Lets the ticket go into another, which goes on for both. */
    record MergeTicket(TicketId ticket, TicketId into) implements RelationCommand {}

    /** Lets a merged ticket go on by itself again. */
    record UnmergeTicket(TicketId ticket) implements RelationCommand {}

    /**
     * Makes a new ticket of some of the messages.
     *
     * @param messages 1 or more, not all
     * @param subject of the new ticket
     * @param description of the new ticket
     */
    record SplitTicket(
            TicketId ticket,
            NewTicket newTicket,
            List<MessageId> messages,
            String subject,
            @Nullable String description)
            implements RelationCommand {
        public SplitTicket {
            messages = List.copyOf(messages);
        }
    }
}
