package io.ledgerdesk.ticket.graphql.mutation.bulk;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.CancelTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.CloseTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.AssignTicketsInput;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.CancelTicketsInput;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.CloseTicketsInput;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.PutTicketsOnHoldInput;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.ResolveTicketsInput;
import io.ledgerdesk.ticket.graphql.input.bulk.BulkInputs.ResumeTicketsInput;
import io.ledgerdesk.ticket.graphql.mutation.People;
import io.ledgerdesk.ticket.graphql.payload.bulk.BulkPayload;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.MessageId;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What moves many tickets on. */
@GraphQLApi
public class BulkMoveMutations {
    private final Bulk bulk;

    BulkMoveMutations(Bulk bulk) {
        this.bulk = bulk;
    }

    @Needs("ticket.assign")
    @Mutation("assignTickets")
    @Description("Makes a group or an agent responsible. For each of many tickets.")
    public @NonNull Uni<BulkPayload> assignTickets(
            @NonNull @Name("input") @Description("What is needed for it.")
                    AssignTicketsInput input) {
        return bulk.send(
                input,
                People.problem(input),
                ticket -> new AssignTicket(ticket, People.assignee(input)));
    }

    @Needs("ticket.work")
    @Mutation("putTicketsOnHold")
    @Description(
            "Suspends work for a reason, and perhaps until an instant. For each of many tickets.")
    public @NonNull Uni<BulkPayload> putTicketsOnHold(
            @NonNull @Name("input") @Description("What is needed for it.")
                    PutTicketsOnHoldInput input) {
        return bulk.send(
                input,
                null,
                ticket ->
                        new PutOnHold(
                                ticket,
                                Words.as(HoldReason.class, input.reason()),
                                input.text(),
                                input.until()));
    }

    @Needs("ticket.work")
    @Mutation("resumeTickets")
    @Description(
            "Goes on with a ticket that waits or is suspended, where it was. For each of many tickets.")
    public @NonNull Uni<BulkPayload> resumeTickets(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ResumeTicketsInput input) {
        return bulk.send(input, null, ticket -> new ResumeWork(ticket));
    }

    @Needs("ticket.resolve")
    @Mutation("resolveTickets")
    @Description("Answers the matter. For each of many tickets.")
    public @NonNull Uni<BulkPayload> resolveTickets(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ResolveTicketsInput input) {
        return bulk.send(
                input,
                null,
                ticket ->
                        new ResolveTicket(
                                ticket,
                                new MessageId(UuidCreator.getTimeOrderedEpoch()),
                                Words.as(ResolutionCode.class, input.code()),
                                input.answer(),
                                input.solution()));
    }

    @Needs("ticket.close")
    @Mutation("closeTickets")
    @Description(
            "Closes a resolved ticket without waiting for the requester. For each of many tickets.")
    public @NonNull Uni<BulkPayload> closeTickets(
            @NonNull @Name("input") @Description("What is needed for it.")
                    CloseTicketsInput input) {
        return bulk.send(input, null, ticket -> new CloseTicket(ticket));
    }

    @Needs({"ticket.close", "ticket.decide"})
    @Mutation("cancelTickets")
    @Description(
            "Takes a ticket out of work without an answer; a requester may only withdraw. For each of many tickets.")
    public @NonNull Uni<BulkPayload> cancelTickets(
            @NonNull @Name("input") @Description("What is needed for it.")
                    CancelTicketsInput input) {
        return bulk.send(
                input,
                null,
                ticket ->
                        new CancelTicket(
                                ticket,
                                Words.as(CancelReason.class, input.reason()),
                                input.text()));
    }
}
