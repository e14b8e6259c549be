package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.catalogue.graphql.type.ServiceTypes.ServiceField;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.ticket.view.card.extras.CardProcess;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** By what a ticket is worked on. */
@Type("TicketProcess")
@Description(
        "The process that a ticket began with when its service became known, and how far it is.")
public record TicketProcess(
        @Id @NonNull @Description("The service whose process it is, by its key.") String service,
        @Description("The service's version that it is of.") int version,
        @Description("Whether solutions are reviewed by another person before they go out.")
                boolean review,
        @NonNull @Description("What is to be done, in the order to show it in.")
                List<@NonNull Step> checklist,
        @NonNull @Description("Fields that the ticket has.") List<@NonNull ServiceField> fields,
        @Description(
                        "Calendar days from the latest closing within which it may be reopened; absent"
                                + " for the desk's.")
                @Nullable Integer reopenWindowDays) {

    static TicketProcess of(CardProcess process) {
        ServiceProcess template = process.template();
        return new TicketProcess(
                process.service().value(),
                process.version(),
                template.review(),
                template.checklist().stream().map(step -> Step.of(step, process)).toList(),
                template.fields().stream().map(ServiceField::of).toList(),
                template.reopenWindowDays());
    }

    /** A step of the checklist. */
    @Type("TicketChecklistStep")
    @Description("Something that is to be done on a ticket.")
    public record Step(
            @Id @NonNull @Description("By which it is ticked.") String key,
            @NonNull @Description("What is to be done.") String title,
            @Description("Whether the ticket cannot be resolved before.") boolean mandatory,
            @Description("Whether it is done.") boolean ticked,
            @Id @Description("Who said that it is done; absent while it is not.")
                    @Nullable String by,
            @Description("When it was said; absent while it is not done.") @Nullable Instant at) {

        private static Step of(ChecklistStep step, CardProcess process) {
            Optional<CardProcess.Done> done =
                    process.done().stream()
                            .filter(one -> one.step().equals(step.key()))
                            .findFirst();
            return new Step(
                    step.key().value(),
                    step.title().value(),
                    step.mandatory(),
                    done.isPresent(),
                    done.map(one -> one.by().value()).orElse(null),
                    done.map(CardProcess.Done::at).orElse(null));
        }
    }
}
