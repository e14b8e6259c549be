package io.ledgerdesk.platform.eventstore;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The envelope as the writer fixes it; position and time of recording are added by the store.
 *
 * @param id UUIDv7, unique within the tenant: an event of an id that is stored already is the same
 *     event
 * @param stream what it happened to, such as {@code ticket:0198…}
 * @param version its place in the stream, from 1
 * @param type wire name
 * @param revision of the payload's shape
 * @param occurredAt when it happened, may be long past; microseconds
 * @param actor who did it
 * @param onBehalfOf for whom, where that is somebody else
 * @param channel by which road it came, upper snake case
 * @param commandId the client's id of the command, where it gave one
 * @param causationId the event or command that led here
 * @param correlationId common to all that one contact set off
 * @param rule which policy and version did it, where one did
 * @param historical imported: silences policies, timers and notifications
 * @param tags sorted, without doubles; the stream is one of them
 */
public record EventHeader(
        UUID id,
        String stream,
        long version,
        String type,
        int revision,
        Instant occurredAt,
        Party actor,
        @Nullable Party onBehalfOf,
        String channel,
        @Nullable UUID commandId,
        @Nullable UUID causationId,
        UUID correlationId,
        @Nullable String rule,
        boolean historical,
        List<Tag> tags) {

    public EventHeader {
        tags = tags.stream().sorted().distinct().toList();
    }

    /** An actor without a name: the envelope is stored in the clear. */
    public record Party(Actor.Kind kind, PersonId id) {
        public static Party of(Actor actor) {
            return new Party(actor.kind(), actor.id());
        }
    }
}
