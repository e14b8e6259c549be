package io.ledgerdesk.ticket.graphql.error;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The round is not the latest. */
@Type("RoundOver")
@Description("The round that you rated is not the latest.")
public record RoundOver(
        @NonNull @Description(UserError.CODE) String code,
        @NonNull @Description(UserError.MESSAGE) String message,
        @Description(UserError.PATH) @Nullable List<@NonNull String> path,
        @Description("The round that you rated.") int round,
        @Description("The round that the ticket is in.") int currentRound)
        implements UserError {}
