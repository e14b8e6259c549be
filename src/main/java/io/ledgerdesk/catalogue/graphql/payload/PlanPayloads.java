package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.catalogue.graphql.type.Plan;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what is asked of plans. */
public final class PlanPayloads {
    private PlanPayloads() {}

    /** Of {@code definePlan}. */
    @Type("DefinePlanPayload")
    @Description("What became of definePlan.")
    public record DefinePlanPayload(
            @Description(Outcome.SHOWN) @Nullable Plan plan,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public DefinePlanPayload(Outcome<Plan> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changePlan}. */
    @Type("ChangePlanPayload")
    @Description("What became of changePlan.")
    public record ChangePlanPayload(
            @Description(Outcome.SHOWN) @Nullable Plan plan,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public ChangePlanPayload(Outcome<Plan> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code retirePlan}. */
    @Type("RetirePlanPayload")
    @Description("What became of retirePlan.")
    public record RetirePlanPayload(
            @Description(Outcome.SHOWN) @Nullable Plan plan,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public RetirePlanPayload(Outcome<Plan> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }
}
