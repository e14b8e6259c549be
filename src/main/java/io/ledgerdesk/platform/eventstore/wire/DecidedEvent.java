package io.ledgerdesk.platform.eventstore.wire;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that was decided but is not yet bytes. The components mean what they mean in {@link
 * io.ledgerdesk.platform.eventstore.EventHeader}; type and revision follow from the event's class.
 *
 * @param event a record with a {@link io.ledgerdesk.kernel.WireName}
 * @param actor with the name as it is now, which becomes an encrypted section of the actor's
 */
public record DecidedEvent(
        UUID id,
        String stream,
        long version,
        Object event,
        Instant occurredAt,
        Actor actor,
        @Nullable Actor onBehalfOf,
        String channel,
        @Nullable UUID commandId,
        @Nullable UUID causationId,
        UUID correlationId,
        @Nullable String rule,
        boolean historical,
        List<Tag> tags) {}
