package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.id.FieldKey;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.word.Contact;
import io.ledgerdesk.ticket.word.FieldValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sort of matter it is and how much it matters. */
public sealed interface ClassificationEvent extends TicketEvent {

    /**
     * At least one field changed; the priority is among them where it followed.
     *
     * @param from all fields before
     * @param to all fields after
     * @param rule from what the priority follows from then on; absent for what it followed from
     *     before
     */
    @WireName(value = "ticket.TicketClassified", revision = 2)
    @ReadableBy({REQUESTER, STAFF})
    record TicketClassified(
            TicketId ticket,
            ClassifiedAs from,
            ClassifiedAs to,
            @ReadableBy(STAFF) @Nullable PriorityRule rule)
            implements ClassificationEvent {

        /** One after which the priority follows from what it followed from before. */
        public TicketClassified(TicketId ticket, ClassifiedAs from, ClassifiedAs to) {
            this(ticket, from, to, null);
        }
    }

    /**
     * From now on it is worked on by the process that a service has then; steps of equal keys that
     * were done stay done.
     *
     * @param version of the service, 1 and up
     */
    @WireName(value = "ticket.ProcessBegun", revision = 1)
    @ReadableBy(STAFF)
    record ProcessBegun(TicketId ticket, CatalogueId service, int version, ServiceProcess process)
            implements ClassificationEvent {}

    /**
     * Somebody set the priority by hand; it no longer follows from impact and urgency.
     *
     * @param from the priority until then; absent where there was none
     */
    @WireName(value = "ticket.PriorityOverridden", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record PriorityOverridden(
            TicketId ticket,
            @Nullable Priority from,
            Priority to,
            @ReadableBy(STAFF) Personal<String> reason)
            implements ClassificationEvent {}

    /**
     * The priority follows from impact and urgency again.
     *
     * @param to as it follows; absent while neither is known
     */
    @WireName(value = "ticket.PriorityReset", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record PriorityReset(TicketId ticket, Priority from, @Nullable Priority to)
            implements ClassificationEvent {}

    /**
     * What was said at the registration was wrong.
     *
     * @param from of what changed, as it was until then
     * @param to of what changed, as it is from then on
     */
    @WireName(value = "ticket.TicketCorrected", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketCorrected(TicketId ticket, Correction from, Correction to)
            implements ClassificationEvent {}

    /** Custom fields changed, each of them really. */
    @WireName(value = "ticket.CustomFieldsSet", revision = 1)
    @ReadableBy(STAFF)
    record CustomFieldsSet(TicketId ticket, List<FieldChange> changes)
            implements ClassificationEvent {
        public CustomFieldsSet {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Tags were put on that were not there.
     *
     * @param tags sorted
     */
    @WireName(value = "ticket.TicketTagged", revision = 1)
    @ReadableBy(STAFF)
    record TicketTagged(TicketId ticket, List<TicketTag> tags) implements ClassificationEvent {
        public TicketTagged {
            tags = List.copyOf(tags);
        }
    }

    /**
     * Tags were taken off that were there.
     *
     * @param tags sorted
     */
    @WireName(value = "ticket.TicketUntagged", revision = 1)
    @ReadableBy(STAFF)
    record TicketUntagged(TicketId ticket, List<TicketTag> tags) implements ClassificationEvent {
        public TicketUntagged {
            tags = List.copyOf(tags);
        }
    }

    /** What a correction is about; what did not change is absent. */
    record Correction(
            @Nullable Personal<String> subject,
            @Nullable Personal<String> description,
            @ReadableBy(STAFF) @Nullable Contact requester) {}

    /**
     * One custom field.
     *
     * @param from absent where it was empty
     * @param to absent where it is emptied
     */
    record FieldChange(FieldKey key, @Nullable FieldValue from, @Nullable FieldValue to) {}
}
