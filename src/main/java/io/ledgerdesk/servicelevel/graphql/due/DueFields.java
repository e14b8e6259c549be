package io.ledgerdesk.servicelevel.graphql.due;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.servicelevel.view.due.DueQueue;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** What is due next, for all tickets of a page at once. */
@GraphQLApi
public class DueFields {
    private static final Right READ = new Right("sla.read");
    private static final Set<TargetKind> ALL = EnumSet.allOf(TargetKind.class);
    private static final Set<TargetKind> OF_REQUESTERS =
            EnumSet.of(TargetKind.FIRST_RESPONSE, TargetKind.RESOLUTION);

    private final CurrentCaller callers;
    private final DueQueue queue;
    private final Clock clock;

    DueFields(CurrentCaller callers, DueQueue queue, Clock clock) {
        this.callers = callers;
        this.queue = queue;
        this.clock = clock;
    }

    @Name("due")
    @Description(
            "The nearest of its targets that are not met yet; absent where nothing is promised, or"
                    + " all of it pauses or is met. Of requesters first response and resolution.")
    public Uni<List<TicketDue>> due(@Source List<Ticket> tickets) {
        Caller caller = callers.require();
        Instant now = clock.instant();
        boolean all = !caller.isRequester() && caller.authority().has(READ);
        return queue.nearest(
                        caller.tenant(),
                        tickets.stream().map(Ticket::ticketId).toList(),
                        all ? ALL : OF_REQUESTERS)
                .map(found ->
                        tickets.stream()
                                .map(ticket -> TicketDue.of(found.get(ticket.ticketId()), now))
                                .toList());
    }
}
