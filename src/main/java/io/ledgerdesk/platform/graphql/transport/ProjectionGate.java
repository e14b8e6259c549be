package io.ledgerdesk.platform.graphql.transport;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Waits for every read model that queries read, as long as {@code ledgerdesk.projection} has it.
 */
@ApplicationScoped
class ProjectionGate implements ReadGate {
    private final List<Projection> projections;
    private final ProjectionPositions positions;

    ProjectionGate(@All List<Projection> projections, ProjectionPositions positions) {
        this.projections = projections.stream().filter(Projection::isRead).toList();
        this.positions = positions;
    }

    @Override
    public Uni<Void> await(TenantId tenant, long position) {
        List<Uni<Void>> waits =
                projections.stream()
                        .map(projection -> positions.await(tenant, projection.name(), position))
                        .toList();
        return waits.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(waits).andFailFast().replaceWithVoid();
    }
}
