package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.catalogue.graphql.type.EscalationPolicy;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what is asked of escalation policies. */
public final class EscalationPolicyPayloads {
    private EscalationPolicyPayloads() {}

    /** Of {@code defineEscalationPolicy}. */
    @Type("DefineEscalationPolicyPayload")
    @Description("What became of defineEscalationPolicy.")
    public record DefineEscalationPolicyPayload(
            @Description(Outcome.SHOWN) @Nullable EscalationPolicy policy,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public DefineEscalationPolicyPayload(Outcome<EscalationPolicy> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changeEscalationPolicy}. */
    @Type("ChangeEscalationPolicyPayload")
    @Description("What became of changeEscalationPolicy.")
    public record ChangeEscalationPolicyPayload(
            @Description(Outcome.SHOWN) @Nullable EscalationPolicy policy,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public ChangeEscalationPolicyPayload(Outcome<EscalationPolicy> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code retireEscalationPolicy}. */
    @Type("RetireEscalationPolicyPayload")
    @Description("What became of retireEscalationPolicy.")
    public record RetireEscalationPolicyPayload(
            @Description(Outcome.SHOWN) @Nullable EscalationPolicy policy,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public RetireEscalationPolicyPayload(Outcome<EscalationPolicy> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }
}
