package io.ledgerdesk.ticket.graphql.type.queue;

import io.ledgerdesk.ticket.graphql.value.TicketState;
import io.ledgerdesk.ticket.graphql.value.Words;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How many tickets a queue has. */
@Type("QueueCounts")
@Description("How many tickets a queue has, in all and by each of its parts, the largest first.")
public record QueueCounts(
        @Description("All of them.") int total,
        @NonNull @Description("By state; those that have none are left out.")
                List<@NonNull StateCount> byState,
        @NonNull @Description("By line; those that have none are left out.")
                List<@NonNull LineCount> byLine,
        @NonNull @Description("By group; of very many the smallest are left out.")
                List<@NonNull GroupCount> byGroup,
        @NonNull @Description("By agent; of very many the smallest are left out.")
                List<@NonNull AgentCount> byAgent) {

    /** In one state. */
    @Type("QueueStateCount")
    @Description("How many are in a state.")
    public record StateCount(
            @NonNull @Description("The state.") TicketState state,
            @Description("How many.") int count) {}

    /** In one line. */
    @Type("QueueLineCount")
    @Description("How many stand in a line.")
    public record LineCount(
            @Description("The line, 1 to 3.") int line, @Description("How many.") int count) {}

    /** With one group. */
    @Type("QueueGroupCount")
    @Description("How many a group has.")
    public record GroupCount(
            @Id @Description("The group; absent for those that none has.") @Nullable String groupId,
            @Description("How many.") int count) {}

    /** With one agent. */
    @Type("QueueAgentCount")
    @Description("How many an agent has.")
    public record AgentCount(
            @Id @Description("The agent; absent for those that none has.") @Nullable String agentId,
            @Description("How many.") int count) {}

    public static QueueCounts of(io.ledgerdesk.ticket.view.queue.QueueCounts counts) {
        return new QueueCounts(
                Math.toIntExact(counts.total()),
                counts.byState().entrySet().stream()
                        .map(e ->
                                new StateCount(
                                        Words.as(TicketState.class, e.getKey()),
                                        Math.toIntExact(e.getValue())))
                        .toList(),
                counts.byLine().entrySet().stream()
                        .map(e -> new LineCount(e.getKey().number(), Math.toIntExact(e.getValue())))
                        .toList(),
                counts.byGroup().entrySet().stream()
                        .map(e ->
                                new GroupCount(
                                        e.getKey().map(Object::toString).orElse(null),
                                        Math.toIntExact(e.getValue())))
                        .toList(),
                counts.byAgent().entrySet().stream()
                        .map(e ->
                                new AgentCount(
                                        e.getKey().map(Object::toString).orElse(null),
                                        Math.toIntExact(e.getValue())))
                        .toList());
    }
}
