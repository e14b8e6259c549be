package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;

/**
 * Who is asking, and at which desk.
 *
 * @param actor with the name as it is now
 */
public record Caller(TenantId tenant, Actor actor) {

    /** Under which a security identity carries its caller. */
    public static final String ATTRIBUTE = "ledgerdesk.caller";

    /** In which circle of readers the caller stands; whoever is no requester reads as staff. */
    public Reader reader() {
        return isRequester() ? Reader.REQUESTER : Reader.STAFF;
    }

    public boolean isRequester() {
        return actor.kind() == Actor.Kind.REQUESTER;
    }
}
