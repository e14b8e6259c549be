package io.ledgerdesk.directory.graphql.payload;

import io.ledgerdesk.directory.graphql.type.GroupRecord;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what is asked of groups. */
public final class GroupPayloads {
    private static final String SHOWN =
            "The group as it was decided; absent if refused, or if you may not see it.";
    private static final String POSITION =
            "Up to where the desk's log shows the result, for X-After-Position; absent if refused.";
    private static final String ERRORS = "Why it was refused; empty if it was done.";

    private GroupPayloads() {}

    /** What became of a mutation. */
    public record GroupOutcome(
            @Nullable GroupRecord group, @Nullable String position, List<UserError> errors) {
        public GroupOutcome {
            errors = List.copyOf(errors);
        }
    }

    /** Of {@code registerGroup}. */
    @Type("RegisterGroupPayload")
    @Description("What became of registerGroup.")
    public record RegisterGroupPayload(
            @Description(SHOWN) @Nullable GroupRecord group,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public RegisterGroupPayload(GroupOutcome outcome) {
            this(outcome.group(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changeGroup}. */
    @Type("ChangeGroupPayload")
    @Description("What became of changeGroup.")
    public record ChangeGroupPayload(
            @Description(SHOWN) @Nullable GroupRecord group,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public ChangeGroupPayload(GroupOutcome outcome) {
            this(outcome.group(), outcome.position(), outcome.errors());
        }
    }
}
