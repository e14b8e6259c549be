package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * The desk's own messages: a {@link DecidedEvent} on the way in, a {@link RecordedEvent} on the way
 * out.
 */
public final class EnvelopeMapping implements MessageMapping {
    private final EventCodec codec;

    public EnvelopeMapping(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public Uni<List<NewEvent>> toLedger(TenantId tenant, List<TaggedEventMessage<?>> messages) {
        return codec.seal(
                tenant,
                messages.stream().map(tagged -> (DecidedEvent) tagged.event().payload()).toList());
    }

    @Override
    public void settled(TenantId tenant, List<NewEvent> events, AppendOutcome outcome) {
        codec.settled(tenant, events, outcome);
    }

    @Override
    public Uni<List<EventMessage>> toMessages(List<StoredEvent> events) {
        return codec.open(events)
                .map(opened -> opened.stream().map(EnvelopeMapping::message).toList());
    }

    private static EventMessage message(RecordedEvent recorded) {
        return new GenericEventMessage(
                recorded.header().id().toString(),
                new MessageType(
                        recorded.header().type(), Integer.toString(recorded.header().revision())),
                recorded,
                Map.of(),
                recorded.header().occurredAt());
    }

    /** The name of the stream it belongs to, whichever way the message travels. */
    public static String streamOf(EventMessage message) {
        return switch (message.payload()) {
            case RecordedEvent recorded -> recorded.header().stream();
            case DecidedEvent decided -> decided.stream();
            case null, default -> throw foreign(message);
        };
    }

    /** The event itself, whichever way the message travels. */
    public static Object eventOf(EventMessage message) {
        return switch (message.payload()) {
            case RecordedEvent recorded -> recorded.event();
            case DecidedEvent decided -> decided.event();
            case null, default -> throw foreign(message);
        };
    }

    private static IllegalArgumentException foreign(EventMessage message) {
        return new IllegalArgumentException("not a message of the ledger: " + message.type());
    }
}
