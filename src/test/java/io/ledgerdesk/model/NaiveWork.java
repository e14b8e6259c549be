package io.ledgerdesk.model;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AssignmentCommand;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.Assignee;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.InformManagement;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.command.SuspensionCommand;
import io.ledgerdesk.ticket.command.SuspensionCommand.ChangeHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.id.GroupId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who works on a ticket of the reference, and when nobody does. */
final class NaiveWork {
    private NaiveWork() {}

    static String after(NaiveTicket t, Actor actor, AssignmentCommand command, Instant now) {
        return switch (command) {
            case AssignTicket c -> give(t, c.to(), "TicketAssigned", now);
            case EscalateTicket c -> give(t, c.to(), "TicketEscalated", now);
            case InformManagement c -> {
                t.tell("ManagementInformed");
                yield NaiveDesk.DONE;
            }
            case UnassignTicket c -> unassign(t, now);
            case StartWork c -> start(t, actor, now);
        };
    }

    private static String give(NaiveTicket t, Assignee to, String event, Instant now) {
        ToGroup group =
                switch (to) {
                    case ToGroup given -> given;
                    case ToAgent agent -> agent.group();
                };
        GroupId newGroup = group == null ? t.group : group.id();
        PersonId newAgent = to instanceof ToAgent agent ? agent.id() : null;
        Integer given = group == null ? null : group.line();
        int newLine = given == null ? t.line : given;
        if (Objects.equals(newGroup, t.group)
                && Objects.equals(newAgent, t.agent)
                && newLine == t.line) {
            return NaiveDesk.DONE;
        }
        t.tell(event);
        boolean sameAgent = newAgent != null && newAgent.equals(t.agent);
        t.group = newGroup;
        t.agent = newAgent;
        t.line = newLine;
        if (NaiveMatrix.cell("AssignTicket", t.state).equals("A")) {
            t.goTo(TicketState.ASSIGNED, now);
            t.begun = false;
        } else if (!sameAgent) {
            t.begun = false;
        }
        return NaiveDesk.DONE;
    }

    private static String unassign(NaiveTicket t, Instant now) {
        if (t.group == null && t.agent == null) {
            return NaiveDesk.DONE;
        }
        t.tell("TicketUnassigned");
        if (NaiveMatrix.cell("UnassignTicket", t.state).equals("N")) {
            t.goTo(TicketState.NEW, now);
        }
        t.group = null;
        t.agent = null;
        t.begun = false;
        return NaiveDesk.DONE;
    }

    private static String start(NaiveTicket t, Actor actor, Instant now) {
        if (t.agent != null && !t.agent.equals(actor.id())) {
            return "NOT_ASSIGNEE";
        }
        if (t.state == TicketState.IN_PROGRESS) {
            return NaiveDesk.DONE;
        }
        takeOn(t, actor.id());
        t.tell("WorkStarted");
        t.goTo(TicketState.IN_PROGRESS, now);
        t.begun = true;
        return NaiveDesk.DONE;
    }

    /** Somebody becomes the assignee of a ticket that no agent has. */
    static void takeOn(NaiveTicket t, @Nullable PersonId agent) {
        if (t.agent == null) {
            t.tell("TicketAssigned");
            t.agent = agent;
            t.begun = false;
        }
    }

    static String after(NaiveTicket t, SuspensionCommand command, Instant now) {
        switch (command) {
            case PutOnHold c -> {
                if (isPast(c.until(), now)) {
                    return "HOLD_ENDS_IN_PAST";
                }
                t.tell("TicketPutOnHold");
                t.goTo(TicketState.ON_HOLD, now);
                t.holdReason = c.reason();
                t.holdUntil = c.until();
            }
            case ChangeHold c -> {
                if (isPast(c.until(), now)) {
                    return "HOLD_ENDS_IN_PAST";
                }
                if (c.reason() != t.holdReason || !Objects.equals(c.until(), t.holdUntil)) {
                    t.tell("HoldChanged");
                    t.holdReason = c.reason();
                    t.holdUntil = c.until();
                }
            }
            case ResumeWork c -> {
                t.tell("WorkResumed");
                t.goTo(t.resumed(), now);
            }
        }
        return NaiveDesk.DONE;
    }

    private static boolean isPast(@Nullable Instant until, Instant now) {
        return until != null && !until.isAfter(now);
    }
}
