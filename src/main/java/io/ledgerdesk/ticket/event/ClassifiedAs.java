package io.ledgerdesk.ticket.event;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.Impact;
import io.ledgerdesk.ticket.Priority;
import io.ledgerdesk.ticket.TicketKind;
import io.ledgerdesk.ticket.Urgency;
import io.ledgerdesk.ticket.id.Topic;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket is classified; what was never said is absent.
 *
 * @param priority as it followed from impact and urgency then; absent while neither is known
 */
@Published
public record ClassifiedAs(
        @Nullable TicketKind kind,
        @Nullable Topic topic,
        @Nullable Impact impact,
        @Nullable Urgency urgency,
        @Nullable Priority priority) {
    public static final ClassifiedAs NONE = new ClassifiedAs(null, null, null, null, null);
}
