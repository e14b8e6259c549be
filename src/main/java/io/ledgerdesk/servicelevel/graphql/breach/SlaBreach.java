package io.ledgerdesk.servicelevel.graphql.breach;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.servicelevel.graphql.value.CatalogueEntryVersion;
import io.ledgerdesk.servicelevel.view.report.Breach;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.value.Words;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A target that was missed. */
@Type("SlaBreach")
@Description("A target that was missed; stays, whatever changes later.")
public record SlaBreach(
        @Id @NonNull @Description("The ticket.") String ticketId,
        @NonNull @Description("What was promised.") TargetKind target,
        @Description("1 + the reopenings until then.") int round,
        @Description("Which of several in the round.") int turn,
        @NonNull @Description("Until when it would have been in time.") Instant dueAt,
        @Description("When the desk noticed; absent while it is about to.")
                @Nullable Instant detectedAt,
        @Description("When the clock stopped; absent until then.") @Nullable Instant stoppedAt,
        @Description("How the clock was judged when it stopped; absent until it is.")
                @Nullable Boolean met,
        @Description("The ticket's when the clock stopped, or now; absent for none.")
                @Nullable Priority priority,
        @Description("The agreement that promised it.") @Nullable CatalogueEntryVersion agreement,
        @Description("The service that it concerns; absent while nobody knows.")
                @Nullable String service,
        @Description("The requester's company; absent for none.") @Nullable String company,
        @Description("In which line the ticket was or is.") int line) {
    static SlaBreach of(Breach breach) {
        return new SlaBreach(
                Ticket.globalId(breach.ticket()),
                Words.as(TargetKind.class, breach.clock().target()),
                breach.clock().round(),
                breach.clock().turn(),
                breach.dueAt(),
                breach.detectedAt(),
                breach.stoppedAt(),
                breach.met(),
                Words.orNull(Priority.class, breach.priority()),
                CatalogueEntryVersion.of(breach.agreement()),
                breach.service(),
                breach.company(),
                breach.line());
    }
}
