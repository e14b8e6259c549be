package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.ticket.graphql.value.TicketState;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.workplace.event.ViewFilter;
import io.ledgerdesk.workplace.graphql.saved.ViewWords.ViewLane;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Which tickets a view shows. */
@Type("ViewFilter")
@Description("Which tickets a view shows: those that meet every condition that is not absent.")
public record ViewConditions(
        @NonNull @Description("In any of these states; empty for all.")
                List<@NonNull TicketState> states,
        @Description("Whether the desk still has to do something.") @Nullable Boolean open,
        @NonNull @Description("With any of these priorities; empty for all.")
                List<@NonNull Priority> priorities,
        @Description("Of this sort.") @Nullable TicketKind kind,
        @Id @Description("This group is responsible.") @Nullable String groupId,
        @Id @Description("This agent is responsible.") @Nullable String agentId,
        @Description("Whether anybody is responsible.") @Nullable Boolean assigned,
        @Description("In this line of support.") @Nullable Integer line,
        @Description("In this part of a queue.") @Nullable ViewLane lane,
        @Id @Description("Of this service, by its key.") @Nullable String service) {

    static ViewConditions of(ViewFilter filter) {
        var group = filter.group();
        var agent = filter.agent();
        var service = filter.service();
        return new ViewConditions(
                filter.states().stream().map(state -> Words.as(TicketState.class, state)).toList(),
                filter.open(),
                filter.priorities().stream()
                        .map(priority -> Words.as(Priority.class, priority))
                        .toList(),
                Words.orNull(TicketKind.class, filter.kind()),
                group == null ? null : group.value(),
                agent == null ? null : agent.value(),
                filter.assigned(),
                filter.line(),
                Words.orNull(ViewLane.class, filter.lane()),
                service == null ? null : service.value());
    }
}
