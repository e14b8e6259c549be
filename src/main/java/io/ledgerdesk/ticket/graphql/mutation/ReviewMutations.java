package io.ledgerdesk.ticket.graphql.mutation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.ResolutionCommand.ApproveResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ProposeResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RejectResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReviewClosedTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.Score;
import io.ledgerdesk.ticket.command.ResolutionCommand.WithdrawProposal;
import io.ledgerdesk.ticket.graphql.input.ReviewInputs.ApproveResolutionInput;
import io.ledgerdesk.ticket.graphql.input.ReviewInputs.ProposeResolutionInput;
import io.ledgerdesk.ticket.graphql.input.ReviewInputs.RejectResolutionInput;
import io.ledgerdesk.ticket.graphql.input.ReviewInputs.ReviewClosedTicketInput;
import io.ledgerdesk.ticket.graphql.input.ReviewInputs.WithdrawProposalInput;
import io.ledgerdesk.ticket.graphql.payload.ReviewPayloads.ApproveResolutionPayload;
import io.ledgerdesk.ticket.graphql.payload.ReviewPayloads.ProposeResolutionPayload;
import io.ledgerdesk.ticket.graphql.payload.ReviewPayloads.RejectResolutionPayload;
import io.ledgerdesk.ticket.graphql.payload.ReviewPayloads.ReviewClosedTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ReviewPayloads.WithdrawProposalPayload;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.MessageId;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What a second person makes of an answer, before it goes out and after all is done. */
@GraphQLApi
public class ReviewMutations {
    private final TicketCommands commands;

    ReviewMutations(TicketCommands commands) {
        this.commands = commands;
    }

    @Needs("ticket.resolve")
    @Mutation("proposeResolution")
    @Description("Puts an answer before a reviewer.")
    public @NonNull Uni<ProposeResolutionPayload> proposeResolution(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ProposeResolutionInput input) {
        return commands.send(
                input,
                null,
                ticket ->
                        new ProposeResolution(
                                ticket,
                                new MessageId(UuidCreator.getTimeOrderedEpoch()),
                                Words.as(ResolutionCode.class, input.code()),
                                input.answer(),
                                input.solution()),
                ProposeResolutionPayload::new);
    }

    @Needs("ticket.approve")
    @Mutation("approveResolution")
    @Description("Sends the proposed answer; by another person than the one who proposed it.")
    public @NonNull Uni<ApproveResolutionPayload> approveResolution(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ApproveResolutionInput input) {
        return commands.send(
                input,
                null,
                ticket -> new ApproveResolution(ticket, input.answer()),
                ApproveResolutionPayload::new);
    }

    @Needs("ticket.approve")
    @Mutation("rejectResolution")
    @Description(
            "Sends the proposed answer back to work; by another person than the one who proposed it.")
    public @NonNull Uni<RejectResolutionPayload> rejectResolution(
            @NonNull @Name("input") @Description("What is needed for it.")
                    RejectResolutionInput input) {
        return commands.send(
                input,
                null,
                ticket -> new RejectResolution(ticket, input.reason()),
                RejectResolutionPayload::new);
    }

    @Needs("ticket.resolve")
    @Mutation("withdrawProposal")
    @Description("Takes the proposed answer back to work.")
    public @NonNull Uni<WithdrawProposalPayload> withdrawProposal(
            @NonNull @Name("input") @Description("What is needed for it.")
                    WithdrawProposalInput input) {
        return commands.send(
                input, null, ticket -> new WithdrawProposal(ticket), WithdrawProposalPayload::new);
    }

    @Needs("ticket.review")
    @Mutation("reviewClosedTicket")
    @Description("Fills in the quality manager's score card of a closed ticket.")
    public @NonNull Uni<ReviewClosedTicketPayload> reviewClosedTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ReviewClosedTicketInput input) {
        return commands.send(
                input,
                null,
                ticket ->
                        new ReviewClosedTicket(
                                ticket,
                                input.scores().stream()
                                        .map(score -> new Score(score.criterion(), score.points()))
                                        .toList(),
                                input.comment()),
                ReviewClosedTicketPayload::new);
    }
}
