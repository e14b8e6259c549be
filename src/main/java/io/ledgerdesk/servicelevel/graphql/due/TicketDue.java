package io.ledgerdesk.servicelevel.graphql.due;

import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.servicelevel.view.due.NextDue;
import io.ledgerdesk.ticket.graphql.value.Words;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What of a ticket is due next. */
@Type("TicketDue")
@Description("What of a ticket is due next.")
public record TicketDue(
        @NonNull @Description("The target.") TargetKind target,
        @NonNull @Description("The last second at which it is in time.") Instant dueAt,
        @Description("Whether that has passed.") boolean overdue,
        @Description(
                        "Seconds from now until then, by the clock on the wall; below 0 once it has passed.")
                long secondsLeft) {

    static @Nullable TicketDue of(@Nullable NextDue due, Instant now) {
        return due == null
                ? null
                : new TicketDue(
                        Words.as(TargetKind.class, due.target()),
                        due.dueAt(),
                        now.isAfter(due.dueAt()),
                        Duration.between(now, due.dueAt()).getSeconds());
    }
}
