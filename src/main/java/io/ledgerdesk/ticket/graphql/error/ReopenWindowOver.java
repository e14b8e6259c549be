package io.ledgerdesk.ticket.graphql.error;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The time to reopen is over. */
@Type("ReopenWindowOver")
@Description("The time in which the ticket could be reopened is over.")
public record ReopenWindowOver(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path,
        @NonNull @Description("Until when it could be reopened.") Instant until)
        implements UserError {}
