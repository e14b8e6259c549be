package io.ledgerdesk.ticket.graphql.mutation;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.command.AssignmentCommand;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.InformManagement;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.AgentInput;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.AssignTicketInput;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.Assigning;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.EscalateTicketInput;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.StartWorkInput;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.UnassignTicketInput;
import io.ledgerdesk.ticket.graphql.payload.AssignmentPayloads.AssignTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.AssignmentPayloads.EscalateTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.AssignmentPayloads.StartWorkPayload;
import io.ledgerdesk.ticket.graphql.payload.AssignmentPayloads.UnassignTicketPayload;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who is responsible, and whether he has begun. */
@GraphQLApi
public class AssignmentMutations {
    private final TicketCommands commands;

    AssignmentMutations(TicketCommands commands) {
        this.commands = commands;
    }

    @Needs("ticket.assign")
    @Mutation("assignTicket")
    @Description("Makes a group or an agent responsible.")
    public @NonNull Uni<AssignTicketPayload> assignTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    AssignTicketInput input) {
        return commands.send(
                input,
                People.problem(input),
                ticket -> new AssignTicket(ticket, People.assignee(input)),
                AssignTicketPayload::new);
    }

    @Needs("ticket.work")
    @Mutation("startWork")
    @Description("Begins to work; you become the assignee of a ticket that has none.")
    public @NonNull Uni<StartWorkPayload> startWork(
            @NonNull @Name("input") @Description("What is needed for it.") StartWorkInput input) {
        return commands.send(input, null, ticket -> new StartWork(ticket), StartWorkPayload::new);
    }

    @Needs("ticket.assign")
    @Mutation("unassignTicket")
    @Description("Makes nobody in particular responsible; it goes back to the common pool.")
    public @NonNull Uni<UnassignTicketPayload> unassignTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    UnassignTicketInput input) {
        return commands.send(
                input,
                null,
                ticket -> new UnassignTicket(ticket, input.reason()),
                UnassignTicketPayload::new);
    }

    @Needs("ticket.escalate")
    @Mutation("escalateTicket")
    @Description("Hands it on to those who know more, or tells those who may decide more.")
    public @NonNull Uni<EscalateTicketPayload> escalateTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    EscalateTicketInput input) {
        return commands.send(
                input,
                problem(input),
                ticket -> escalation(ticket, input),
                EscalateTicketPayload::new);
    }

    private static @Nullable UserError problem(EscalateTicketInput input) {
        AgentInput manager = input.manager();
        return switch (input.kind()) {
            case FUNCTIONAL ->
                    manager == null
                            ? People.problem((Assigning) input)
                            : ValidationFailed.of("manager", "absent with FUNCTIONAL");
            case HIERARCHICAL -> {
                if (manager == null) {
                    yield ValidationFailed.of("manager", "given with HIERARCHICAL");
                }
                yield input.group() == null && input.agent() == null
                        ? TicketErrors.id("manager.id", PersonId::new, manager.id())
                        : ValidationFailed.of(
                                input.group() == null ? "agent" : "group",
                                "absent with HIERARCHICAL: who is responsible stays");
            }
        };
    }

    private static AssignmentCommand escalation(TicketId ticket, EscalateTicketInput input) {
        AgentInput manager = input.manager();
        return manager == null
                ? new EscalateTicket(ticket, People.assignee(input), input.reason())
                : new InformManagement(
                        ticket,
                        new ToAgent(new PersonId(manager.id()), manager.name(), null),
                        input.reason());
    }
}
