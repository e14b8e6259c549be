package io.ledgerdesk.servicelevel.graphql.alert;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.servicelevel.graphql.alert.AlertTypes.SlaForecast;
import io.ledgerdesk.servicelevel.view.replay.Replays;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What would happen to a ticket by itself. */
@GraphQLApi
public class DryRunQueries {
    private final CurrentCaller callers;
    private final TicketCards cards;
    private final TicketReader reader;
    private final Replays replays;

    DryRunQueries(CurrentCaller callers, TicketCards cards, TicketReader reader, Replays replays) {
        this.callers = callers;
        this.cards = cards;
        this.reader = reader;
        this.replays = replays;
    }

    @Needs("sla.read")
    @Query("escalationDryRun")
    @Description(
            "What would be noticed of a ticket's clocks, and which steps of escalation would be"
                    + " taken, and when, if nothing more happened to it; in order. Nothing is done."
                    + " For staff.")
    public @NonNull Uni<@NonNull List<@NonNull SlaForecast>> escalationDryRun(
            @Id @NonNull @Name("ticketId") @Description("The ticket.") String ticketId) {
        Caller caller = callers.require();
        TicketId id = Ticket.parse(ticketId).orElseThrow(DryRunQueries::notFound);
        return cards.byId(caller.tenant(), TicketReader.scope(caller), id)
                .map(card -> card.orElseThrow(DryRunQueries::notFound))
                .invoke(card -> reader.opened(caller, "escalationDryRun", id))
                .chain(card -> replays.of(caller.tenant(), List.of(id)))
                .map(found ->
                        Optional.ofNullable(found.get(id))
                                .map(replay ->
                                        replay.outlook().stream().map(SlaForecast::of).toList())
                                .orElse(List.of()));
    }

    private static Fault notFound() {
        return new Fault("TICKET_NOT_FOUND", "There is no such ticket.");
    }
}
