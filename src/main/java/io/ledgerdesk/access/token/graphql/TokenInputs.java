package io.ledgerdesk.access.token.graphql;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of issuing and revoking tokens. */
public final class TokenInputs {
    private static final String COMMAND_ID =
            "A UUID of yours. The second arrival of the same command with the same input changes"
                    + " nothing, and does not show the secret again.";

    private TokenInputs() {}

    /** What both have. */
    interface OfTokens {
        @Nullable String commandId();
    }

    /** Whom to let in, and to what. */
    @Input("IssueTokenInput")
    @Description("Which system to let in, and to what.")
    public record IssueTokenInput(
            @NonNull
                    @Description(
                            "What the system is called, never a person: 1 to 60 letters, digits,"
                                    + " spaces and . _ / -")
                    String name,
            @NonNull
                    @Description(
                            "What it may do, by the names of rights such as ticket.read; each"
                                    + " reaches the whole desk.")
                    List<@NonNull String> rights,
            @Description(
                            "To which fields of Query, Mutation and Subscription this is narrowed,"
                                    + " such as registerTicket; absent or empty for all that its"
                                    + " rights allow.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> operations,
            @Description("When it ends by itself; absent for as late as the desk allows.")
                    @Nullable Instant expiresAt,
            @Id @Description(COMMAND_ID) @Nullable String commandId)
            implements OfTokens {}

    /** Whom to shut out. */
    @Input("RevokeTokenInput")
    @Description("Which token to revoke, for good.")
    public record RevokeTokenInput(
            @Id @NonNull @Description("The token.") String tokenId,
            @Id @Description(COMMAND_ID) @Nullable String commandId)
            implements OfTokens {}
}
