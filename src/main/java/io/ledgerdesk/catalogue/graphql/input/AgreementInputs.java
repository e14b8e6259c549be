package io.ledgerdesk.catalogue.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.ClockStart;
import io.ledgerdesk.catalogue.graphql.value.HoldReason;
import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is asked of agreements. */
public final class AgreementInputs {

    private AgreementInputs() {}

    /** What an agreement says. */
    @Input("AgreementInput")
    @Description("What is promised to whom.")
    public record AgreementInput(
            @NonNull @Description("What people call it.") String name,
            @Id
                    @Description(
                            "The company whose tickets it is for, and those of companies below it that"
                                    + " have none of their own; absent for everybody. One of the"
                                    + " directory, if the desk keeps companies there.")
                    @Nullable String companyId,
            @Description("The services that it covers; absent or empty for all.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull String> serviceIds,
            @Id @NonNull @Description("The plan whose targets hold.") String planId,
            @Id
                    @NonNull
                    @Description("The calendar by which its targets count, unless they name one.")
                    String calendarId,
            @NonNull @Description("From when on tickets are registered under it.")
                    Instant validFrom,
            @Description("The first instant at which none are any more; absent for no end.")
                    @Nullable Instant validTo,
            @Description("Reasons of a hold that stop the clocks; absent for APPROVAL alone.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull HoldReason> pauses,
            @Description("What a breach costs, each target at most once.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull AgreementPenaltyInput> penalties,
            @Description("Whether its tickets are served first: one priority up; absent for not.")
                    @Nullable Boolean vip,
            @Description(
                            "Impact and urgency to priority; absent for the desk's. A ticket goes by it when"
                                    + " it is classified: an open one keeps the priority that it has"
                                    + " until it is classified again, or its requester is corrected.")
                    @Nullable PriorityMatrixInput matrix,
            @Description(
                            "Percentages of a target at which is warned, 1 to 99; absent for 50, 75, 90.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull Integer> warnings,
            @Description("When clocks of the requester's targets begin; absent for RECEIVED.")
                    @Nullable ClockStart start,
            @Id
                    @Description(
                            "The escalation policy that it goes by; absent for the one named default, if"
                                    + " any.")
                    @Nullable String escalationId) {}

    /** What a breach costs. */
    @Input("AgreementPenaltyInput")
    @Description("What a breach costs.")
    public record AgreementPenaltyInput(
            @NonNull @Description("Of which target.") TargetKind target,
            @Description("In minor units of the currency (kopecks, cents), 0 or more.")
                    long minorUnits,
            @NonNull @Description("ISO 4217, such as RUB.") String currency) {}

    /** Impact and urgency to priority. */
    @Input("PriorityMatrixInput")
    @Description(
            "Impact and urgency to priority; each row has three, for urgency HIGH, MEDIUM, LOW.")
    public record PriorityMatrixInput(
            @NonNull @Description("Of what hits the whole organisation.")
                    List<@NonNull Priority> organisation,
            @NonNull @Description("Of what hits a department.") List<@NonNull Priority> department,
            @NonNull @Description("Of what hits one person.") List<@NonNull Priority> person) {}

    /** Of {@code defineAgreement}. */
    @Input("DefineAgreementInput")
    @Description("An agreement that the desk is to have.")
    public record DefineAgreementInput(
            @Id @NonNull @Description(CommandId.KEY) String key,
            @NonNull @Description("What it says.") AgreementInput agreement,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code changeAgreement}. */
    @Input("ChangeAgreementInput")
    @Description("What an agreement says from now on.")
    public record ChangeAgreementInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @NonNull @Description(CommandId.WHOLE) AgreementInput agreement,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code retireAgreement}. */
    @Input("RetireAgreementInput")
    @Description("Which agreement to take out of use.")
    public record RetireAgreementInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}
}
