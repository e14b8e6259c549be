package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
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
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.RoundOver;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.state.Round;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionConfirmed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketRated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer, and what the requester makes of it. */
final class Resolution {
    private static final int WORST = 1;
    private static final int BEST = 5;
    private final TextRules texts;
    private final Review review;

    Resolution(TextRules texts) {
        this.texts = texts;
        this.review = new Review(texts);
    }

    Decision<TicketEvent> decide(
            Registered ticket, ResolutionCommand command, TicketState to, DecisionContext context) {
        Optional<? extends TicketRejection> refusal = refusal(ticket, command);
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        return switch (command) {
            case ResolveTicket c -> Decision.accepted(resolved(ticket, c, context));
            case ConfirmResolution c ->
                    Decision.accepted(
                            List.of(
                                    new ResolutionConfirmed(ticket.id(), ticket.round().number()),
                                    closed(ticket, ClosedBecause.CONFIRMED, context.now())));
            case RateTicket c -> rate(ticket, c, to, context.now());
            case ReopenTicket c ->
                    Decision.accepted(reopened(ticket, to, ReopenedBecause.REQUESTED, c.reason()));
            case CloseTicket c ->
                    Decision.accepted(closed(ticket, ClosedBecause.CLOSED_BY_DESK, context.now()));
            case ProposeResolution c -> review.propose(ticket, c, context.actor());
            case ApproveResolution c -> review.approve(ticket, c, context);
            case RejectResolution c -> review.reject(ticket, c);
            case WithdrawProposal c -> review.withdraw(ticket);
            case ReviewClosedTicket c -> review.afterwards(ticket, c);
        };
    }

    private Optional<? extends TicketRejection> refusal(
            Registered ticket, ResolutionCommand command) {
        return switch (command) {
            case ResolveTicket c -> invalidAnswer(c.code(), c.answer(), c.solution());
            case ProposeResolution c -> invalidAnswer(c.code(), c.answer(), c.solution());
            case ApproveResolution c -> texts.body("answer", c.answer());
            case RejectResolution c -> texts.body("reason", c.reason());
            case WithdrawProposal c -> Optional.empty();
            case ReviewClosedTicket c -> review.invalid(c);
            case RateTicket c -> unratable(ticket, c);
            case ReopenTicket c -> texts.body("reason", c.reason());
            case ConfirmResolution c -> Optional.empty();
            case CloseTicket c -> Optional.empty();
        };
    }

    private Optional<ValidationFailed> invalidAnswer(
            ResolutionCode code, @Nullable String answer, @Nullable String solution) {
        if (answer == null && code != ResolutionCode.NO_ANSWER) {
            return Optional.of(
                    new ValidationFailed("answer", "given, unless the code is NO_ANSWER"));
        }
        return texts.body("answer", answer).or(() -> texts.body("solution", solution));
    }

    private Optional<? extends TicketRejection> unratable(Registered ticket, RateTicket c) {
        int current = ticket.round().number();
        if (c.round() != null && c.round() != current) {
            return Optional.of(new RoundOver(c.round(), current));
        }
        if (c.score() < WORST || c.score() > BEST) {
            return Optional.of(new ValidationFailed("score", WORST + " to " + BEST));
        }
        return texts.body("comment", c.comment());
    }

    private static TicketResolved resolved(
            Registered ticket, ResolveTicket c, DecisionContext context) {
        boolean first =
                c.answer() != null && context.actor().isStaff() && !ticket.contents().answered();
        return new TicketResolved(
                ticket.id(),
                ticket.round().number(),
                c.code(),
                c.message(),
                ticket.sectionOrNone(c.answer()),
                ticket.sectionOrNone(c.solution()),
                first);
    }

    private static Decision<TicketEvent> rate(
            Registered ticket, RateTicket c, TicketState to, Instant now) {
        Round.Rating rating = new Round.Rating(c.score(), c.solved(), c.comment());
        if (rating.equals(ticket.round().rating())) {
            return Decision.nothing();
        }
        List<TicketEvent> events = new ArrayList<>();
        events.add(
                new TicketRated(
                        ticket.id(),
                        ticket.round().number(),
                        c.score(),
                        c.solved(),
                        ticket.sectionOrNone(c.comment())));
        if (!c.solved()) {
            events.add(reopened(ticket, to, ReopenedBecause.RATED_NOT_SOLVED, null));
        } else if (to != ticket.state()) {
            events.add(closed(ticket, ClosedBecause.RATED_SOLVED, now));
        }
        return Decision.accepted(events);
    }

    private static TicketReopened reopened(
            Registered ticket, TicketState to, ReopenedBecause because, @Nullable String reason) {
        return new TicketReopened(
                ticket.id(),
                ticket.round().number() + 1,
                to,
                because,
                ticket.sectionOrNone(reason));
    }

    private static TicketClosed closed(Registered ticket, ClosedBecause because, Instant now) {
        return new TicketClosed(
                ticket.id(), ticket.round().number(), because, now.truncatedTo(ChronoUnit.MICROS));
    }
}
