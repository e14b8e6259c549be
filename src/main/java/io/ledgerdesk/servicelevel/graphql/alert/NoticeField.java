package io.ledgerdesk.servicelevel.graphql.alert;

import io.ledgerdesk.servicelevel.graphql.alert.AlertTypes.SlaAlert;
import io.ledgerdesk.servicelevel.graphql.clock.TicketClock;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What was noticed of a clock since it began; its ticket's events are read with its ledger. */
@GraphQLApi
public class NoticeField {

    @Name("notices")
    @Description(
            "What was noticed of it and recorded, the earliest first: due dates that moved and why,"
                    + " warnings, its breach, steps of escalation. For staff; empty for requesters.")
    public @NonNull Uni<@NonNull List<@NonNull SlaAlert>> notices(@Source TicketClock clock) {
        return clock.noticed().map(all -> all.stream().map(SlaAlert::of).toList());
    }
}
