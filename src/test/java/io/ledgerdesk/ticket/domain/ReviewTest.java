package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.BOT;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.OLGA;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static io.ledgerdesk.ticket.domain.Scenario.aClosedTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aResolvedTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketInProgress;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketOfFirstLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RejectResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReviewClosedTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.Score;
import io.ledgerdesk.ticket.command.ResolutionCommand.WithdrawProposal;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.ResolutionEvent.ClosedTicketReviewed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ProposalWithdrawn;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionApproved;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionProposed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionRejected;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final ApproveResolution APPROVE = new ApproveResolution(TICKET, null);
    private static final RejectResolution REJECT = new RejectResolution(TICKET, "Too short");

    @Test
    void theProposerDoesNotReviewButMayWithdraw() {
        Scenario inReview = aProposal();
        inReview.when(IVAN, APPROVE).thenRefused("REVIEW_BY_PROPOSER");
        inReview.when(IVAN, REJECT).thenRefused("REVIEW_BY_PROPOSER");
        inReview.when(BOT, APPROVE).thenRefused("FORBIDDEN");
        inReview.when(ANNA, APPROVE).thenRefused("FORBIDDEN");
        inReview.when(IVAN, new WithdrawProposal(TICKET)).thenState(TicketState.IN_PROGRESS);
        inReview.when(OLGA, REJECT).thenState(TicketState.IN_PROGRESS);
    }

    @Test
    void anApprovedAnswerGoesOutAsProposedOrEdited() {
        Scenario approved =
                aProposal()
                        .when(OLGA, APPROVE)
                        .thenHappened(ResolutionApproved.class, TicketResolved.class)
                        .thenState(TicketState.RESOLVED);
        assertThat(approved.event(ResolutionApproved.class).edited()).isFalse();
        assertThat(approved.event(TicketResolved.class).answer())
                .isEqualTo(Personal.of(ANNA.id(), "Put it out"));
        assertThat(approved.event(TicketResolved.class).firstResponse()).isTrue();
        Scenario edited = aProposal().when(OLGA, new ApproveResolution(TICKET, "Use water"));
        assertThat(edited.event(ResolutionApproved.class).edited()).isTrue();
        assertThat(edited.event(TicketResolved.class).answer())
                .isEqualTo(Personal.of(ANNA.id(), "Use water"));
        Scenario same = aProposal().when(OLGA, new ApproveResolution(TICKET, "Put it out"));
        assertThat(same.event(ResolutionApproved.class).edited()).isFalse();
        aProposal()
                .when(OLGA, new ApproveResolution(TICKET, "\u0000"))
                .thenRefused("VALIDATION_FAILED");
    }

    @Test
    void whoProposesForATicketWithoutAnAgentBecomesItsAssignee() {
        Scenario proposed =
                aTicketOfFirstLine()
                        .when(IVAN, propose("Put it out"))
                        .thenHappened(TicketAssigned.class, ResolutionProposed.class);
        assertThat(Objects.requireNonNull(proposed.known().work().responsible().agent()).id())
                .isEqualTo(IVAN.id());
        Scenario handedOn = proposed.given(OLGA, Cast.assignTo(Cast.SECOND_LINE));
        Scenario rejected =
                handedOn.when(OLGA, REJECT)
                        .thenHappened(TicketAssigned.class, ResolutionRejected.class)
                        .thenState(TicketState.IN_PROGRESS);
        assertThat(Objects.requireNonNull(rejected.known().work().responsible().agent()).id())
                .isEqualTo(IVAN.id());
        handedOn.when(OLGA, new WithdrawProposal(TICKET))
                .thenHappened(TicketAssigned.class, ProposalWithdrawn.class);
    }

    @Test
    void aProposalHasAnAnswerUnlessThereIsNone() {
        aTicketInProgress().when(IVAN, propose(null)).thenRefused("VALIDATION_FAILED");
        aTicketInProgress()
                .when(
                        IVAN,
                        new ProposeResolution(
                                TICKET, Cast.MESSAGE, ResolutionCode.NO_ANSWER, null, null))
                .thenState(TicketState.IN_REVIEW);
    }

    @Test
    void aScoreCardHasEachCriterionOnceWithUpToAHundredPoints() {
        ReviewClosedTicket good = card(new Score("tone", 0), new Score("facts", 100));
        aClosedTicket()
                .given(OLGA, good)
                .when(OLGA, good)
                .thenNothing()
                .when(OLGA, card(new Score("tone", 1)))
                .thenHappened(ClosedTicketReviewed.class);
        aClosedTicket().when(OLGA, card(new Score("tone", 101))).thenRefused("VALIDATION_FAILED");
        aClosedTicket().when(OLGA, card(new Score("tone", -1))).thenRefused("VALIDATION_FAILED");
        aClosedTicket().when(OLGA, card(new Score("", 1))).thenRefused("VALIDATION_FAILED");
        aClosedTicket()
                .when(OLGA, card(new Score("tone", 1), new Score("tone", 2)))
                .thenRefused("VALIDATION_FAILED");
        aClosedTicket().when(OLGA, card()).thenRefused("VALIDATION_FAILED");
        aClosedTicket()
                .when(
                        OLGA,
                        new ReviewClosedTicket(
                                TICKET, Collections.nCopies(51, new Score("x", 1)), null))
                .thenRefused("VALIDATION_FAILED");
        aResolvedTicket().when(OLGA, good).thenRefused("INVALID_STATE");
    }

    private static Scenario aProposal() {
        return aTicketInProgress().given(IVAN, propose("Put it out"));
    }

    private static ProposeResolution propose(@Nullable String answer) {
        return new ProposeResolution(TICKET, Cast.MESSAGE, ResolutionCode.SOLVED, answer, "Water");
    }

    private static ReviewClosedTicket card(Score... scores) {
        return new ReviewClosedTicket(TICKET, List.of(scores), null);
    }
}
