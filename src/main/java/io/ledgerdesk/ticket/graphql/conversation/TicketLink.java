package io.ledgerdesk.ticket.graphql.conversation;

import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.graphql.value.word.LinkEnd;
import io.ledgerdesk.ticket.graphql.value.word.LinkKind;
import io.ledgerdesk.ticket.view.relation.SeenLink;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a ticket has to do with another. */
@Type("TicketLink")
@Description("What a ticket has to do with another.")
public record TicketLink(
        @NonNull @Description("What the one is to the other.") LinkKind kind,
        @NonNull @Description("Which of the two this ticket is.") LinkEnd end,
        @Id
                @NonNull
                @Description("The other ticket; the one that goes on for it, if it was merged.")
                String otherId,
        @Description("What people call the other ticket.") @Nullable String otherNumber,
        @NonNull @Description("Since when.") Instant since) {

    static TicketLink of(SeenLink link) {
        return new TicketLink(
                Words.as(LinkKind.class, link.kind()),
                Words.as(LinkEnd.class, link.end()),
                Ticket.globalId(link.other()),
                link.otherNumber(),
                link.since());
    }
}
