package io.ledgerdesk.ticket.graphql;

import io.ledgerdesk.ticket.Impact;
import io.ledgerdesk.ticket.TicketKind;
import io.ledgerdesk.ticket.Urgency;
import io.ledgerdesk.ticket.command.ClassificationCommand.ClassifyTicket;
import io.ledgerdesk.ticket.graphql.input.ClassificationInputs.ClassifyTicketInput;
import io.ledgerdesk.ticket.graphql.payload.ClassificationPayloads.ClassifyTicketPayload;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What sort of matter it is. */
@GraphQLApi
public class ClassificationMutations {
    private final TicketCommands commands;

    ClassificationMutations(TicketCommands commands) {
        this.commands = commands;
    }

    @Mutation("classifyTicket")
    @Description("Says what sort of matter it is and how much it matters; the priority follows.")
    public @NonNull Uni<ClassifyTicketPayload> classifyTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    ClassifyTicketInput input) {
        return commands.send(
                input,
                null,
                ticket ->
                        new ClassifyTicket(
                                ticket,
                                Words.orNull(TicketKind.class, input.kind()),
                                input.topic(),
                                Words.orNull(Impact.class, input.impact()),
                                Words.orNull(Urgency.class, input.urgency())),
                ClassifyTicketPayload::new);
    }
}
