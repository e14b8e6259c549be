package io.ledgerdesk.workplace.graphql.presence;

import io.ledgerdesk.platform.graphql.error.Forbidden;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.workplace.graphql.error.LimitReached;
import io.ledgerdesk.workplace.graphql.presence.PresenceInputs.LeaveTicketInput;
import io.ledgerdesk.workplace.graphql.presence.PresenceInputs.ShowPresenceInput;
import io.ledgerdesk.workplace.graphql.presence.PresencePayloads.LeaveTicketPayload;
import io.ledgerdesk.workplace.graphql.presence.PresencePayloads.ShowPresencePayload;
import io.ledgerdesk.workplace.graphql.ticket.VisibleTickets;
import io.ledgerdesk.workplace.view.presence.Presence;
import io.ledgerdesk.workplace.view.presence.Presences;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Coming to a ticket and leaving it. Presence is a matter between colleagues: only people of staff
 * show it, and a requester neither shows nor sees any, not even that of the own staff.
 */
@GraphQLApi
public class PresenceMutations {
    private final CurrentCaller callers;
    private final Presences presences;
    private final VisibleTickets tickets;

    PresenceMutations(CurrentCaller callers, Presences presences, VisibleTickets tickets) {
        this.callers = callers;
        this.presences = presences;
        this.tickets = tickets;
    }

    @Needs("presence.use")
    @Mutation("showPresence")
    @Description(
            "Shows your colleagues that you look at a ticket or write in it. To be said again while"
                    + " it lasts; of several windows the one that spoke last counts.")
    public @NonNull Uni<ShowPresencePayload> showPresence(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ShowPresenceInput input) {
        Caller caller = callers.require();
        if (!caller.actor().isStaff()) {
            return Uni.createFrom().item(ShowPresencePayload.refused(forbidden()));
        }
        Presence.Activity activity = Words.as(Presence.Activity.class, input.activity());
        return tickets.find(caller, input.ticketId())
                .chain(found ->
                        found.map(card -> show(caller, card.id(), activity))
                                .orElseGet(() ->
                                        Uni.createFrom()
                                                .item(
                                                        ShowPresencePayload.refused(
                                                                VisibleTickets.notFound()))));
    }

    @Needs("presence.use")
    @Mutation("leaveTicket")
    @Description("Says that you are at a ticket no more; done as well if you were not.")
    public @NonNull Uni<LeaveTicketPayload> leaveTicket(
            @NonNull @Name("input") @Description("What is needed for it.") LeaveTicketInput input) {
        Caller caller = callers.require();
        Optional<TicketId> ticket = Ticket.parse(input.ticketId());
        if (!caller.actor().isStaff() || ticket.isEmpty()) {
            return Uni.createFrom()
                    .item(
                            new LeaveTicketPayload(
                                    false,
                                    List.of(
                                            caller.actor().isStaff()
                                                    ? VisibleTickets.notFound()
                                                    : forbidden())));
        }
        return presences
                .leave(caller.tenant(), ticket.get(), caller.actor().id())
                .map(left -> new LeaveTicketPayload(left, List.of()));
    }

    private Uni<ShowPresencePayload> show(
            Caller caller, TicketId ticket, Presence.Activity activity) {
        return presences
                .show(caller.tenant(), ticket, caller.actor(), activity)
                .map(until ->
                        until.map(end -> new ShowPresencePayload(end, List.of()))
                                .orElseGet(() -> ShowPresencePayload.refused(tooMany())));
    }

    private UserError tooMany() {
        int most = presences.limits().most();
        return new LimitReached(
                "TOO_MANY_PRESENCES",
                "You are at " + most + " tickets, as many as a person may: leave one first.",
                null,
                most);
    }

    private static UserError forbidden() {
        return new Forbidden("FORBIDDEN", "Presence is for staff.", null);
    }
}
