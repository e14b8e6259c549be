package io.ledgerdesk.ticket.view.relation;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.testing.ToldEvents;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Links and merges in plain lists, made and undone at random. */
final class PlainRelations {
    private static final Actor BOB = new Actor(Actor.Kind.AGENT, new PersonId("bob"), "Bob");
    private static final Belongings NOTHING =
            new Belongings(List.of(), List.of(), List.of(), List.of());

    private record Link(TicketId from, LinkKind kind, TicketId to) {}

    final ToldEvents told = new ToldEvents();
    final List<TicketId> tickets = new ArrayList<>();
    private final Map<Link, Instant> links = new HashMap<>();
    private final Map<TicketId, TicketId> into = new HashMap<>();
    private final Map<TicketId, Instant> mergedAt = new HashMap<>();
    private final Random random;

    PlainRelations(Random random) {
        this.random = random;
        for (int i = 0; i < 12; i++) {
            tickets.add(new TicketId(UUID.randomUUID()));
        }
    }

    void step() {
        TicketId one = any();
        TicketId other = any();
        LinkKind kind = LinkKind.values()[random.nextInt(LinkKind.values().length)];
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> link(new Link(one, kind, other));
            case 3 -> unlink();
            case 4 -> merge(one, other);
            case 5 -> unmerge(one);
            default -> throw new AssertionError();
        }
    }

    private void link(Link link) {
        if (!link.from().equals(link.to()) && !links.containsKey(link)) {
            links.put(link, told.now());
            tell(
                    new TicketLinked(
                            link.from(), link.kind(), LinkEnd.FROM, link.to(), number(link.to())));
            // the second half is recorded later than the first, and as late as that it is seen
            tell(
                    new TicketLinked(
                            link.to(), link.kind(), LinkEnd.TO, link.from(), number(link.from())));
        }
    }

    private void unlink() {
        if (!links.isEmpty()) {
            List<Link> all = List.copyOf(links.keySet());
            Link link = all.get(random.nextInt(all.size()));
            links.remove(link);
            tell(
                    new TicketUnlinked(
                            link.from(), link.kind(), LinkEnd.FROM, link.to(), number(link.to())));
            tell(
                    new TicketUnlinked(
                            link.to(), link.kind(), LinkEnd.TO, link.from(), number(link.from())));
        }
    }

    private void merge(TicketId ticket, TicketId target) {
        if (!ticket.equals(target) && !into.containsKey(ticket) && !into.containsKey(target)) {
            into.put(ticket, target);
            mergedAt.put(ticket, told.now());
            tell(new TicketMerged(ticket, target, number(target), NOTHING));
            tell(new TicketAbsorbed(target, ticket, number(ticket), NOTHING));
        }
    }

    private void unmerge(TicketId ticket) {
        TicketId target = into.remove(ticket);
        if (target != null) {
            tell(new TicketUnmerged(ticket, target, number(target), TicketState.NEW, NOTHING));
            tell(new MergedTicketReleased(target, ticket, number(ticket), NOTHING));
        }
    }

    /** What a ticket has to do with others, each once. */
    Set<SeenLink> seen(TicketId ticket) {
        Map<SeenLink, Instant> earliest = new HashMap<>();
        for (Map.Entry<Link, Instant> made : links.entrySet()) {
            Link link = made.getKey();
            if (survivor(link.from()).equals(survivor(link.to()))) {
                continue;
            }
            LinkEnd to = link.kind() == LinkKind.RELATES_TO ? LinkEnd.FROM : LinkEnd.TO;
            Instant since = made.getValue();
            if (wentInto(link.from(), ticket)) {
                earliest.merge(link(link.kind(), LinkEnd.FROM, link.to()), since, this::earlier);
            }
            if (wentInto(link.to(), ticket)) {
                // told by an event of its own, a minute later
                earliest.merge(
                        link(link.kind(), to, link.from()), since.plusSeconds(60), this::earlier);
            }
        }
        Set<SeenLink> seen = new HashSet<>();
        earliest.forEach((one, since) ->
                seen.add(
                        new SeenLink(
                                one.kind(), one.end(), one.other(), one.otherNumber(), since)));
        return seen;
    }

    /** Those that went into a ticket directly. */
    Set<MergedTicket> merged(TicketId ticket) {
        Set<MergedTicket> merged = new HashSet<>();
        for (TicketId one : tickets) {
            if (ticket.equals(into.get(one))) {
                merged.add(
                        new MergedTicket(
                                one, number(one).text(), mergedAt.getOrDefault(one, Instant.MIN)));
            }
        }
        return merged;
    }

    int mergedNow() {
        return into.size();
    }

    private SeenLink link(LinkKind kind, LinkEnd end, TicketId other) {
        TicketId shown = survivor(other);
        return new SeenLink(kind, end, shown, number(shown).text(), Instant.EPOCH);
    }

    private Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean wentInto(TicketId ticket, TicketId family) {
        for (TicketId one = ticket; one != null; one = into.get(one)) {
            if (one.equals(family)) {
                return true;
            }
        }
        return false;
    }

    private TicketId survivor(TicketId ticket) {
        TicketId one = ticket;
        while (into.containsKey(one)) {
            one = into.get(one);
        }
        return one;
    }

    private TicketNumber number(TicketId ticket) {
        return TicketNumber.of("SD-", 6, tickets.indexOf(ticket) + 1);
    }

    private void tell(TicketEvent event) {
        told.add(BOB, event);
    }

    private TicketId any() {
        return tickets.get(random.nextInt(tickets.size()));
    }
}
