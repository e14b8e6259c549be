package io.ledgerdesk.workplace.graphql.seen;

import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.workplace.view.seen.SeenMarks;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Whether a ticket is unread, for all tickets of a page at once. */
@GraphQLApi
public class UnreadField {
    private final CurrentCaller callers;
    private final SeenMarks marks;

    UnreadField(CurrentCaller callers, SeenMarks marks) {
        this.callers = callers;
        this.marks = marks;
    }

    @Name("unread")
    @Description(
            "Whether somebody else did something to it since you marked it as seen that you may"
                    + " see. What you do yourself does not make it unread, nor what lies longer ago"
                    + " than the desk counts as news.")
    public @NonNull Uni<List<@NonNull Boolean>> unread(@Source List<Ticket> tickets) {
        Caller caller = callers.require();
        List<TicketId> ids =
                tickets.stream()
                        .map(ticket -> Ticket.parse(ticket.getId()))
                        .map(Optional::orElseThrow)
                        .toList();
        return marks.unread(caller.tenant(), caller.reader(), caller.actor().id(), ids)
                .map(unread -> ids.stream().map(id -> unread.getOrDefault(id, false)).toList());
    }
}
