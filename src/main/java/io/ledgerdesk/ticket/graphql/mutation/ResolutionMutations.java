package io.ledgerdesk.ticket.graphql.mutation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ConfirmResolution;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.graphql.input.ResolutionInputs.CloseTicketInput;
import io.ledgerdesk.ticket.graphql.input.ResolutionInputs.ConfirmResolutionInput;
import io.ledgerdesk.ticket.graphql.input.ResolutionInputs.RateTicketInput;
import io.ledgerdesk.ticket.graphql.input.ResolutionInputs.ReopenTicketInput;
import io.ledgerdesk.ticket.graphql.input.ResolutionInputs.ResolveTicketInput;
import io.ledgerdesk.ticket.graphql.payload.ResolutionPayloads.CloseTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ResolutionPayloads.ConfirmResolutionPayload;
import io.ledgerdesk.ticket.graphql.payload.ResolutionPayloads.RateTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ResolutionPayloads.ReopenTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.ResolutionPayloads.ResolveTicketPayload;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.MessageId;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The answer, and what the requester makes of it. */
@GraphQLApi
public class ResolutionMutations {
    private final TicketCommands commands;

    ResolutionMutations(TicketCommands commands) {
        this.commands = commands;
    }

    @Needs("ticket.resolve")
    @Mutation("resolveTicket")
    @Description("Answers the matter; the requester may then confirm, rate or reject the answer.")
    public @NonNull Uni<ResolveTicketPayload> resolveTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ResolveTicketInput input) {
        return commands.send(
                input,
                null,
                ticket ->
                        new ResolveTicket(
                                ticket,
                                new MessageId(UuidCreator.getTimeOrderedEpoch()),
                                Words.as(ResolutionCode.class, input.code()),
                                input.answer(),
                                input.solution()),
                ResolveTicketPayload::new);
    }

    @Needs({"ticket.close", "ticket.decide"})
    @Mutation("confirmResolution")
    @Description("Accepts the answer for the requester; closes the ticket.")
    public @NonNull Uni<ConfirmResolutionPayload> confirmResolution(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ConfirmResolutionInput input) {
        return commands.send(
                input,
                null,
                ticket -> new ConfirmResolution(ticket),
                ConfirmResolutionPayload::new);
    }

    @Needs("ticket.decide")
    @Mutation("rateTicket")
    @Description(
            "Says what the requester makes of the answer; closes the ticket if it is solved, reopens it if not.")
    public @NonNull Uni<RateTicketPayload> rateTicket(
            @NonNull @Name("input") @Description("What is needed for it.") RateTicketInput input) {
        return commands.send(
                input,
                null,
                ticket ->
                        new RateTicket(
                                ticket,
                                input.score(),
                                input.solved(),
                                input.comment(),
                                input.round()),
                RateTicketPayload::new);
    }

    @Needs({"ticket.reopen", "ticket.decide"})
    @Mutation("reopenTicket")
    @Description("Goes on with a ticket that was resolved or closed; within the reopen window.")
    public @NonNull Uni<ReopenTicketPayload> reopenTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ReopenTicketInput input) {
        return commands.send(
                input,
                null,
                ticket -> new ReopenTicket(ticket, input.reason()),
                ReopenTicketPayload::new);
    }

    @Needs("ticket.close")
    @Mutation("closeTicket")
    @Description("Closes a resolved ticket without waiting for the requester.")
    public @NonNull Uni<CloseTicketPayload> closeTicket(
            @NonNull @Name("input") @Description("What is needed for it.") CloseTicketInput input) {
        return commands.send(
                input, null, ticket -> new CloseTicket(ticket), CloseTicketPayload::new);
    }
}
