package io.ledgerdesk.ticket.graphql.mutation;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.command.SuspensionCommand.ChangeHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.graphql.input.SuspensionInputs.ChangeHoldInput;
import io.ledgerdesk.ticket.graphql.input.SuspensionInputs.PutOnHoldInput;
import io.ledgerdesk.ticket.graphql.input.SuspensionInputs.ResumeWorkInput;
import io.ledgerdesk.ticket.graphql.payload.SuspensionPayloads.ChangeHoldPayload;
import io.ledgerdesk.ticket.graphql.payload.SuspensionPayloads.PutOnHoldPayload;
import io.ledgerdesk.ticket.graphql.payload.SuspensionPayloads.ResumeWorkPayload;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Being on hold, and going on. */
@GraphQLApi
public class SuspensionMutations {
    private final TicketCommands commands;

    SuspensionMutations(TicketCommands commands) {
        this.commands = commands;
    }

    @Needs("ticket.work")
    @Mutation("putOnHold")
    @Description("Suspends work for a reason, and perhaps until an instant.")
    public @NonNull Uni<PutOnHoldPayload> putOnHold(
            @NonNull @Name("input") @Description("What is needed for it.") PutOnHoldInput input) {
        return commands.send(
                input,
                null,
                ticket ->
                        new PutOnHold(
                                ticket,
                                Words.as(HoldReason.class, input.reason()),
                                input.text(),
                                input.until()),
                PutOnHoldPayload::new);
    }

    @Needs("ticket.work")
    @Mutation("changeHold")
    @Description("Says anew why and until when work is suspended.")
    public @NonNull Uni<ChangeHoldPayload> changeHold(
            @NonNull @Name("input") @Description("What is needed for it.") ChangeHoldInput input) {
        return commands.send(
                input,
                null,
                ticket ->
                        new ChangeHold(
                                ticket,
                                Words.as(HoldReason.class, input.reason()),
                                input.text(),
                                input.until()),
                ChangeHoldPayload::new);
    }

    @Needs("ticket.work")
    @Mutation("resumeWork")
    @Description("Goes on with a ticket that waits or is suspended, where it was.")
    public @NonNull Uni<ResumeWorkPayload> resumeWork(
            @NonNull @Name("input") @Description("What is needed for it.") ResumeWorkInput input) {
        return commands.send(input, null, ticket -> new ResumeWork(ticket), ResumeWorkPayload::new);
    }
}
