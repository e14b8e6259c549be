package io.ledgerdesk.platform.projection.graphql;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.projection.ProjectionKey;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionStatus;
import io.ledgerdesk.platform.projection.rebuild.Rebuilder;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds.Standing;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** How read models fare, and what became of their rebuilds. */
@GraphQLApi
public class ProjectionQueries {
    private final CurrentCaller callers;
    private final ProjectionRunner runner;
    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;

    ProjectionQueries(
            CurrentCaller callers,
            ProjectionRunner runner,
            Rebuilder rebuilder,
            Rebuilds rebuilds) {
        this.callers = callers;
        this.runner = runner;
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
    }

    @Needs("projection.read")
    @Query("projections")
    @Description("Every read model of the desk and how it fares; not for requesters.")
    public @NonNull Uni<List<@NonNull ProjectionStanding>> projections() {
        TenantId tenant = callers.require().tenant();
        return rebuilds.standings(tenant, rebuilder.projections())
                .map(all -> all.stream().map(one -> standing(tenant, one)).toList());
    }

    @Needs("projection.read")
    @Query("projectionRebuilds")
    @Description(
            "The latest rebuilds of a read model, 20 at most, the latest first; not for requesters.")
    public @NonNull Uni<List<@NonNull ProjectionRebuild>> projectionRebuilds(
            @NonNull @Name("projection") @Description("The read model's name.") String projection) {
        TenantId tenant = callers.require().tenant();
        return rebuilds.latest(tenant, projection)
                .map(all -> all.stream().map(ProjectionRebuild::of).toList());
    }

    @Needs("projection.read")
    @Query("projectionRebuild")
    @Description("One rebuild; nothing if there is none, or it is forgotten. Not for requesters.")
    public Uni<@Nullable ProjectionRebuild> projectionRebuild(
            @Id @NonNull @Name("id") @Description("Its id.") String id) {
        TenantId tenant = callers.require().tenant();
        UUID wanted = parse(id);
        return wanted == null
                ? Uni.createFrom().nullItem()
                : rebuilds.byId(tenant, wanted)
                        .map(found -> found.map(ProjectionRebuild::of).orElse(null));
    }

    static @Nullable UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    private ProjectionStanding standing(TenantId tenant, Standing one) {
        ProjectionKey key = new ProjectionKey(tenant, one.projection());
        Optional<ProjectionStatus> here =
                runner.statuses().stream().filter(status -> status.key().equals(key)).findFirst();
        return new ProjectionStanding(
                one.projection(),
                Position.of(one.position()),
                Position.of(one.head()),
                ProjectionRebuild.count(Math.max(0, one.head() - one.position())),
                here.map(status -> ProjectionState.valueOf(status.state().name()))
                        .orElse(ProjectionState.STOPPED),
                here.map(ProjectionStatus::trouble).orElse(null));
    }
}
