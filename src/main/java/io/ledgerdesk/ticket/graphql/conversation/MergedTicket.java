package io.ledgerdesk.ticket.graphql.conversation;

import io.ledgerdesk.ticket.graphql.type.Ticket;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A ticket that went into another. */
@Type("MergedTicket")
@Description("A ticket that went into another.")
public record MergedTicket(
        @Id @NonNull @Description("The ticket that was merged.") String ticketId,
        @Description("What people call it.") @Nullable String number,
        @NonNull @Description("Since when.") Instant since) {

    static MergedTicket of(io.ledgerdesk.ticket.view.relation.MergedTicket merged) {
        return new MergedTicket(Ticket.globalId(merged.id()), merged.number(), merged.since());
    }
}
