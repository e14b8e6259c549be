package io.ledgerdesk.servicelevel.graphql.alert;

import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.graphql.transport.StreamFailure;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.graphql.alert.AlertTypes.SlaAlert;
import io.ledgerdesk.servicelevel.graphql.alert.AlertTypes.SlaAlertFilterInput;
import io.ledgerdesk.servicelevel.view.alert.SlaAlerts;
import io.ledgerdesk.ticket.graphql.reader.LiveReading;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is noticed of clocks, as it is recorded. */
@GraphQLApi
public class AlertSubscriptions {
    private final CurrentCaller callers;
    private final SlaAlerts alerts;
    private final LiveReading live;
    private final TicketReader reader;
    private final GraphQlSettings settings;

    AlertSubscriptions(
            CurrentCaller callers,
            SlaAlerts alerts,
            LiveReading live,
            TicketReader reader,
            GraphQlSettings settings) {
        this.callers = callers;
        this.alerts = alerts;
        this.live = live;
        this.reader = reader;
        this.settings = settings;
    }

    @Needs("sla.read")
    @Subscription("slaAlerts")
    @Description(
            "What is noticed of the clocks of tickets that you may see: due dates that moved,"
                    + " warnings, breaches, steps of escalation; none left out, none twice. For staff.")
    public @NonNull Multi<SlaAlert> slaAlerts(
            @Name("filter") @Description("Which; absent for all.")
                    @Nullable SlaAlertFilterInput filter,
            @Name("after")
                    @Description(
                            "The position of the last alert that you have, to go on behind it; p0 for"
                                    + " the desk's beginning; absent to begin with the next.")
                    @Nullable String after) {
        Caller caller = callers.require();
        Long from = after == null ? null : Position.parse(after);
        Predicate<ClockEvent> wanted = filter == null ? any -> true : wanted(filter);
        // how many there will be nobody knows: the beginning counts
        reader.listed(caller, "slaAlerts", 1);
        return StreamFailure.told(
                live.whileAllowed(
                        caller,
                        alerts.follow(caller.tenant(), () -> live.scope(caller), from, wanted)
                                .map(SlaAlert::of)));
    }

    private Predicate<ClockEvent> wanted(SlaAlertFilterInput filter) {
        Set<SlaAlertKind> kinds = terms("kinds", filter.kinds());
        Set<TargetKind> targets = terms("targets", filter.targets());
        Set<TicketId> tickets =
                terms("ticketIds", filter.ticketIds()).stream()
                        .map(id -> Ticket.parse(id).orElseThrow(AlertSubscriptions::notFound))
                        .collect(Collectors.toSet());
        return event ->
                (kinds.isEmpty() || kinds.contains(SlaNotice.kind(event)))
                        && (targets.isEmpty()
                                || targets.contains(
                                        Words.as(TargetKind.class, event.clock().target())))
                        && (tickets.isEmpty() || tickets.contains(event.ticket()));
    }

    private <T> Set<T> terms(String list, @Nullable List<T> given) {
        if (given == null) {
            return Set.of();
        }
        if (given.isEmpty()) {
            throw new Fault("BAD_FILTER", list + " is empty: name at least one, or leave it out");
        }
        if (given.size() > settings.maxFilterTerms()) {
            throw new Fault(
                    "FILTER_TOO_LARGE",
                    "%s has %d entries, at most %d are possible: ask in several parts"
                            .formatted(list, given.size(), settings.maxFilterTerms()));
        }
        return Set.copyOf(given);
    }

    private static Fault notFound() {
        return new Fault("TICKET_NOT_FOUND", "There is no such ticket.");
    }
}
