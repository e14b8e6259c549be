package io.ledgerdesk.ticket.graphql.error;

import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The ticket has moved on. */
@Type("VersionConflict")
@Description("The ticket has moved on since you saw it.")
public record VersionConflict(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path,
        @Description("The version that the ticket has now.") int version,
        @NonNull
                @Description(
                        "What happened since the version that you gave, as far as you may see it;"
                                + " at most 100.")
                List<@NonNull TicketEvent> events)
        implements UserError {}
