package io.ledgerdesk.ticket.graphql.error;

import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.ticket.graphql.value.TicketState;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Not in this state. */
@Type("InvalidState")
@Description("The ticket is in a state in which this is not possible.")
public record InvalidState(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path,
        @NonNull @Description("The state that the ticket is in.") TicketState state,
        @NonNull @Description("The mutations that you may use in this state.")
                List<@NonNull String> allowedCommands)
        implements UserError {}
