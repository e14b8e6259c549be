package io.ledgerdesk.ticket.graphql;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.Assignee;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.AgentInput;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.AssignTicketInput;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.GroupInput;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.StartWorkInput;
import io.ledgerdesk.ticket.graphql.payload.AssignmentPayloads.AssignTicketPayload;
import io.ledgerdesk.ticket.graphql.payload.AssignmentPayloads.StartWorkPayload;
import io.ledgerdesk.ticket.id.GroupId;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
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

    @Mutation("assignTicket")
    @Description("Makes a group or an agent responsible.")
    public @NonNull Uni<AssignTicketPayload> assignTicket(
            @NonNull @Name("input") @Description("What is needed for it.")
                    AssignTicketInput input) {
        return commands.send(
                input,
                problem(input),
                ticket -> new AssignTicket(ticket, to(input)),
                AssignTicketPayload::new);
    }

    @Mutation("startWork")
    @Description("Begins to work; you become the assignee of a ticket that has none.")
    public @NonNull Uni<StartWorkPayload> startWork(
            @NonNull @Name("input") @Description("What is needed for it.") StartWorkInput input) {
        return commands.send(input, null, ticket -> new StartWork(ticket), StartWorkPayload::new);
    }

    private static @Nullable UserError problem(AssignTicketInput input) {
        GroupInput group = input.group();
        AgentInput agent = input.agent();
        if (group == null && agent == null) {
            return ValidationFailed.of("group", "given, or agent, or both");
        }
        UserError ofGroup =
                group == null ? null : TicketErrors.id("group.id", GroupId::new, group.id());
        if (ofGroup != null || agent == null) {
            return ofGroup;
        }
        return TicketErrors.id("agent.id", PersonId::new, agent.id());
    }

    private static Assignee to(AssignTicketInput input) {
        GroupInput group = input.group();
        AgentInput agent = input.agent();
        ToGroup toGroup = group == null ? null : new ToGroup(new GroupId(group.id()), group.name());
        if (agent != null) {
            return new ToAgent(new PersonId(agent.id()), agent.name(), toGroup);
        }
        return Objects.requireNonNull(toGroup);
    }
}
