package io.ledgerdesk.model;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which tickets of the reference went into which, and which follow up which. */
final class NaiveMerges {
    private final NaiveDesk desk;
    private final List<NaiveTicket[]> followUps = new ArrayList<>();

    NaiveMerges(NaiveDesk desk) {
        this.desk = desk;
    }

    void linked(NaiveTicket followUp, NaiveTicket of) {
        followUps.add(new NaiveTicket[] {followUp, of});
    }

    String merge(NaiveTicket t, TicketId into, Instant now) {
        if (into.equals(t.id)) {
            return "MERGE_WITH_ITSELF";
        }
        NaiveTicket target = desk.ticket(into);
        if (target.mergedInto != null) {
            return "MERGE_INTO_MERGED";
        }
        if (target.state == TicketState.CLOSED || target.state == TicketState.CANCELLED) {
            return "MERGE_INTO_FINISHED";
        }
        boolean together =
                t.company == null
                        ? target.company == null && t.requester.equals(target.requester)
                        : t.company.equals(target.company);
        if (!together) {
            return "MERGE_ACROSS_COMPANIES";
        }
        if (leadsRound(t, target) || leadsRound(target, t)) {
            return "LINK_CYCLE";
        }
        t.tell("TicketMerged");
        target.tell("TicketAbsorbed");
        t.goTo(TicketState.CANCELLED, now);
        t.mergedInto = target;
        return NaiveDesk.DONE;
    }

    String unmerge(NaiveTicket t, Instant now) {
        NaiveTicket outOf = t.mergedInto;
        if (outOf == null) {
            return "TICKET_NOT_MERGED";
        }
        NaiveTicket holder = t.survivor();
        Set<NaiveTicket> parting = family(t);
        Set<NaiveTicket> staying = family(holder);
        staying.removeAll(parting);
        if (pointsTo(parting, staying) && pointsTo(staying, parting)) {
            return "LINK_CYCLE";
        }
        t.tell("TicketUnmerged");
        outOf.tell("MergedTicketReleased");
        if (!outOf.id.equals(holder.id)) {
            holder.tell("MergedTicketReleased");
        }
        t.mergedInto = null;
        t.goTo(requireNonNull(t.before), now);
        t.watchers.addAll(t.watchersSinceMerged);
        t.watchersSinceMerged.clear();
        return NaiveDesk.DONE;
    }

    /** A ticket and all that went into it, at whatever remove. */
    Set<NaiveTicket> family(NaiveTicket root) {
        Set<NaiveTicket> family = new HashSet<>();
        for (NaiveTicket each : desk.tickets()) {
            for (NaiveTicket up = each; up != null; up = up.mergedInto) {
                if (up.id.equals(root.id)) {
                    family.add(each);
                }
            }
        }
        return family;
    }

    private boolean pointsTo(Collection<NaiveTicket> some, Collection<NaiveTicket> others) {
        return followUps.stream()
                .anyMatch(link -> some.contains(link[0]) && others.contains(link[1]));
    }

    /** Whether follow-ups lead from one ticket over a third to the other. */
    private boolean leadsRound(NaiveTicket from, NaiveTicket to) {
        Set<NaiveTicket> seen = new HashSet<>();
        List<NaiveTicket> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            NaiveTicket here = open.removeLast();
            for (NaiveTicket[] link : followUps) {
                if (!link[0].survivor().equals(here)) {
                    continue;
                }
                NaiveTicket next = link[1].survivor();
                if (next.equals(to) && !here.equals(from)) {
                    return true;
                }
                if (!next.equals(to) && !Objects.equals(next, from) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
