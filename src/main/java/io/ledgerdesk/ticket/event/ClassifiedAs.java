package io.ledgerdesk.ticket.event;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.id.Topic;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket is classified; what was never said is absent.
 *
 * @param priority as it followed from impact and urgency then; absent while neither is known
 * @param service of the catalogue that it concerns
 * @param agreement that was chosen for it; absent to take the one that holds by itself
 */
@Published
public record ClassifiedAs(
        @Nullable TicketKind kind,
        @Nullable Topic topic,
        @Nullable Impact impact,
        @Nullable Urgency urgency,
        @Nullable Priority priority,
        @Nullable CatalogueId service,
        @Nullable CatalogueId agreement) {
    public static final ClassifiedAs NONE = new ClassifiedAs(null, null, null, null, null);

    /** Of a ticket that names no entry of the catalogue. */
    public ClassifiedAs(
            @Nullable TicketKind kind,
            @Nullable Topic topic,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            @Nullable Priority priority) {
        this(kind, topic, impact, urgency, priority, null, null);
    }

    /** The same with another priority. */
    public ClassifiedAs with(@Nullable Priority other) {
        return new ClassifiedAs(kind, topic, impact, urgency, other, service, agreement);
    }
}
