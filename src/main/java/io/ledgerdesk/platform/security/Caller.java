package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and at which desk.
 *
 * @param actor with the name as it is now
 * @param roles names of the caller's roles
 * @param authority what these roles allow him
 * @param operations root fields of the API to which he is narrowed; absent for all
 */
public record Caller(
        TenantId tenant,
        Actor actor,
        Set<String> roles,
        Authority authority,
        @Nullable Set<String> operations) {

    /** Under which a security identity carries its caller. */
    public static final String ATTRIBUTE = "ledgerdesk.caller";

    private static final Right INTERNAL = new Right("ticket.internal");

    public Caller {
        roles = Set.copyOf(roles);
        operations = operations == null ? null : Set.copyOf(operations);
    }

    /** One who may call every operation that his rights allow. */
    public Caller(TenantId tenant, Actor actor, Set<String> roles, Authority authority) {
        this(tenant, actor, roles, authority, null);
    }

    /** Whether the operation of this root field is among those that he may call. */
    public boolean mayCall(String operation) {
        return operations == null || operations.contains(operation);
    }

    /** In which circle of readers the caller stands. */
    public Reader reader() {
        return isRequester() ? Reader.REQUESTER : Reader.STAFF;
    }

    /**
     * Whether the caller sees of tickets what requesters see: is one, or has no right to what is
     * internal.
     */
    public boolean isRequester() {
        return actor.kind() == Actor.Kind.REQUESTER || !authority.has(INTERNAL);
    }

    /** As what kind of actor the caller reads events of tickets. */
    public Actor.Kind readsAs() {
        return isRequester() ? Actor.Kind.REQUESTER : actor.kind();
    }
}
