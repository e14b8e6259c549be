package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to saving, renaming and deleting views. */
public final class ViewPayloads {
    private static final String VIEW = "The view as it was decided; absent if refused.";
    private static final String POSITION =
            "Up to where the desk's log shows the result, for X-After-Position; absent if refused.";
    private static final String ERRORS = "Why it was refused; empty if it was done.";

    private ViewPayloads() {}

    /** What became of a mutation. */
    record Outcome(@Nullable View view, @Nullable String position, List<UserError> errors) {
        static Outcome refused(UserError error) {
            return new Outcome(null, null, List.of(error));
        }
    }

    /** Of {@code saveView}. */
    @Type("SaveViewPayload")
    @Description("What became of saveView.")
    public record SaveViewPayload(
            @Description(VIEW) @Nullable View view,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        SaveViewPayload(Outcome outcome) {
            this(outcome.view(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code renameView}. */
    @Type("RenameViewPayload")
    @Description("What became of renameView.")
    public record RenameViewPayload(
            @Description(VIEW) @Nullable View view,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        RenameViewPayload(Outcome outcome) {
            this(outcome.view(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code deleteView}. */
    @Type("DeleteViewPayload")
    @Description("What became of deleteView.")
    public record DeleteViewPayload(
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        DeleteViewPayload(Outcome outcome) {
            this(outcome.position(), outcome.errors());
        }
    }
}
