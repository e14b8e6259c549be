package io.ledgerdesk.catalogue.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is asked of plans. */
public final class PlanInputs {

    private PlanInputs() {}

    /** What a plan says. */
    @Input("PlanInput")
    @Description("What a plan says.")
    public record PlanInput(
            @NonNull @Description("What people call it.") String name,
            @Description("For whoever sells or buys it.") @Nullable String description,
            @NonNull @Description("What is promised.") List<@NonNull PlanTargetInput> targets) {}

    /** So much business time for one sort of ticket. */
    @Input("PlanTargetInput")
    @Description("So much business time for one sort of ticket.")
    public record PlanTargetInput(
            @NonNull @Description("What is promised.") TargetKind target,
            @Description("For tickets of this kind; absent for any.") @Nullable TicketKind kind,
            @Description(
                            "For tickets of this priority; absent for any, also for those without one.")
                    @Nullable Priority priority,
            @Description("For this line, 1 to 3, of targets of a line; absent for any.")
                    @Nullable Integer line,
            @Description("Business time, in seconds, 1 or more.") int seconds,
            @Id @Description("By which calendar it counts; absent for the agreement's.")
                    @Nullable String calendarId) {}

    /** Of {@code definePlan}. */
    @Input("DefinePlanInput")
    @Description("A plan that the desk is to have.")
    public record DefinePlanInput(
            @Id @NonNull @Description(CommandId.KEY) String key,
            @NonNull @Description("What it says.") PlanInput plan,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code changePlan}. */
    @Input("ChangePlanInput")
    @Description("What a plan says from now on.")
    public record ChangePlanInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @NonNull @Description(CommandId.WHOLE) PlanInput plan,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code retirePlan}. */
    @Input("RetirePlanInput")
    @Description("Which plan to take out of use.")
    public record RetirePlanInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}
}
