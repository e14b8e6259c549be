package io.ledgerdesk.ticket.command;

import io.ledgerdesk.ticket.Impact;
import io.ledgerdesk.ticket.TicketKind;
import io.ledgerdesk.ticket.Urgency;
import io.ledgerdesk.ticket.id.TicketId;
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
}
