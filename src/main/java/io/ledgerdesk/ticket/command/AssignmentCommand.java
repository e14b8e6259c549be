package io.ledgerdesk.ticket.command;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import org.jspecify.annotations.Nullable;

/** Who is responsible, and whether he has begun. */
public sealed interface AssignmentCommand extends TicketCommand {

    /** Makes a group or an agent responsible. */
    record AssignTicket(TicketId ticket, Assignee to) implements AssignmentCommand {}

    /** The actor begins to work; becomes the assignee of a ticket that has none. */
    record StartWork(TicketId ticket) implements AssignmentCommand {}

    /** To whom a ticket may be given. */
    sealed interface Assignee {}

    /** A group, with its name as it is now; no agent is responsible then. */
    record ToGroup(GroupId id, String name) implements Assignee {}

    /**
     * An agent, with the name as it is now.
     *
     * @param group the agent's group, which follows; absent to leave the ticket's group as it is
     */
    record ToAgent(PersonId id, @Nullable String name, @Nullable ToGroup group)
            implements Assignee {}
}
