package io.ledgerdesk.ticket.graphql.payload.bulk;

import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of one of many tickets. */
@Type("TicketResult")
@Description("What became of one of many tickets.")
public record TicketResult(
        @Id @NonNull @Description("The ticket as you named it.") String ticketId,
        @Description("The ticket as it was decided; absent if refused.") @Nullable Ticket ticket,
        @Description("Up to where the desk's log shows the result; absent if refused.")
                @Nullable String position,
        @NonNull @Description("Why it was refused; empty if it was done.")
                List<@NonNull UserError> errors) {

    public TicketResult {
        errors = List.copyOf(errors);
    }
}
