package io.ledgerdesk.platform.eventstore;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import java.util.UUID;

/**
 * What makes two arrivals one command: who sent it and the id they gave it. The same key with
 * another input is refused.
 *
 * @param inputHash keyed hash of the canonical input, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by the database
public record CommandKey(
        Actor.Kind principalKind, PersonId principal, UUID commandId, byte[] inputHash) {}
