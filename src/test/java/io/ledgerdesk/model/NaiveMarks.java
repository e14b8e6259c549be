package io.ledgerdesk.model;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.command.ClassificationCommand;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.OverridePriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.ResetPriority;
import io.ledgerdesk.ticket.command.ClassificationCommand.TagTicket;
import io.ledgerdesk.ticket.command.ClassificationCommand.UntagTicket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** By what tickets of the reference are sorted, and who watches them. */
final class NaiveMarks {
    private NaiveMarks() {}

    static String after(NaiveTicket t, ClassificationCommand command) {
        switch (command) {
            case ClassifyTicket c -> classify(t, c);
            case OverridePriority c -> {
                if (!t.overridden || t.priority != c.priority()) {
                    t.tell("PriorityOverridden");
                    t.overridden = true;
                    t.priority = c.priority();
                }
            }
            case ResetPriority c -> {
                if (t.overridden) {
                    t.tell("PriorityReset");
                    t.overridden = false;
                    t.prioritise();
                }
            }
            case TagTicket c -> {
                if (t.tags.addAll(c.tags())) {
                    t.tell("TicketTagged");
                }
            }
            case UntagTicket c -> {
                if (t.tags.removeAll(Set.copyOf(c.tags()))) {
                    t.tell("TicketUntagged");
                }
            }
            default -> throw new IllegalArgumentException("unknown here: " + command);
        }
        return NaiveDesk.DONE;
    }

    private static void classify(NaiveTicket t, ClassifyTicket c) {
        if (sorted(t, c)) {
            t.tell("TicketClassified");
        }
    }

    /** Sets what is given; whether that changed anything. */
    private static boolean sorted(NaiveTicket t, ClassifyTicket c) {
        String before = t.kind + " " + t.impact + " " + t.urgency + " " + t.priority;
        t.kind = c.kind() == null ? t.kind : c.kind();
        t.impact = c.impact() == null ? t.impact : c.impact();
        t.urgency = c.urgency() == null ? t.urgency : c.urgency();
        t.prioritise();
        return !before.equals(t.kind + " " + t.impact + " " + t.urgency + " " + t.priority);
    }

    /** A registration that says as much. */
    static void register(NaiveTicket t, ClassifyTicket said) {
        t.tell("TicketRegistered");
        classify(t, said);
    }

    static String watch(NaiveTicket t, Set<NaiveTicket> family, Actor actor) {
        Set<PersonId> watching = new HashSet<>();
        if (t.mergedInto == null) {
            family.forEach(member -> watching.addAll(member.watchers));
        } else {
            watching.addAll(t.watchersSinceMerged);
        }
        if (!watching.contains(actor.id())) {
            t.tell("TicketWatched");
            (t.mergedInto == null ? t.watchers : t.watchersSinceMerged).add(actor.id());
        }
        return NaiveDesk.DONE;
    }

    /** Every kind of thing that the reference knows to happen. */
    static List<String> allEvents() {
        return List.of(
                "TicketRegistered",
                "TicketClassified",
                "PriorityOverridden",
                "PriorityReset",
                "TicketTagged",
                "TicketUntagged",
                "TicketWatched",
                "TicketAssigned",
                "TicketEscalated",
                "ManagementInformed",
                "TicketUnassigned",
                "WorkStarted",
                "RequesterAnswered",
                "NoteAdded",
                "QuestionAsked",
                "MessageReceived",
                "TicketLinked",
                "TicketPutOnHold",
                "HoldChanged",
                "WorkResumed",
                "RequesterReminded",
                "ResolutionProposed",
                "ResolutionApproved",
                "ResolutionRejected",
                "ProposalWithdrawn",
                "TicketResolved",
                "ResolutionConfirmed",
                "TicketRated",
                "TicketReopened",
                "TicketClosed",
                "TicketCancelled",
                "TicketReinstated",
                "TicketMerged",
                "TicketAbsorbed",
                "TicketUnmerged",
                "MergedTicketReleased");
    }
}
