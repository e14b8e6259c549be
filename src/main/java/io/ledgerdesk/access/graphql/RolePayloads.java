package io.ledgerdesk.access.graphql;

import io.ledgerdesk.access.graphql.RoleTypes.RoleView;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to making and changing roles. */
public final class RolePayloads {
    private static final String ROLE = "The role as it was decided; absent if refused or retired.";
    private static final String POSITION =
            "Up to where the desk's log shows the result, for X-After-Position; absent if refused.";
    private static final String ERRORS = "Why it was refused; empty if it was done.";

    private RolePayloads() {}

    /** What became of a mutation. */
    record Outcome(@Nullable RoleView role, @Nullable String position, List<UserError> errors) {
        static Outcome refused(UserError error) {
            return new Outcome(null, null, List.of(error));
        }
    }

    /** Of {@code defineRole}. */
    @Type("DefineRolePayload")
    @Description("What became of defineRole.")
    public record DefineRolePayload(
            @Description(ROLE) @Nullable RoleView role,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        DefineRolePayload(Outcome outcome) {
            this(outcome.role(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changeRole}. */
    @Type("ChangeRolePayload")
    @Description("What became of changeRole.")
    public record ChangeRolePayload(
            @Description(ROLE) @Nullable RoleView role,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        ChangeRolePayload(Outcome outcome) {
            this(outcome.role(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code resetRole}. */
    @Type("ResetRolePayload")
    @Description("What became of resetRole.")
    public record ResetRolePayload(
            @Description(ROLE) @Nullable RoleView role,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        ResetRolePayload(Outcome outcome) {
            this(outcome.role(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code retireRole}. */
    @Type("RetireRolePayload")
    @Description("What became of retireRole.")
    public record RetireRolePayload(
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        RetireRolePayload(Outcome outcome) {
            this(outcome.position(), outcome.errors());
        }
    }
}
