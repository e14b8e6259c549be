package io.ledgerdesk.platform.eventstore.proof;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.EventHeader.Party;
import io.ledgerdesk.platform.eventstore.NewEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed of an event, so that anyone can write a verifier of his own.
 *
 * <p>The content digest is SHA-256 over these fields in this order, each as a 4-byte length
 * followed by that many bytes, all numbers big-endian, an absent field as the length -1 alone:
 *
 * <ol>
 *   <li>the text {@code ledgerdesk.event.1}
 *   <li>tenant (UTF-8, as all texts), id (16 bytes), stream, version (8 bytes), type, revision (8
 *       bytes), occurredAt (8 bytes: microseconds since 1970-01-01T00:00Z)
 *   <li>actor's kind, actor's id, kind and id of the one it was done for
 *   <li>channel, command id, causation id, correlation id, rule, historical (1 byte: 0 or 1)
 *   <li>tags: a 4-byte count, then each as text, in stored order
 *   <li>payload as stored, with its ciphertext
 * </ol>
 *
 * <p>The hash of an event is SHA-256 over: the hash of the event before it (32 bytes), its position
 * (8 bytes), recordedAt (8 bytes: microseconds) and its content digest (32 bytes). The first event
 * follows {@link #genesis}, the SHA-256 of the tenant's id.
 */
public final class ContentDigest {
    private static final String FORMAT = "ledgerdesk.event.1";
    private static final int ENVELOPE_BYTES = 640;

    private ContentDigest() {}

    /** The content digest of an event that is about to be appended. */
    public static byte[] of(TenantId tenant, NewEvent event) {
        EventHeader header = event.header();
        Party behalf = header.onBehalfOf();
        return of(
                new Envelope(
                        tenant.value(),
                        header.id(),
                        header.stream(),
                        header.version(),
                        header.type(),
                        header.revision(),
                        header.occurredAt(),
                        header.actor().kind().name(),
                        header.actor().id().value(),
                        behalf == null ? null : behalf.kind().name(),
                        behalf == null ? null : behalf.id().value(),
                        header.channel(),
                        header.commandId(),
                        header.causationId(),
                        header.correlationId(),
                        header.rule(),
                        header.historical(),
                        header.tags().stream().map(Tag::toString).toList()),
                event.payload());
    }

    static byte[] of(Envelope envelope, byte[] payload) {
        return new FramedBytes(ENVELOPE_BYTES + payload.length)
                .text(FORMAT)
                .text(envelope.tenant)
                .uuid(envelope.id)
                .text(envelope.stream)
                .number(envelope.version)
                .text(envelope.type)
                .number(envelope.revision)
                .instant(envelope.occurredAt)
                .text(envelope.actorKind)
                .text(envelope.actor)
                .text(envelope.behalfKind)
                .text(envelope.behalf)
                .text(envelope.channel)
                .uuid(envelope.commandId)
                .uuid(envelope.causationId)
                .uuid(envelope.correlationId)
                .text(envelope.rule)
                .flag(envelope.historical)
                .texts(envelope.tags)
                .bytes(payload)
                .sha256();
    }

    /** What the first event's hash follows. */
    public static byte[] genesis(TenantId tenant) {
        return FramedBytes.newSha256().digest(tenant.value().getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of an event, from the hash before it. */
    public static byte[] chain(
            byte[] previous, long position, Instant recordedAt, byte[] contentDigest) {
        MessageDigest digest = FramedBytes.newSha256();
        digest.update(previous);
        digest.update(
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(position)
                        .putLong(FramedBytes.microseconds(recordedAt))
                        .flip());
        return digest.digest(contentDigest);
    }

    /** The envelope as its columns say, whether or not that makes sense. */
    record Envelope(
            String tenant,
            UUID id,
            String stream,
            long version,
            String type,
            long revision,
            Instant occurredAt,
            String actorKind,
            String actor,
            @Nullable String behalfKind,
            @Nullable String behalf,
            String channel,
            @Nullable UUID commandId,
            @Nullable UUID causationId,
            UUID correlationId,
            @Nullable String rule,
            boolean historical,
            List<String> tags) {}
}
