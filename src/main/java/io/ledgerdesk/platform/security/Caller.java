package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import java.util.Set;

/**
 * Who is asking, and at which desk.
 *
 * @param actor with the name as it is now
 * @param roles names of the caller's roles, as whoever vouches for him says
 */
public record Caller(TenantId tenant, Actor actor, Set<String> roles) {

    /** Under which a security identity carries its caller. */
    public static final String ATTRIBUTE = "ledgerdesk.caller";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Without a role. */
    public Caller(TenantId tenant, Actor actor) {
        this(tenant, actor, Set.of());
    }

    /** In which circle of readers the caller stands; whoever is no requester reads as staff. */
    public Reader reader() {
        return isRequester() ? Reader.REQUESTER : Reader.STAFF;
    }

    public boolean isRequester() {
        return actor.kind() == Actor.Kind.REQUESTER;
    }
}
