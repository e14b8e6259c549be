package io.ledgerdesk.ticket.command;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sort of matter it is and how much it matters. */
public sealed interface ClassificationCommand extends TicketCommand {

    /**
     * Sets what is given and leaves what is absent; the priority follows from the matrix.
     *
     * @param service in use in the catalogue
     * @param agreement one that may be chosen for the ticket
     * @param rule from what the priority follows from now on; absent for what it followed from
     *     before
     */
    record ClassifyTicket(
            TicketId ticket,
            @Nullable TicketKind kind,
            @Nullable String topic,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            @Nullable ServiceChoice service,
            @Nullable CatalogueId agreement,
            @Nullable PriorityRule rule)
            implements ClassificationCommand {

        /** One that says nothing of the catalogue. */
        public ClassifyTicket(
                TicketId ticket,
                @Nullable TicketKind kind,
                @Nullable String topic,
                @Nullable Impact impact,
                @Nullable Urgency urgency) {
            this(ticket, kind, topic, impact, urgency, null, null, null);
        }
    }

    /**
     * A service as the catalogue has it.
     *
     * @param version of the service, 1 and up
     * @param process by which its tickets are worked on
     */
    record ServiceChoice(CatalogueId service, int version, ServiceProcess process) {}

    /** Sets the priority by hand until it is reset. */
    record OverridePriority(TicketId ticket, Priority priority, String reason)
            implements ClassificationCommand {}

    /** Lets the priority follow from impact and urgency again. */
    record ResetPriority(TicketId ticket) implements ClassificationCommand {}

    /**
     * Corrects what was said at the registration; what is absent stays.
     *
     * @param rule from what the priority follows for another requester; absent for what it followed
     *     from before
     */
    record CorrectTicket(
            TicketId ticket,
            @Nullable String subject,
            @Nullable String description,
            @Nullable Requester requester,
            @Nullable PriorityRule rule)
            implements ClassificationCommand {

        /** One after which the priority follows from what it followed from before. */
        public CorrectTicket(
                TicketId ticket,
                @Nullable String subject,
                @Nullable String description,
                @Nullable Requester requester) {
            this(ticket, subject, description, requester, null);
        }
    }

    /**
     * Sets custom fields; those not named stay.
     *
     * @param cleared keys of fields to be emptied
     */
    record SetCustomFields(TicketId ticket, List<Field> fields, List<String> cleared)
            implements ClassificationCommand {
        public SetCustomFields {
            fields = List.copyOf(fields);
            cleared = List.copyOf(cleared);
        }
    }

    /** Puts tags on. */
    record TagTicket(TicketId ticket, List<String> tags) implements ClassificationCommand {
        public TagTicket {
            tags = List.copyOf(tags);
        }
    }

    /** Takes tags off. */
    record UntagTicket(TicketId ticket, List<String> tags) implements ClassificationCommand {
        public UntagTicket {
            tags = List.copyOf(tags);
        }
    }

    /**
     * What a custom field is to hold: exactly one of these.
     *
     * @param number decimal
     * @param choice one of a list that the desk has
     */
    record Field(
            String key,
            @Nullable String text,
            @Nullable String number,
            @Nullable String choice,
            @Nullable LocalDate date,
            @Nullable PersonId person,
            @Nullable Boolean flag) {}
}
