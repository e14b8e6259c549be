package io.ledgerdesk.access.token.graphql;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to issuing and revoking tokens. */
public final class TokenPayloads {
    private static final String TOKEN = "The token as it was decided; absent if refused.";
    private static final String POSITION =
            "Up to where the desk's log shows the result, for X-After-Position; absent if refused.";
    private static final String ERRORS = "Why it was refused; empty if it was done.";

    private TokenPayloads() {}

    /**
     * What became of a mutation.
     *
     * @param isNew whether it was this arrival of the command that did it
     */
    record Outcome(
            @Nullable Token token,
            @Nullable String position,
            boolean isNew,
            List<UserError> errors) {
        static Outcome refused(UserError error) {
            return new Outcome(null, null, false, List.of(error));
        }
    }

    /** Of {@code issueToken}. */
    @Type("IssueTokenPayload")
    @Description("What became of issueToken.")
    public record IssueTokenPayload(
            @Description(TOKEN) @Nullable Token token,
            @Description(
                            "What the system sends as Authorization: Bearer. Shown here and never"
                                    + " again; absent if refused, and at the second arrival of a"
                                    + " command.")
                    @Nullable String secret,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        IssueTokenPayload(Outcome outcome, String secret) {
            this(
                    outcome.token(),
                    outcome.isNew() ? secret : null,
                    outcome.position(),
                    outcome.errors());
        }
    }

    /** Of {@code revokeToken}. */
    @Type("RevokeTokenPayload")
    @Description("What became of revokeToken.")
    public record RevokeTokenPayload(
            @Description(TOKEN) @Nullable Token token,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        RevokeTokenPayload(Outcome outcome) {
            this(outcome.token(), outcome.position(), outcome.errors());
        }
    }
}
