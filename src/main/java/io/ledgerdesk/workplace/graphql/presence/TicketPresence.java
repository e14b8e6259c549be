package io.ledgerdesk.workplace.graphql.presence;

import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.workplace.view.presence.Presence;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Somebody who is at a ticket. */
@Type("Presence")
@Description("Somebody of staff who is at a ticket now.")
public record TicketPresence(
        @Id @NonNull @Description("Who.") String person,
        @Description("As shown to others; absent if none was given.") @Nullable String name,
        @NonNull @Description("What he does there.") PresenceActivity activity,
        @NonNull @Description("Since when he does that.") Instant since) {

    static TicketPresence of(Presence presence) {
        return new TicketPresence(
                presence.person().value(),
                presence.name(),
                Words.as(PresenceActivity.class, presence.activity()),
                presence.since());
    }
}
