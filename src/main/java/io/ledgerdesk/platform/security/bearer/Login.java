package io.ledgerdesk.platform.security.bearer;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a verified token has it.
 *
 * @param kind AGENT or REQUESTER
 * @param expiresAt when the token holds no more
 */
record Login(
        TenantId tenant,
        Actor.Kind kind,
        PersonId person,
        @Nullable String name,
        @Nullable String mail,
        Set<String> roles,
        Instant expiresAt) {
    Login {
        roles = Set.copyOf(roles);
    }
}
