package io.ledgerdesk.platform.accessrecord;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * One record: who was shown what, when.
 *
 * @param at to the microsecond
 */
public record AccessEntry(
        TenantId tenant, Instant at, UUID id, Actor.Kind kind, PersonId person, Access access) {}
