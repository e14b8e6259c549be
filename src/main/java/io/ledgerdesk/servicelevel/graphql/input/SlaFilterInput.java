package io.ledgerdesk.servicelevel.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.ticket.graphql.value.Channel;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which clocks are meant. */
@Input("SlaFilterInput")
@Description(
        "Which clocks are meant: those that meet every condition given. A list names at least one"
                + " and at most 100.")
public record SlaFilterInput(
        @Description("Of any of these targets.") @Nullable List<@NonNull TargetKind> targets,
        @Description("Of tickets with any of these priorities.") @Nullable
                List<@NonNull Priority> priorities,
        @Description("Of tickets of any of these sorts.") @Nullable List<@NonNull TicketKind> kinds,
        @Description("Promised by any of these agreements, by their ids or their keys.") @Nullable
                List<@NonNull String> agreements,
        @Description("Of tickets of any of these services, by their ids or their keys.") @Nullable
                List<@NonNull String> services,
        @Description("Of tickets of any of these companies.") @Nullable
                List<@NonNull String> companies,
        @Description("Of tickets in any of these lines, 1 to 3.") @Nullable
                List<@NonNull Integer> lines,
        @Description("Of tickets that any of these groups is responsible for now, or was last.")
                @Nullable
                List<@NonNull String> groupIds,
        @Description("Of tickets that any of these agents is responsible for now, or was last.")
                @Nullable
                List<@NonNull String> agentIds,
        @Description("Of tickets about any of these topics, as they are classified now.") @Nullable
                List<@NonNull String> topics,
        @Description("Of tickets that came by any of these roads.") @Nullable
                List<@NonNull Channel> channels) {}
