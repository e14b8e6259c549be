package io.ledgerdesk.ticket.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A ticket as it is, and after it has changed. */
@Type("TicketChange")
@Description(
        "A ticket as it is, then after it has changed; changes in quick succession may come as one.")
public record TicketChange(
        @NonNull @Description("Up to where in the desk's log the ticket is shown.") String position,
        @Description("Whether this is the ticket to begin with, before any change.")
                boolean initial,
        @NonNull @Description("The ticket as it was then.") Ticket ticket) {}
