package io.ledgerdesk.model;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.LifecycleCommand;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.RejectResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReviewClosedTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.WithdrawProposal;
import java.time.Instant;

/** How a ticket of the reference comes to its end, and back. */
final class NaiveAnswers {
    private static final String WINDOW_OVER = "REOPEN_WINDOW_OVER";

    private NaiveAnswers() {}

    static String after(NaiveTicket t, Actor actor, ResolutionCommand command, Instant now) {
        switch (command) {
            case ProposeResolution c -> {
                NaiveWork.takeOn(t, actor.id());
                t.tell("ResolutionProposed");
                t.goTo(TicketState.IN_REVIEW, now);
                t.proposer = actor.id();
            }
            case ApproveResolution c -> {
                if (actor.id().equals(t.proposer)) {
                    return "REVIEW_BY_PROPOSER";
                }
                t.tell("ResolutionApproved", "TicketResolved");
                t.goTo(TicketState.RESOLVED, now);
            }
            case RejectResolution c -> {
                if (actor.id().equals(t.proposer)) {
                    return "REVIEW_BY_PROPOSER";
                }
                backToWork(t, "ResolutionRejected", now);
            }
            case WithdrawProposal c -> backToWork(t, "ProposalWithdrawn", now);
            case ResolveTicket c -> resolve(t, now);
            case ConfirmResolution c -> {
                t.tell("ResolutionConfirmed");
                t.close(now);
            }
            case RateTicket c -> {
                return rate(t, c, now);
            }
            case ReopenTicket c -> {
                if (t.isTooLate(now)) {
                    return WINDOW_OVER;
                }
                t.reopen(now);
            }
            case CloseTicket c -> t.close(now);
            case ReviewClosedTicket c -> throw new IllegalArgumentException("unknown here: " + c);
        }
        return NaiveDesk.DONE;
    }

    static void resolve(NaiveTicket t, Instant now) {
        t.tell("TicketResolved");
        t.goTo(TicketState.RESOLVED, now);
    }

    private static void backToWork(NaiveTicket t, String event, Instant now) {
        NaiveWork.takeOn(t, t.proposer);
        t.tell(event);
        t.goTo(TicketState.IN_PROGRESS, now);
        t.begun = true;
    }

    private static String rate(NaiveTicket t, RateTicket c, Instant now) {
        if (t.isTooLate(now)) {
            return WINDOW_OVER;
        }
        String rating = c.score() + " " + c.solved() + " " + c.comment();
        if (rating.equals(t.rating)) {
            return NaiveDesk.DONE;
        }
        t.tell("TicketRated");
        t.rating = rating;
        if (!c.solved()) {
            t.reopen(now);
        } else if (t.state == TicketState.RESOLVED) {
            t.close(now);
        }
        return NaiveDesk.DONE;
    }

    static String after(NaiveTicket t, LifecycleCommand command, Instant now) {
        switch (command) {
            case CancelTicket c -> {
                t.tell("TicketCancelled");
                t.goTo(TicketState.CANCELLED, now);
            }
            case ReinstateTicket c -> {
                if (t.mergedInto != null) {
                    return "TICKET_IS_MERGED";
                }
                t.tell("TicketReinstated");
                t.goTo(requireNonNull(t.before), now);
            }
            case RegisterTicket c -> throw new IllegalArgumentException("registered: " + c);
        }
        return NaiveDesk.DONE;
    }
}
