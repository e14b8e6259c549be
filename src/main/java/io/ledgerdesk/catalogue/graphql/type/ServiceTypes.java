package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.graphql.value.FieldType;
import io.ledgerdesk.catalogue.graphql.value.RequiredFrom;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.kernel.Published;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Parts of a service as the schema shows them. */
@Published
public final class ServiceTypes {
    private ServiceTypes() {}

    /** By what its tickets are worked on. */
    @Type("ServiceProcess")
    @Description("The template by which tickets of a service are worked on.")
    public record ServiceProcessView(
            @Description("Whether solutions are reviewed by another person before they go out.")
                    boolean review,
            @NonNull @Description("What is to be done on a ticket, in the order to show it in.")
                    List<@NonNull ServiceChecklistStep> checklist,
            @NonNull @Description("Fields that its tickets have.")
                    List<@NonNull ServiceField> fields,
            @Description(
                            "Calendar days after a question at which the requester is reminded; absent"
                                    + " for the desk's, as all that follows.")
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
                    @Nullable Integer reopenWindowDays) {

        static ServiceProcessView of(ServiceProcess process) {
            return new ServiceProcessView(
                    process.review(),
                    process.checklist().stream().map(ServiceChecklistStep::of).toList(),
                    process.fields().stream().map(ServiceField::of).toList(),
                    process.reminderDays(),
                    process.giveUpDays(),
                    process.closeDays(),
                    process.closeReminderDays(),
                    process.reopenWindowDays());
        }
    }

    /** Something that is to be done on a ticket. */
    @Type("ServiceChecklistStep")
    @Description("Something that is to be done on a ticket.")
    public record ServiceChecklistStep(
            @Id @NonNull @Description("By which it is ticked.") String key,
            @NonNull @Description("What is to be done.") String title,
            @Description("Whether the ticket cannot be resolved before.") boolean mandatory) {

        static ServiceChecklistStep of(ChecklistStep step) {
            return new ServiceChecklistStep(
                    step.key().value(), step.title().value(), step.mandatory());
        }
    }

    /** A custom field. */
    @Type("ServiceField")
    @Description("A custom field of a service's tickets.")
    public record ServiceField(
            @Id @NonNull @Description("As tickets name it.") String key,
            @NonNull @Description("What people call it.") String label,
            @NonNull @Description("What it holds.") FieldType type,
            @NonNull @Description("Of a choice, in the order to show them in; else empty.")
                    List<@NonNull String> choices,
            @Description("From when on it must be filled; absent for never.")
                    @Nullable RequiredFrom requiredFrom) {

        public static ServiceField of(FieldRule rule) {
            var from = rule.requiredFrom();
            return new ServiceField(
                    rule.key().value(),
                    rule.label().value(),
                    FieldType.valueOf(rule.type().name()),
                    rule.choices().stream().map(EntryName::value).toList(),
                    from == null ? null : RequiredFrom.valueOf(from.name()));
        }
    }
}
