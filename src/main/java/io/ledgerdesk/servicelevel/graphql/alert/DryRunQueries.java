package io.ledgerdesk.servicelevel.graphql.alert;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.graphql.alert.AlertTypes.SlaForecast;
import io.ledgerdesk.servicelevel.view.replay.Foreseen;
import io.ledgerdesk.servicelevel.view.replay.Replay;
import io.ledgerdesk.servicelevel.view.replay.Replays;
import io.ledgerdesk.servicelevel.view.step.StepTarget.Hindered;
import io.ledgerdesk.servicelevel.view.step.StepTargets;
import io.ledgerdesk.servicelevel.word.StepObstacle;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
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
    private final StepTargets targets;

    DryRunQueries(
            CurrentCaller callers,
            TicketCards cards,
            TicketReader reader,
            Replays replays,
            StepTargets targets) {
        this.callers = callers;
        this.cards = cards;
        this.reader = reader;
        this.replays = replays;
        this.targets = targets;
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
                .chain(card ->
                        replays.of(caller.tenant(), List.of(id))
                                .chain(found -> {
                                    Replay replay = found.get(id);
                                    return replay == null
                                            ? Uni.createFrom().item(List.of())
                                            : forecast(caller.tenant(), card, replay.outlook());
                                }));
    }

    private Uni<List<SlaForecast>> forecast(
            TenantId tenant, TicketCard card, List<Foreseen> outlook) {
        return Multi.createFrom()
                .iterable(outlook)
                .onItem()
                .transformToUniAndConcatenate(one -> hindered(tenant, card, one))
                .map(SlaForecast::of)
                .collect()
                .asList();
    }

    /** Steps say what is in their way as things stand. */
    private Uni<Foreseen> hindered(TenantId tenant, TicketCard card, Foreseen foreseen) {
        return foreseen.what() instanceof EscalationStepTaken step
                ? targets.of(tenant, card, step.step())
                        .map(target ->
                                target instanceof Hindered(StepObstacle obstacle)
                                        ? new Foreseen(foreseen.at(), step.hinderedBy(obstacle))
                                        : foreseen)
                : Uni.createFrom().item(foreseen);
    }

    private static Fault notFound() {
        return new Fault("TICKET_NOT_FOUND", "There is no such ticket.");
    }
}
