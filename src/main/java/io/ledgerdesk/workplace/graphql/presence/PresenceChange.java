package io.ledgerdesk.workplace.graphql.presence;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Who is at a ticket from now on. */
@Type("PresenceChange")
@Description("Who is at a ticket from now on.")
public record PresenceChange(
        @Id @NonNull @Description("The ticket.") String ticketId,
        @NonNull @Description("Everybody who is there, writers first; empty if nobody is.")
                List<@NonNull TicketPresence> presence) {}
