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

    /** Makes nobody in particular responsible; it goes back to the common pool. */
    record UnassignTicket(TicketId ticket, @Nullable String reason) implements AssignmentCommand {}

    /** Hands it on to those who know more. */
    record EscalateTicket(TicketId ticket, Assignee to, String reason)
            implements AssignmentCommand {}

    /** Tells somebody who may decide more; who is responsible stays. */
    record InformManagement(TicketId ticket, ToAgent manager, String reason)
            implements AssignmentCommand {}

    /** To whom a ticket may be given. */
    sealed interface Assignee {}

    /**
     * A group, with its name as it is now; no agent is responsible then.
     *
     * @param line the group's, 1 to 3; absent to leave the ticket in its line
     */
    record ToGroup(GroupId id, String name, @Nullable Integer line) implements Assignee {}

    /**
     * An agent, with the name as it is now.
     *
     * @param group the agent's group, which follows; absent to leave the ticket's group as it is
     */
    record ToAgent(PersonId id, @Nullable String name, @Nullable ToGroup group)
            implements Assignee {}
}
