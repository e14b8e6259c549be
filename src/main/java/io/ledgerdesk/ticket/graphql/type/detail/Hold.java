package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.catalogue.graphql.value.HoldReason;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.HeldFor;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Why and until when work is suspended. */
@Type("Hold")
@Description("Why and until when work is suspended.")
public record Hold(
        @NonNull @Description("Why.") HoldReason reason,
        @Description("More about it; absent if nothing was said, or erased.") @Nullable String text,
        @Description("When it goes on by itself; absent for until somebody goes on with it.")
                @Nullable Instant until) {

    static Hold of(HeldFor hold) {
        return new Hold(Words.as(HoldReason.class, hold.reason()), hold.text(), hold.until());
    }
}
