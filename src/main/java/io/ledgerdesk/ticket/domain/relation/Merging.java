package io.ledgerdesk.ticket.domain.relation;

import static io.ledgerdesk.ticket.word.Belongings.NOTHING;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.TicketRejection.AgainstRule;
import io.ledgerdesk.ticket.command.TicketRejection.OtherTicketNotFound;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.domain.state.Contents.Inventory;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.Contact;
import io.ledgerdesk.ticket.word.LinkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets one ticket go into another, and out again. */
final class Merging {

    Decision<TicketEvent> merge(Streams<Ticket> streams, Registered ticket, MergeTicket c) {
        if (c.into().equals(ticket.id())) {
            return Decision.rejected(new AgainstRule(TicketRule.MERGE_WITH_ITSELF));
        }
        Neighbourhood around = new Neighbourhood(streams);
        Optional<Registered> found = around.ticket(c.into());
        if (!around.missing().isEmpty()) {
            return new Decision.Needs<>(around.missing());
        }
        if (found.isEmpty()) {
            return Decision.rejected(new OtherTicketNotFound("intoTicketId"));
        }
        Registered into = found.get();
        Optional<TicketRule> against = against(ticket, into);
        if (against.isPresent()) {
            return Decision.rejected(new AgainstRule(against.get()));
        }
        Set<TicketId> one = around.family(ticket.id());
        Set<TicketId> other = around.family(into.id());
        boolean circle =
                Stream.of(LinkKind.values())
                                .filter(LinkKind::isDirected)
                                .filter(kind -> closesCircle(around, kind, one, other))
                                .count()
                        > 0;
        if (!around.missing().isEmpty()) {
            return new Decision.Needs<>(around.missing());
        }
        return circle
                ? Decision.rejected(new AgainstRule(TicketRule.LINK_CYCLE))
                : Decision.accepted(merged(ticket, into));
    }

    private static Optional<TicketRule> against(Registered ticket, Registered into) {
        if (into.relations().merged() != null) {
            return Optional.of(TicketRule.MERGE_INTO_MERGED);
        }
        if (into.state() == TicketState.CLOSED || into.state() == TicketState.CANCELLED) {
            return Optional.of(TicketRule.MERGE_INTO_FINISHED);
        }
        Contact here = ticket.registration().requester();
        Contact there = into.registration().requester();
        boolean together =
                here.company() == null
                        ? there.company() == null && here.id().equals(there.id())
                        : here.company().equals(there.company());
        return together ? Optional.empty() : Optional.of(TicketRule.MERGE_ACROSS_COMPANIES);
    }

    /** Two tickets seen as one: a way between them over a third comes round in a circle. */
    private static boolean closesCircle(
            Neighbourhood around, LinkKind kind, Set<TicketId> one, Set<TicketId> other) {
        return around.leadsRound(kind, one, other) || around.leadsRound(kind, other, one);
    }

    private static List<TicketEvent> merged(Registered ticket, Registered into) {
        Set<PersonId> there = into.circle().watchers();
        List<PersonId> watchers = sorted(ticket.circle().watchers());
        Inventory inventory = ticket.contents().inventory();
        return List.of(
                new TicketMerged(ticket.id(), into.id(), into.number(), inventory.with(watchers)),
                new TicketAbsorbed(
                        into.id(),
                        ticket.id(),
                        ticket.number(),
                        inventory.with(
                                watchers.stream().filter(who -> !there.contains(who)).toList())));
    }

    Decision<TicketEvent> unmerge(Streams<Ticket> streams, Registered ticket, TicketState to) {
        TicketMerged merged = ticket.relations().merged();
        if (merged == null) {
            return Decision.rejected(new AgainstRule(TicketRule.TICKET_NOT_MERGED));
        }
        Neighbourhood around = new Neighbourhood(streams);
        List<Registered> holders = holders(around, merged);
        Set<TicketId> parting = around.family(ticket.id());
        Set<TicketId> staying = around.family(around.survivor(ticket.id()));
        staying.removeAll(parting);
        Set<PersonId> theirs = watchers(around, parting);
        Set<PersonId> others = watchers(around, staying);
        boolean circle =
                Stream.of(LinkKind.values())
                        .filter(LinkKind::isDirected)
                        .anyMatch(kind ->
                                around.points(kind, parting, staying)
                                        && around.points(kind, staying, parting));
        if (!around.missing().isEmpty()) {
            return new Decision.Needs<>(around.missing());
        }
        if (circle) {
            return Decision.rejected(new AgainstRule(TicketRule.LINK_CYCLE));
        }
        Belongings back = comingBack(ticket, merged, holders, theirs);
        Belongings leaving =
                back.with(back.watchers().stream().filter(who -> !others.contains(who)).toList());
        return Decision.accepted(parted(ticket, holders, back, leaving, to));
    }

    /** From the ticket that it was merged into to the one that holds everything now. */
    private static List<Registered> holders(Neighbourhood around, TicketMerged merged) {
        List<Registered> holders = new ArrayList<>();
        TicketMerged next = merged;
        while (next != null) {
            Optional<Registered> holder = around.ticket(next.into());
            holder.ifPresent(holders::add);
            next = holder.map(known -> known.relations().merged()).orElse(null);
        }
        return holders;
    }

    /** Those who watch one of these tickets, however they are merged. */
    private static Set<PersonId> watchers(Neighbourhood around, Set<TicketId> tickets) {
        Set<PersonId> watchers = new LinkedHashSet<>();
        for (TicketId id : tickets) {
            around.ticket(id).ifPresent(known -> watchers.addAll(known.circle().own()));
        }
        return watchers;
    }

    /** What it handed over, as far as it is still there and came by no other way since. */
    private static Belongings comingBack(
            Registered ticket,
            TicketMerged merged,
            List<Registered> holders,
            Set<PersonId> theirs) {
        Registered holder = holders.getLast();
        Belongings claim = merged.handedOver();
        TicketId from = ticket.id();
        for (Registered one : holders) {
            Map<TicketId, Belongings> absorbed = one.relations().absorbed();
            claim = claim.common(absorbed.getOrDefault(from, NOTHING).with(claim.watchers()));
            from = one.id();
        }
        Set<PersonId> there = holder.circle().watchers();
        return claim.common(holder.contents().inventory().with(sorted(there)))
                .common(claim.with(sorted(theirs)));
    }

    private static List<TicketEvent> parted(
            Registered ticket,
            List<Registered> holders,
            Belongings back,
            Belongings leaving,
            TicketState to) {
        Registered outOf = holders.getFirst();
        Registered holder = holders.getLast();
        List<TicketEvent> events = new ArrayList<>();
        events.add(new TicketUnmerged(ticket.id(), outOf.id(), outOf.number(), to, back));
        if (!outOf.id().equals(holder.id())) {
            events.add(new MergedTicketReleased(outOf.id(), ticket.id(), ticket.number(), NOTHING));
        }
        events.add(new MergedTicketReleased(holder.id(), ticket.id(), ticket.number(), leaving));
        return events;
    }

    private static List<PersonId> sorted(Set<PersonId> watchers) {
        return watchers.stream().sorted(Comparator.comparing(PersonId::value)).toList();
    }
}
