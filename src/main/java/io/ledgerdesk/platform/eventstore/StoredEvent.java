package io.ledgerdesk.platform.eventstore;

import io.ledgerdesk.kernel.TenantId;
import java.time.Instant;

/**
 * An event as it lies in the log.
 *
 * @param position contiguous per tenant from 1, in commit order
 * @param recordedAt when it was stored, never decreasing with position; microseconds
 * @param payload canonical JSON, personal sections encrypted
 * @param hash SHA-256 over the previous event's hash, the envelope and the payload; see {@code
 *     proof}
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bytes travel by reference; nobody compares or changes them
public record StoredEvent(
        TenantId tenant,
        long position,
        Instant recordedAt,
        EventHeader header,
        byte[] payload,
        byte[] hash) {}
