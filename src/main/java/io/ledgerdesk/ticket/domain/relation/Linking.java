package io.ledgerdesk.ticket.domain.relation;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.UnlinkTicket;
import io.ledgerdesk.ticket.command.TicketRejection.AgainstRule;
import io.ledgerdesk.ticket.command.TicketRejection.OtherTicketNotFound;
import io.ledgerdesk.ticket.command.TicketRejection.TooMany;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.state.Relations.Link;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what a ticket is to another, and that it no longer is. */
final class Linking {
    private static final Comparator<Link> ORDER =
            Comparator.comparing((Link link) -> link.other().value()).thenComparing(Link::end);

    private final TicketLimits limits;

    Linking(TicketLimits limits) {
        this.limits = limits;
    }

    Decision<TicketEvent> link(Streams<Ticket> streams, Registered ticket, LinkTicket c) {
        Neighbourhood around = new Neighbourhood(streams);
        Optional<Registered> other = around.ticket(c.other());
        if (around.missing().isEmpty() && other.isEmpty()) {
            return Decision.rejected(new OtherTicketNotFound("otherTicketId"));
        }
        Set<TicketId> here = around.family(around.survivor(ticket.id()));
        Set<TicketId> there = around.family(around.survivor(c.other()));
        boolean circle =
                c.kind().isDirected()
                        && here.stream().noneMatch(there::contains)
                        && around.leads(c.kind(), there, here);
        boolean present =
                between(around, c.kind(), here, there).stream()
                        .anyMatch(pair -> !c.kind().isDirected() || pair.end() == LinkEnd.FROM);
        if (!around.missing().isEmpty()) {
            return new Decision.Needs<>(around.missing());
        }
        if (here.stream().anyMatch(there::contains)) {
            return Decision.rejected(new AgainstRule(TicketRule.LINK_TO_ITSELF));
        }
        if (present) {
            return Decision.nothing();
        }
        return circle
                ? Decision.rejected(new AgainstRule(TicketRule.LINK_CYCLE))
                : linked(ticket, other.orElseThrow(), c.kind());
    }

    private Decision<TicketEvent> linked(Registered ticket, Registered other, LinkKind kind) {
        if (ticket.relations().links().size() >= limits.links()
                || other.relations().links().size() >= limits.links()) {
            return Decision.rejected(new TooMany("links", limits.links()));
        }
        return Decision.accepted(both(ticket, other, kind));
    }

    /** Both tickets tell of it. */
    static List<TicketEvent> both(Registered ticket, Registered other, LinkKind kind) {
        return List.of(
                new TicketLinked(ticket.id(), kind, LinkEnd.FROM, other.id(), other.number()),
                new TicketLinked(other.id(), kind, LinkEnd.TO, ticket.id(), ticket.number()));
    }

    Decision<TicketEvent> unlink(Streams<Ticket> streams, Registered ticket, UnlinkTicket c) {
        Neighbourhood around = new Neighbourhood(streams);
        if (around.ticket(c.other()).isEmpty() && around.missing().isEmpty()) {
            return Decision.rejected(new OtherTicketNotFound("otherTicketId"));
        }
        Set<TicketId> here = around.family(around.survivor(ticket.id()));
        List<Pair> pairs =
                here.contains(c.other())
                        ? between(around, c.kind(), Set.of(ticket.id()), Set.of(c.other()))
                        : between(
                                around, c.kind(), here, around.family(around.survivor(c.other())));
        if (!around.missing().isEmpty()) {
            return new Decision.Needs<>(around.missing());
        }
        return Decision.accepted(pairs.stream().flatMap(pair -> unlinked(pair).stream()).toList());
    }

    private static List<TicketEvent> unlinked(Pair pair) {
        Registered here = pair.here();
        Registered there = pair.there();
        return List.of(
                new TicketUnlinked(here.id(), pair.kind(), pair.end(), there.id(), there.number()),
                new TicketUnlinked(
                        there.id(), pair.kind(), pair.end().opposite(), here.id(), here.number()));
    }

    /** The links of a kind that there are between two families, as the first one has them. */
    private static List<Pair> between(
            Neighbourhood around, LinkKind kind, Set<TicketId> here, Set<TicketId> there) {
        List<Pair> pairs = new ArrayList<>();
        for (TicketId id : here) {
            around.ticket(id)
                    .ifPresent(known ->
                            known.relations().links().stream()
                                    .filter(link ->
                                            link.kind() == kind && there.contains(link.other()))
                                    .sorted(ORDER)
                                    .forEach(link ->
                                            around.ticket(link.other())
                                                    .ifPresent(other ->
                                                            pairs.add(
                                                                    new Pair(
                                                                            kind,
                                                                            link.end(),
                                                                            known,
                                                                            other)))));
        }
        return pairs;
    }

    /** One link between two tickets. */
    private record Pair(LinkKind kind, LinkEnd end, Registered here, Registered there) {}
}
