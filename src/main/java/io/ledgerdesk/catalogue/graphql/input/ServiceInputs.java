package io.ledgerdesk.catalogue.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.FieldType;
import io.ledgerdesk.catalogue.graphql.value.RequiredFrom;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is asked of services. */
public final class ServiceInputs {

    private ServiceInputs() {}

    /** What a service says. */
    @Input("ServiceInput")
    @Description("Something that is supported.")
    public record ServiceInput(
            @NonNull @Description("What people call it.") String name,
            @Description("What it is.") @Nullable String description,
            @Id
                    @Description(
                            "The group that answers for it; one of the directory, if the desk keeps"
                                    + " groups there.")
                    @Nullable String ownerId,
            @Id @Description("The topic of its tickets where nothing else is said.")
                    @Nullable String topicId,
            @Id @Description("When it is supported; absent for whenever the desk is open.")
                    @Nullable String supportHoursId,
            @Description("Whether its tickets are one priority up; absent for not.")
                    @Nullable Boolean critical,
            @Description("Whether work may begin only when it was allowed; absent for not.")
                    @Nullable Boolean approvalFirst,
            @Description("How its tickets are worked on; absent for as the desk does.")
                    @Nullable ServiceProcessInput process) {}

    /** By what its tickets are worked on. */
    @Input("ServiceProcessInput")
    @Description("The template by which tickets of a service are worked on.")
    public record ServiceProcessInput(
            @Description(
                            "Whether solutions are reviewed by another person before they go out;"
                                    + " absent for not.")
                    @Nullable Boolean review,
            @Description("What is to be done on a ticket, in the order to show it in.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull ServiceChecklistStepInput> checklist,
            @Description("Fields that its tickets have.") @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull ServiceFieldInput> fields,
            @Description(
                            "Calendar days after a question at which the requester is reminded; absent"
                                    + " for the desk's, as all that follows.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull Integer> reminderDays,
            @Description(
                            "Calendar days after a question at which a ticket is resolved without an"
                                    + " answer.")
                    @Nullable Integer giveUpDays,
            @Description("Calendar days after an answer at which a ticket is closed.")
                    @Nullable Integer closeDays,
            @Description(
                            "Calendar days before that at which the requester is reminded; 0 for never.")
                    @Nullable Integer closeReminderDays,
            @Description("Calendar days from the latest closing within which it may be reopened.")
                    @Nullable Integer reopenWindowDays) {}

    /** Something that is to be done on a ticket. */
    @Input("ServiceChecklistStepInput")
    @Description("Something that is to be done on a ticket.")
    public record ServiceChecklistStepInput(
            @Id @NonNull @Description("By which it is ticked.") String key,
            @NonNull @Description("What is to be done.") String title,
            @Description("Whether the ticket cannot be resolved before; absent for not.")
                    @Nullable Boolean mandatory) {}

    /** A custom field. */
    @Input("ServiceFieldInput")
    @Description("A custom field of a service's tickets.")
    public record ServiceFieldInput(
            @Id @NonNull @Description("As tickets name it.") String key,
            @NonNull @Description("What people call it.") String label,
            @NonNull @Description("What it holds.") FieldType type,
            @Description("Of a choice, in the order to show them in; no other field has any.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull String> choices,
            @Description("From when on it must be filled; absent for never.")
                    @Nullable RequiredFrom requiredFrom) {}

    /** Of {@code defineService}. */
    @Input("DefineServiceInput")
    @Description("A service that the desk is to have.")
    public record DefineServiceInput(
            @Id @NonNull @Description(CommandId.KEY) String key,
            @NonNull @Description("What it says.") ServiceInput service,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code changeService}. */
    @Input("ChangeServiceInput")
    @Description("What a service says from now on.")
    public record ChangeServiceInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @NonNull @Description(CommandId.WHOLE) ServiceInput service,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code retireService}. */
    @Input("RetireServiceInput")
    @Description("Which service to take out of use.")
    public record RetireServiceInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}
}
