package io.ledgerdesk.platform.axon.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/** Messages whose payload is a text, as Axon's own suite sends them. */
final class TextMapping implements MessageMapping {

    @Override
    public Uni<List<NewEvent>> toLedger(TenantId tenant, List<TaggedEventMessage<?>> messages) {
        return Uni.createFrom().item(messages.stream().map(TextMapping::event).toList());
    }

    private static NewEvent event(TaggedEventMessage<?> tagged) {
        EventMessage message = tagged.event();
        EventHeader header =
                new EventHeader(
                        UUID.fromString(message.identifier()),
                        "suite",
                        1,
                        message.type().name(),
                        1,
                        message.timestamp().truncatedTo(ChronoUnit.MICROS),
                        new EventHeader.Party(Actor.Kind.SYSTEM, new PersonId("suite")),
                        null,
                        "TEST",
                        null,
                        null,
                        UUID.fromString(message.identifier()),
                        null,
                        false,
                        tagged.tags().stream().map(AxonCriteria::toLedger).toList());
        return new NewEvent(header, bytes(message));
    }

    /** Metadata as lines {@code key=value}, an empty line, the text. */
    private static byte[] bytes(EventMessage message) {
        StringBuilder lines = new StringBuilder();
        message.metadata()
                .forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
        return lines.append('\n').append(message.payload()).toString().getBytes(UTF_8);
    }

    @Override
    public Uni<List<EventMessage>> toMessages(List<StoredEvent> events) {
        return Uni.createFrom().item(events.stream().map(TextMapping::message).toList());
    }

    private static EventMessage message(StoredEvent event) {
        String[] parts = new String(event.payload(), UTF_8).split("\n\n", 2);
        Map<String, String> metadata =
                parts[0].lines()
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new GenericEventMessage(
                event.header().id().toString(),
                new MessageType(event.header().type()),
                parts[1],
                metadata,
                event.header().occurredAt());
    }
}
