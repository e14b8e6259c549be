package io.ledgerdesk.ticket.graphql.type;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Who is responsible. */
@Type("Assignee")
@Description("Who is responsible: a group, an agent, or an agent of a group.")
public record Assignee(
        @Description("Absent if no group is responsible.") @Nullable Group group,
        @Description("Absent if no agent is responsible.") @Nullable Agent agent) {

    /** A group of staff. */
    @Type("Group")
    @Description("A group of staff.")
    public record Group(
            @Id @NonNull @Description("The group.") String id,
            @NonNull @Description("As it was called then.") String name) {}

    /** A member of staff. */
    @Type("Agent")
    @Description("A member of staff.")
    public record Agent(
            @Id @NonNull @Description("The person.") String id,
            @Description("As it was then; absent if unknown or erased.") @Nullable String name) {}

    static @Nullable Assignee of(TicketCard.Assignee assignee) {
        GroupId group = assignee.group();
        PersonId agent = assignee.agent();
        if (group == null && agent == null) {
            return null;
        }
        return new Assignee(
                group == null
                        ? null
                        : new Group(group.value(), Objects.requireNonNull(assignee.groupName())),
                agent == null ? null : new Agent(agent.value(), assignee.agentName()));
    }
}
