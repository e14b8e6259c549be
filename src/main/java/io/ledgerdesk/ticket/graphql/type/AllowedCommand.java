package io.ledgerdesk.ticket.graphql.type;

import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.guide.AllowedCommands;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Whether one mutation is possible now. */
@Type("AllowedCommand")
@Description("Whether one mutation of a ticket is possible for you now.")
public record AllowedCommand(
        @NonNull @Description("The mutation's name.") String command,
        @Description("Whether it is possible.") boolean allowed,
        @Description("Why it is not, as the error's code; absent if it is possible.")
                @Nullable String code,
        @Description("Why it is not, as a sentence; absent if it is possible.")
                @Nullable String reason) {

    static AllowedCommand of(AllowedCommands.Option option) {
        TicketRejection refusal = option.refusal();
        return refusal == null
                ? new AllowedCommand(option.command(), true, null, null)
                : new AllowedCommand(option.command(), false, refusal.code(), refusal.message());
    }
}
