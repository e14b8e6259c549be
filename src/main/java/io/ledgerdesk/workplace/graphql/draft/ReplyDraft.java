package io.ledgerdesk.workplace.graphql.draft;

import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.workplace.view.draft.Draft;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A draft with the ticket it is for, as the writer sees both. */
@Type("ReplyDraft")
@Description(
        "A reply that you are writing. It is yours alone, and stays whatever others do to the"
                + " ticket.")
public record ReplyDraft(
        @NonNull @Description("The ticket as it is now.") Ticket ticket,
        @Description("The text so far; absent once the requester is erased.") @Nullable String text,
        @Description("The ticket's version as you saw it.") int basedOnVersion,
        @Description("Whether something happened to the ticket since then that you may see.")
                boolean ticketHasMovedOn,
        @NonNull @Description("When it was last kept.") Instant updatedAt) {

    static ReplyDraft of(Draft draft, Ticket ticket) {
        return new ReplyDraft(
                ticket,
                draft.text(),
                Math.toIntExact(draft.basedOnVersion()),
                ticket.getVersion() > draft.basedOnVersion(),
                draft.updatedAt());
    }
}
