package io.ledgerdesk.platform.graphql.transport;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.notice.ChangeListener;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Waits for every read model that queries read, as long as {@code ledgerdesk.projection} has it;
 * what this node remembers of an earlier position is read again.
 */
@ApplicationScoped
class ProjectionGate implements ReadGate {
    private final List<Projection> projections;
    private final ProjectionPositions positions;
    private final List<ChangeListener> remembering;

    ProjectionGate(
            @All List<Projection> projections,
            ProjectionPositions positions,
            @All List<ChangeListener> remembering) {
        this.remembering = List.copyOf(remembering);
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
                : Uni.join()
                        .all(waits)
                        .andFailFast()
                        // their notices come over another connection, perhaps later
                        .invoke(() -> remembering.forEach(one -> one.changed(tenant, position)))
                        .replaceWithVoid();
    }
}
