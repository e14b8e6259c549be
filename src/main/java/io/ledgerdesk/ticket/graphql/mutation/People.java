package io.ledgerdesk.ticket.graphql.mutation;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.ticket.command.AssignmentCommand.Assignee;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.ParticipationCommand.Somebody;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.AgentInput;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.Assigning;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.GroupInput;
import io.ledgerdesk.ticket.graphql.input.LifecycleInputs.CompanyInput;
import io.ledgerdesk.ticket.graphql.input.LifecycleInputs.RequesterInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.PersonInput;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant, from an input to a command. Each {@code problem} says what is wrong with the form
 * of an input, null if nothing; only what has none may be turned into a part of a command.
 */
public final class People {
    private People() {}

    static @Nullable UserError problem(@Nullable RequesterInput requester) {
        if (requester == null) {
            return null;
        }
        UserError ofPerson = TicketErrors.id("requester.id", PersonId::new, requester.id());
        CompanyInput company = requester.company();
        if (ofPerson != null || company == null) {
            return ofPerson;
        }
        return TicketErrors.id("requester.company.id", CompanyId::new, company.id());
    }

    static Requester requester(RequesterInput input) {
        CompanyInput company = input.company();
        return new Requester(
                new PersonId(input.id()),
                input.name(),
                input.email(),
                input.phone(),
                company == null ? null : new Company(new CompanyId(company.id()), company.name()),
                Boolean.TRUE.equals(input.vip()));
    }

    /** Somebody who asks for himself. */
    static Requester requester(Actor self) {
        return new Requester(self.id(), self.name(), null, null, null, false);
    }

    public static @Nullable UserError problem(Assigning input) {
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

    public static Assignee assignee(Assigning input) {
        GroupInput group = input.group();
        AgentInput agent = input.agent();
        ToGroup toGroup =
                group == null
                        ? null
                        : new ToGroup(new GroupId(group.id()), group.name(), group.line());
        if (agent != null) {
            return new ToAgent(new PersonId(agent.id()), agent.name(), toGroup);
        }
        return Objects.requireNonNull(toGroup);
    }

    /**
     * @param field of the input, dotted
     */
    public static @Nullable UserError problem(String field, @Nullable PersonInput person) {
        return person == null ? null : TicketErrors.id(field + ".id", PersonId::new, person.id());
    }

    public static @Nullable Somebody somebody(@Nullable PersonInput person) {
        return person == null ? null : new Somebody(new PersonId(person.id()), person.name());
    }
}
