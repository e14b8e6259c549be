package io.ledgerdesk.ticket.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A step of a ticket's life. */
@Type("TicketStep")
@Description("One of the events of a ticket, and the ticket as it was then.")
public record TicketStep(
        @Description("Its number among the events that you may see, from 1.") int step,
        @Description("How many of them there are.") int of,
        @NonNull @Description("What happened.") TicketEvent event,
        @NonNull @Description("The ticket after it.") Ticket ticket) {}
