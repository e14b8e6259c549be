package io.ledgerdesk.platform.axon;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.axon.engine.LedgerResources.Written;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;

/** What goes around an event: on its way to the log, and as it came to lie there. */
final class Envelopes {
    private Envelopes() {}

    /** The command's answer, with its events as anybody would read them from the log. */
    static CommandResult.Done done(Submitted submitted, List<?> events, Written written) {
        CommandRequest request = submitted.request();
        Instant recordedAt = written.at().recordedAt();
        List<RecordedEvent> recorded = new ArrayList<>(events.size());
        for (int i = 0; recordedAt != null && i < events.size(); i++) {
            recorded.add(
                    new RecordedEvent(
                            request.tenant(),
                            written.at().first() + i,
                            recordedAt,
                            written.events().get(i).header(),
                            request.actor(),
                            events.get(i)));
        }
        return new CommandResult.Done(submitted.stream().toString(), written.at().last(), recorded);
    }

    /** An event to be written. */
    static EventMessage message(
            CommandRequest request,
            Object event,
            Tag stream,
            long version,
            List<Tag> tags,
            Instant now) {
        UUID commandId = request.key() == null ? null : request.key().commandId();
        DecidedEvent decided =
                new DecidedEvent(
                        UuidCreator.getTimeOrderedEpoch(),
                        stream.toString(),
                        version,
                        event,
                        now,
                        request.actor(),
                        null,
                        request.channel(),
                        commandId,
                        orElse(request.causationId(), commandId),
                        request.correlationId(),
                        request.rule(),
                        request.historical(),
                        tags);
        return new GenericEventMessage(
                decided.id().toString(), new MessageType(event.getClass()), decided, Map.of(), now);
    }

    private static @Nullable UUID orElse(@Nullable UUID first, @Nullable UUID second) {
        return first != null ? first : second;
    }
}
