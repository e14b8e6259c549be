package io.ledgerdesk.platform.command;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.kernel.reading.Readership;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command with everything that travels beside it into the envelope of its events.
 *
 * @param command a record of a registered module
 * @param actor who asks, with the name as it is now
 * @param channel by which road it came, upper snake case
 * @param key to recognise its second arrival; absent if the client gave no id
 * @param expectedVersion the version that the caller saw of what the command is about; absent to
 *     decide on the newest state
 * @param occurredAt when it happened, if that was before now: the decision is made for that instant
 *     and its events bear it; absent for now
 * @param causationId the event or command that led here
 * @param correlationId common to all that one contact set off
 * @param rule which policy and version sends it
 * @param historical whether it comes from another system's past: its events then set off no policy,
 *     no timer and no notification
 * @param authority what the actor may do
 * @param reader in which circle the actor reads what it is about, and counts its versions
 */
public record CommandRequest(
        TenantId tenant,
        Actor actor,
        String channel,
        Object command,
        @Nullable InputKey key,
        @Nullable Long expectedVersion,
        @Nullable Instant occurredAt,
        @Nullable UUID causationId,
        UUID correlationId,
        @Nullable String rule,
        boolean historical,
        Authority authority,
        Reader reader) {

    /** Of what the desk itself does, which may all. */
    public CommandRequest(
            TenantId tenant,
            Actor actor,
            String channel,
            Object command,
            @Nullable InputKey key,
            @Nullable Long expectedVersion,
            @Nullable Instant occurredAt,
            @Nullable UUID causationId,
            UUID correlationId,
            @Nullable String rule) {
        this(
                tenant,
                actor,
                channel,
                command,
                key,
                expectedVersion,
                occurredAt,
                causationId,
                correlationId,
                rule,
                false,
                Authority.UNLIMITED,
                Readership.circle(actor.kind()));
    }

    /** The same, out of another system's past. */
    public CommandRequest asHistorical() {
        return copy(true, authority, reader);
    }

    /** The same, asked for by somebody who may do no more than this. */
    public CommandRequest within(Authority bounds) {
        return copy(historical, bounds, reader);
    }

    /** The same, asked for by somebody who reads in this circle. */
    public CommandRequest readBy(Reader circle) {
        return copy(historical, authority, circle);
    }

    private CommandRequest copy(boolean ofThePast, Authority bounds, Reader circle) {
        return new CommandRequest(
                tenant,
                actor,
                channel,
                command,
                key,
                expectedVersion,
                occurredAt,
                causationId,
                correlationId,
                rule,
                ofThePast,
                bounds,
                circle);
    }

    /**
     * The client's id of the command and what it was sent with.
     *
     * @param canonicalInput the whole input as canonical JSON; only a keyed hash of it is kept
     */
    public record InputKey(UUID commandId, String canonicalInput) {}
}
