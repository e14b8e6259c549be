package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.ticket.graphql.value.ResolutionCode;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.ProposedAnswer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An answer that waits for a reviewer. */
@Type("Proposal")
@Description("An answer that waits for a reviewer.")
public record Proposal(
        @Id @NonNull @Description("The person who proposed it; another one reviews it.")
                String proposerId,
        @NonNull @Description("How it was resolved.") ResolutionCode code,
        @Description("What the requester would be told; absent if nothing, or erased.")
                @Nullable String answer,
        @Description("What was done; absent if nothing was said, or erased.")
                @Nullable String solution) {

    static Proposal of(ProposedAnswer proposed) {
        return new Proposal(
                proposed.proposer().value(),
                Words.as(ResolutionCode.class, proposed.code()),
                proposed.answer(),
                proposed.solution());
    }
}
