package io.ledgerdesk.ticket.graphql.type;

import io.ledgerdesk.ticket.graphql.value.ResolutionCode;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.view.card.TicketCard;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How it was resolved. */
@Type("Resolution")
@Description("How a ticket was resolved.")
public record Resolution(
        @Description("In which round.") int round,
        @NonNull @Description("In one word.") ResolutionCode code,
        @Description("What the requester was told; absent if nothing, or erased.")
                @Nullable String answer,
        @Description("What was done, for staff only; absent if nothing was said, or erased.")
                @Nullable String solution) {

    static @Nullable Resolution of(TicketCard.@Nullable Resolution resolution) {
        return resolution == null
                ? null
                : new Resolution(
                        resolution.round(),
                        Words.as(ResolutionCode.class, resolution.code()),
                        resolution.answer(),
                        resolution.solution());
    }
}
