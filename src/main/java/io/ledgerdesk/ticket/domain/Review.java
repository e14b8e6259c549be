package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.command.ResolutionCommand;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RejectResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReviewClosedTicket;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Round;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.ResolutionEvent.ClosedTicketReviewed;
import io.ledgerdesk.ticket.event.ResolutionEvent.Proposal;
import io.ledgerdesk.ticket.event.ResolutionEvent.ProposalWithdrawn;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionApproved;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionProposed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionRejected;
import io.ledgerdesk.ticket.event.ResolutionEvent.Score;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.Label;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a second person makes of an answer, before it goes out and after all is done. */
final class Review {
    private static final int MOST_CRITERIA = 50;
    private static final int MOST_POINTS = 100;
    private final TextRules texts;

    Review(TextRules texts) {
        this.texts = texts;
    }

    /** Who proposes for a ticket that no agent has becomes its assignee, as who starts it does. */
    Decision<TicketEvent> propose(Registered ticket, ProposeResolution c, Actor proposer) {
        return takenOn(
                ticket,
                new Agent(
                        proposer.id(),
                        proposer.name() == null
                                ? null
                                : Personal.of(proposer.id(), proposer.name())),
                new ResolutionProposed(
                        ticket.id(),
                        ticket.round().number(),
                        new Proposal(
                                proposer.id(),
                                c.message(),
                                c.code(),
                                ticket.sectionOrNone(c.answer()),
                                ticket.sectionOrNone(c.solution()))));
    }

    Decision<TicketEvent> reject(Registered ticket, RejectResolution c) {
        return backToWork(
                ticket,
                new ResolutionRejected(
                        ticket.id(), ticket.round().number(), ticket.section(c.reason())));
    }

    Decision<TicketEvent> withdraw(Registered ticket) {
        return backToWork(ticket, new ProposalWithdrawn(ticket.id(), ticket.round().number()));
    }

    /** To the proposer where the review has left the ticket without an agent. */
    private static Decision<TicketEvent> backToWork(Registered ticket, TicketEvent event) {
        return takenOn(ticket, new Agent(proposal(ticket).proposer(), null), event);
    }

    private static Decision<TicketEvent> takenOn(
            Registered ticket, Agent agent, TicketEvent event) {
        Responsible from = ticket.work().responsible();
        if (from.agent() != null) {
            return Decision.accepted(event);
        }
        return Decision.accepted(
                List.of(
                        new TicketAssigned(
                                ticket.id(),
                                from,
                                new Responsible(from.group(), agent),
                                ticket.state(),
                                ticket.work().line()),
                        event));
    }

    private static Proposal proposal(Registered ticket) {
        Proposal proposal = ticket.standing().proposal();
        if (proposal == null) {
            throw new IllegalStateException("in review without a proposal: " + ticket.id());
        }
        return proposal;
    }

    Decision<TicketEvent> approve(Registered ticket, ApproveResolution c, DecisionContext context) {
        Proposal proposal = proposal(ticket);
        Personal<String> proposed = Contacts.readable(proposal.answer());
        Personal<String> answer = c.answer() == null ? proposed : ticket.section(c.answer());
        boolean edited = !Objects.equals(answer, proposed);
        boolean first = answer != null && !ticket.contents().answered();
        return Decision.accepted(
                List.of(
                        new ResolutionApproved(ticket.id(), ticket.round().number(), edited),
                        new TicketResolved(
                                ticket.id(),
                                ticket.round().number(),
                                proposal.code(),
                                proposal.message(),
                                answer,
                                Contacts.readable(proposal.solution()),
                                first && context.actor().isStaff())));
    }

    Optional<ValidationFailed> invalid(ReviewClosedTicket c) {
        if (c.scores().isEmpty() || c.scores().size() > MOST_CRITERIA) {
            return Optional.of(
                    new ValidationFailed("scores", "1 to " + MOST_CRITERIA + " criteria"));
        }
        if (!c.scores().stream().allMatch(score -> Label.isValid(score.criterion()))) {
            return Optional.of(new ValidationFailed("scores.criterion", Label.ALLOWED));
        }
        if (c.scores().stream().map(ResolutionCommand.Score::criterion).distinct().count()
                < c.scores().size()) {
            return Optional.of(new ValidationFailed("scores.criterion", "named once each"));
        }
        return c.scores().stream()
                        .allMatch(score -> score.points() >= 0 && score.points() <= MOST_POINTS)
                ? texts.body("comment", c.comment())
                : Optional.of(new ValidationFailed("scores.points", "0 to " + MOST_POINTS));
    }

    Decision<TicketEvent> afterwards(Registered ticket, ReviewClosedTicket c) {
        List<Score> scores =
                c.scores().stream()
                        .map(score -> new Score(new Label(score.criterion()), score.points()))
                        .toList();
        return new Round.Review(scores, c.comment()).equals(ticket.round().review())
                ? Decision.nothing()
                : Decision.accepted(
                        new ClosedTicketReviewed(
                                ticket.id(),
                                ticket.round().number(),
                                scores,
                                ticket.sectionOrNone(c.comment())));
    }
}
