package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Between Axon's messages and the ledger's events. */
public interface MessageMapping {

    /** As many events as messages, in the same order. */
    Uni<List<NewEvent>> toLedger(TenantId tenant, List<TaggedEventMessage<?>> messages);

    /** What became of events that it made of messages. */
    default void settled(TenantId tenant, List<NewEvent> events, AppendOutcome outcome) {}

    /** As many messages as events, in the same order. */
    Uni<List<EventMessage>> toMessages(List<StoredEvent> events);
}
