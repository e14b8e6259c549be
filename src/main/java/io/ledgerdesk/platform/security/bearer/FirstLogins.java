package io.ledgerdesk.platform.security.bearer;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Takes people into the directory when they first show themselves; the directory fills this. */
public interface FirstLogins {

    /** Registers the person unless the directory knows it already; nothing else is changed. */
    Uni<Void> register(TenantId tenant, Newcomer newcomer);

    /**
     * Somebody as a verified token has it.
     *
     * @param staff whether it belongs to the desk, else it is a requester
     */
    record Newcomer(PersonId id, @Nullable String name, @Nullable String mail, boolean staff) {}
}
