package io.ledgerdesk.ticket.graphql.type;

import io.ledgerdesk.ticket.view.card.TicketCard;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The requester's verdict. */
@Type("Rating")
@Description("What the requester made of an answer.")
public record Rating(
        @Description("In which round.") int round,
        @Description("1 (bad) to 5 (good).") int score,
        @Description("Whether the matter is done.") boolean solved,
        @Description("Absent if nothing was said, or erased.") @Nullable String comment) {

    static @Nullable Rating of(TicketCard.@Nullable Rating rating) {
        return rating == null
                ? null
                : new Rating(rating.round(), rating.score(), rating.solved(), rating.comment());
    }
}
