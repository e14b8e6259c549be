package io.ledgerdesk.catalogue.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.EscalationAction;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is asked of escalation policies. */
public final class EscalationInputs {

    private EscalationInputs() {}

    /** What a policy says. */
    @Input("EscalationPolicyInput")
    @Description("Steps that happen by themselves, each once per ticket, target and round.")
    public record EscalationPolicyInput(
            @NonNull @Description("What people call it.") String name,
            @NonNull @Description("What is done and when; 1 or more.")
                    List<@NonNull EscalationStepInput> steps) {}

    /** What happens at a point of a clock. */
    @Input("EscalationStepInput")
    @Description("What happens at a point of a clock.")
    public record EscalationStepInput(
            @NonNull @Description("Whose clock it is bound to.") TargetKind target,
            @Description(
                            "The percentage of the target that has elapsed, 1 to 100; absent for after"
                                    + " the breach.")
                    @Nullable Integer percent,
            @Description("Business seconds after the breach, 0 or more; only without a percentage.")
                    @Nullable Integer delaySeconds,
            @NonNull @Description("What is done.") EscalationAction action,
            @Description(
                            "Whom to tell or to add, where it is a role: added are those who hold it in"
                                    + " the ticket's group, or, where nobody there does, on the desk, by"
                                    + " their names, at most ten unless the desk sets another bound.")
                    @Nullable String role,
            @Id @Description("Whom to tell or to add, where it is a person.")
                    @Nullable String personId,
            @Description("Where to move the ticket: a line, 1 to 3.") @Nullable Integer line,
            @Id
                    @Description(
                            "Which group of that line; absent for its only group, or the one of its"
                                    + " groups that answers for the ticket's service. Where there is no"
                                    + " such group, the step says so and the ticket stays.")
                    @Nullable String groupId,
            @Description("Of a webhook its address, of a task what it is to be called.")
                    @Nullable String address) {}

    /** Of {@code defineEscalationPolicy}. */
    @Input("DefineEscalationPolicyInput")
    @Description("An escalation policy that the desk is to have.")
    public record DefineEscalationPolicyInput(
            @Id @NonNull @Description(CommandId.KEY) String key,
            @NonNull @Description("What it says.") EscalationPolicyInput policy,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code changeEscalationPolicy}. */
    @Input("ChangeEscalationPolicyInput")
    @Description("What an escalation policy says from now on.")
    public record ChangeEscalationPolicyInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @NonNull @Description(CommandId.WHOLE) EscalationPolicyInput policy,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code retireEscalationPolicy}. */
    @Input("RetireEscalationPolicyInput")
    @Description("Which escalation policy to take out of use.")
    public record RetireEscalationPolicyInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}
}
