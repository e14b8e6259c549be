package io.ledgerdesk.platform.projection.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How a read model fares. */
@Type("ProjectionStatus")
@Description("How a read model fares.")
public record ProjectionStanding(
        @NonNull @Description("Its name, such as ticket_card.") String name,
        @NonNull @Description("Up to where it shows the desk's log.") String position,
        @NonNull @Description("Where the desk's log ends.") String head,
        @Description("How many events it does not show yet.") int lag,
        @NonNull @Description("What the node that answers does for it.") ProjectionState state,
        @Description("What keeps it on this node, code first; absent while all is well.")
                @Nullable String trouble) {}
