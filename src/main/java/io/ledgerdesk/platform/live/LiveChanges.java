package io.ledgerdesk.platform.live;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.smallrye.mutiny.Multi;
import java.util.function.Predicate;

/** When a read model shows that something happened. */
public final class LiveChanges {
    private final LogTail tail;
    private final ProjectionPositions positions;

    public LiveChanges(LogTail tail, ProjectionPositions positions) {
        this.tail = tail;
        this.positions = positions;
    }

    /**
     * The positions of the tag's events behind a position, each once the projection shows it. A
     * slow listener gets the latest only.
     *
     * @param after the position up to which all is known already
     * @param visible which events count; called once for each
     */
    public Multi<Long> changes(
            TenantId tenant,
            String projection,
            Tag tag,
            long after,
            Predicate<RecordedEvent> visible) {
        return tail.events(tenant, after, tag)
                .select()
                .where(visible)
                .map(RecordedEvent::position)
                .onItem()
                .transformToUniAndConcatenate(position ->
                        positions
                                .reached(tenant, projection, position)
                                .emitOn(tail.context(tenant))
                                .replaceWith(position))
                .onOverflow()
                .dropPreviousItems();
    }
}
