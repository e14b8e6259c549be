package io.ledgerdesk.workplace.graphql.presence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Inputs of coming to a ticket and leaving it. */
public final class PresenceInputs {
    private PresenceInputs() {}

    /** Where you are, and what you do. */
    @Input("ShowPresenceInput")
    @Description("At which ticket you are, and what you do there.")
    public record ShowPresenceInput(
            @Id @NonNull @Description("The ticket.") String ticketId,
            @NonNull @Description("What you do there.") PresenceActivity activity) {}

    /** Which ticket you leave. */
    @Input("LeaveTicketInput")
    @Description("Which ticket you leave.")
    public record LeaveTicketInput(@Id @NonNull @Description("The ticket.") String ticketId) {}
}
