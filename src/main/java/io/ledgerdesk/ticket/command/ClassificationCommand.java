package io.ledgerdesk.ticket.command;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Impact;
import io.ledgerdesk.ticket.Priority;
import io.ledgerdesk.ticket.TicketKind;
import io.ledgerdesk.ticket.Urgency;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sort of matter it is and how much it matters. */
public sealed interface ClassificationCommand extends TicketCommand {

    /** Sets what is given and leaves what is absent; the priority follows from the matrix. */
    record ClassifyTicket(
            TicketId ticket,
            @Nullable TicketKind kind,
            @Nullable String topic,
            @Nullable Impact impact,
            @Nullable Urgency urgency)
            implements ClassificationCommand {}

    /** Sets the priority by hand until it is reset. */
    record OverridePriority(TicketId ticket, Priority priority, String reason)
            implements ClassificationCommand {}

    /** Lets the priority follow from impact and urgency again. */
    record ResetPriority(TicketId ticket) implements ClassificationCommand {}

    /** Corrects what was said at the registration; what is absent stays. */
    record CorrectTicket(
            TicketId ticket,
            @Nullable String subject,
            @Nullable String description,
            @Nullable Requester requester)
            implements ClassificationCommand {}

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
