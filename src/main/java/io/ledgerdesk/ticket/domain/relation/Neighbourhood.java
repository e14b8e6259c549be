package io.ledgerdesk.ticket.domain.relation;

import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.ticket.domain.state.Relations.Link;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tickets as far as they were read, with merged ones seen as the one that goes on for them. Whoever
 * looks at a ticket that was not read yet notes it as missing; the decision is then asked again.
 */
public final class Neighbourhood {
    private final Streams<Ticket> streams;
    private final Set<Tag> missing = new LinkedHashSet<>();

    public Neighbourhood(Streams<Ticket> streams) {
        this.streams = streams;
    }

    /** What has to be read before the answers are right; empty if they are. */
    public Set<Tag> missing() {
        return missing;
    }

    /** A ticket; empty if there is none, or if it was not read yet. */
    Optional<Registered> ticket(TicketId id) {
        Optional<Ticket> known = streams.of(id.tag());
        if (known.isEmpty()) {
            missing.add(id.tag());
        }
        return known.filter(Registered.class::isInstance).map(Registered.class::cast);
    }

    /** The ticket that goes on for this one: itself, unless it was merged. */
    TicketId survivor(TicketId id) {
        TicketId found = id;
        for (Optional<TicketId> next = mergedInto(found);
                next.isPresent();
                next = mergedInto(found)) {
            found = next.get();
        }
        return found;
    }

    private Optional<TicketId> mergedInto(TicketId id) {
        return ticket(id).map(known -> known.relations().merged()).map(TicketMerged::into);
    }

    /** A ticket and all that were merged into it, at whatever remove. */
    Set<TicketId> family(TicketId survivor) {
        Set<TicketId> family = new LinkedHashSet<>();
        Deque<TicketId> open = new ArrayDeque<>(List.of(survivor));
        while (!open.isEmpty()) {
            TicketId next = open.pop();
            if (family.add(next)) {
                ticket(next)
                        .ifPresent(known ->
                                known.relations().absorbed().keySet().stream()
                                        .sorted(Comparator.comparing(TicketId::value))
                                        .forEach(open::push));
            }
        }
        return family;
    }

    /** The same as they were read. */
    public List<Registered> members(TicketId survivor) {
        return family(survivor).stream().map(this::ticket).flatMap(Optional::stream).toList();
    }

    /** Whether links of the kind lead from one family to another. */
    boolean leads(LinkKind kind, Set<TicketId> from, Set<TicketId> to) {
        return leads(kind, from, to, true);
    }

    /** The same over at least one ticket outside of both. */
    boolean leadsRound(LinkKind kind, Set<TicketId> from, Set<TicketId> to) {
        return leads(kind, from, to, false);
    }

    private boolean leads(
            LinkKind kind, Set<TicketId> from, Set<TicketId> to, boolean straightCounts) {
        Set<TicketId> seen = new HashSet<>(from);
        Deque<TicketId> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            TicketId here = open.pop();
            for (TicketId next : behind(kind, here)) {
                if (to.contains(next)) {
                    if (straightCounts || !from.contains(here)) {
                        return true;
                    }
                } else if (seen.add(next)) {
                    Set<TicketId> family = family(next);
                    seen.addAll(family);
                    family.forEach(open::push);
                }
            }
        }
        return false;
    }

    /** Whether a link of the kind is from one of these tickets to one of those. */
    boolean points(LinkKind kind, Set<TicketId> from, Set<TicketId> to) {
        return from.stream()
                .flatMap(id -> ticket(id).stream())
                .flatMap(known -> known.relations().links().stream())
                .anyMatch(link ->
                        link.kind() == kind
                                && link.end() == LinkEnd.FROM
                                && to.contains(link.other()));
    }

    /** The survivors that a ticket's own links of the kind point to. */
    private List<TicketId> behind(LinkKind kind, TicketId id) {
        return ticket(id).stream()
                .flatMap(known -> known.relations().links().stream())
                .filter(link -> link.kind() == kind && link.end() == LinkEnd.FROM)
                .map(Link::other)
                .sorted(Comparator.comparing(TicketId::value))
                .map(this::survivor)
                .toList();
    }
}
