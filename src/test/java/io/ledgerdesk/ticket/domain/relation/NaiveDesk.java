package io.ledgerdesk.ticket.domain.relation;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.domain.state.Contents.Inventory;
import io.ledgerdesk.ticket.domain.state.Relations.Link;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ConversationEvent.FileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.FileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnwatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What tickets hold, told naively: everything has one home, the ticket where it was written or
 * split off to; it lies in the ticket that goes on for its home. Notes and watchers of a merged
 * ticket stay there until it goes on itself. What a merge hands over is not read.
 */
public final class NaiveDesk {
    private final Set<TicketId> tickets = new HashSet<>();
    private final Map<TicketId, TicketId> mergedInto = new HashMap<>();
    private final Map<Object, TicketId> homes = new LinkedHashMap<>();
    private final Map<TicketId, Set<Object>> aside = new HashMap<>();
    private final Map<TicketId, Set<PersonId>> watchers = new HashMap<>();
    private final Map<TicketId, Set<PersonId>> latecomers = new HashMap<>();
    private final Map<TicketId, Set<Link>> links = new HashMap<>();

    public void after(TicketEvent event) {
        switch (event) {
            case TicketRegistered e -> tickets.add(e.ticket());
            case MessageReceived e -> homes.put(e.message(), e.ticket());
            case NoteAdded e -> noted(e);
            case FileAttached e -> homes.put(e.file(), e.ticket());
            case FileRemoved e -> homes.remove(e.file());
            case InternalFileAttached e -> homes.put(e.file(), e.ticket());
            case InternalFileRemoved e -> homes.remove(e.file());
            case MessagesSplitOff e ->
                    e.messages().forEach(message -> homes.put(message, e.newTicket()));
            case TicketMerged e -> mergedInto.put(e.ticket(), e.into());
            case TicketUnmerged e -> parted(e.ticket());
            case TicketWatched e ->
                    of(isMerged(e.ticket()) ? latecomers : watchers, e.ticket()).add(e.watcher());
            case TicketUnwatched e -> of(watchers, e.ticket()).remove(e.watcher());
            case TicketLinked e ->
                    of(links, e.ticket()).add(new Link(e.kind(), e.end(), e.other()));
            case TicketUnlinked e ->
                    of(links, e.ticket()).remove(new Link(e.kind(), e.end(), e.other()));
            default -> {}
        }
    }

    private void noted(NoteAdded event) {
        if (isMerged(event.ticket())) {
            of(aside, event.ticket()).add(event.note());
        } else {
            homes.put(event.note(), event.ticket());
        }
    }

    private void parted(TicketId ticket) {
        mergedInto.remove(ticket);
        of(aside, ticket).forEach(note -> homes.put(note, ticket));
        aside.remove(ticket);
        of(watchers, ticket).addAll(of(latecomers, ticket));
        latecomers.remove(ticket);
    }

    private static <T> Set<T> of(Map<TicketId, Set<T>> map, TicketId ticket) {
        return map.computeIfAbsent(ticket, id -> new HashSet<>());
    }

    public Set<TicketId> tickets() {
        return tickets;
    }

    public boolean isMerged(TicketId ticket) {
        return mergedInto.containsKey(ticket);
    }

    /** Whether others were merged into it. */
    boolean isSurvivor(TicketId ticket) {
        return mergedInto.containsValue(ticket);
    }

    private TicketId survivor(TicketId ticket) {
        TicketId found = ticket;
        while (mergedInto.containsKey(found)) {
            found = mergedInto.get(found);
        }
        return found;
    }

    /** Those public messages that lie somewhere. */
    List<MessageId> messages() {
        return homes.keySet().stream()
                .filter(MessageId.class::isInstance)
                .map(MessageId.class::cast)
                .toList();
    }

    /** Where a message lies. */
    TicketId holder(MessageId message) {
        return survivor(requireNonNull(homes.get(message)));
    }

    /** Where the tickets, as they are decided on, are not as told here; empty if they are. */
    public List<String> differences(Function<TicketId, Registered> known) {
        List<String> found = new ArrayList<>();
        for (TicketId id : tickets) {
            Registered ticket = known.apply(id);
            Inventory there = ticket.contents().inventory();
            Set<Object> held = new HashSet<>(there.messages());
            held.addAll(there.notes().keySet());
            held.addAll(there.files());
            compare(found, id, "contents", contents(id), held);
            compare(found, id, "watchers", watchers(id), ticket.circle().watchers());
            compare(found, id, "links", of(links, id), ticket.relations().links());
            compare(found, id, "merged", isMerged(id), ticket.relations().merged() != null);
            for (Link link : ticket.relations().links()) {
                Link back = new Link(link.kind(), link.end().opposite(), id);
                compare(
                        found,
                        id,
                        "both tell " + link,
                        true,
                        of(links, link.other()).contains(back));
            }
        }
        for (LinkKind kind : LinkKind.values()) {
            if (kind.isDirected() && runsRound(kind)) {
                found.add("a circle of " + kind);
            }
        }
        return found;
    }

    private static void compare(
            List<String> found, TicketId id, String what, Object wanted, Object got) {
        if (!wanted.equals(got)) {
            found.add("%s of %s: %s, not %s".formatted(what, id, got, wanted));
        }
    }

    private Set<Object> contents(TicketId ticket) {
        Set<Object> held = new HashSet<>(of(aside, ticket));
        homes.forEach((what, home) -> {
            if (survivor(home).equals(ticket)) {
                held.add(what);
            }
        });
        return held;
    }

    private Set<PersonId> watchers(TicketId ticket) {
        Set<PersonId> all = new HashSet<>(of(latecomers, ticket));
        for (TicketId one : tickets) {
            if (survivor(one).equals(ticket)) {
                all.addAll(of(watchers, one));
            }
        }
        return all;
    }

    /** Tickets that nothing points at any more are taken away until none is left, or a circle. */
    private boolean runsRound(LinkKind kind) {
        Map<TicketId, Set<TicketId>> causes = new HashMap<>();
        links.forEach((from, all) -> {
            for (Link link : all) {
                TicketId here = survivor(from);
                TicketId there = survivor(link.other());
                if (link.kind() == kind && link.end() == LinkEnd.FROM && !here.equals(there)) {
                    causes.computeIfAbsent(here, id -> new HashSet<>()).add(there);
                }
            }
        });
        boolean fewer = true;
        while (fewer) {
            Set<TicketId> open = Set.copyOf(causes.keySet());
            fewer = causes.values().removeIf(targets -> targets.stream().noneMatch(open::contains));
        }
        return !causes.isEmpty();
    }
}
