package io.ledgerdesk.platform.eventstore.wire;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import java.time.Instant;

/**
 * A stored event as the code knows it.
 *
 * @param event of the newest revision's class
 * @param actor with the name as it was then, unless erased
 */
public record RecordedEvent(
        TenantId tenant,
        long position,
        Instant recordedAt,
        EventHeader header,
        Actor actor,
        Object event) {}
