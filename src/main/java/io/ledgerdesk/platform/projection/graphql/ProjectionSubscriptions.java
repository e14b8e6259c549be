package io.ledgerdesk.platform.projection.graphql;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.graphql.transport.StreamFailure;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Rebuilds as they go on. */
@GraphQLApi
public class ProjectionSubscriptions {
    private final CurrentCaller callers;
    private final Rebuilds rebuilds;

    ProjectionSubscriptions(CurrentCaller callers, Rebuilds rebuilds) {
        this.callers = callers;
        this.rebuilds = rebuilds;
    }

    @Needs("projection.read")
    @Subscription("rebuildProgress")
    @Description(
            "A rebuild as it is now and each time it has gone on, once a second at most; ends with"
                    + " how the rebuild ended. Not for requesters.")
    public @NonNull Multi<ProjectionRebuild> rebuildProgress(
            @Id @NonNull @Name("id") @Description("The rebuild.") String id) {
        TenantId tenant = callers.require().tenant();
        UUID wanted = ProjectionQueries.parse(id);
        if (wanted == null) {
            throw new Fault("REBUILD_NOT_FOUND", "There is no such rebuild.");
        }
        return StreamFailure.told(rebuilds.follow(tenant, wanted).map(ProjectionRebuild::of));
    }
}
