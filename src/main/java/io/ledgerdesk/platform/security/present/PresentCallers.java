package io.ledgerdesk.platform.security.present;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * What callers may do as of now: for what goes on long after they asked, such as subscriptions.
 * Asked for each item that is given out, so it answers from memory as a rule.
 */
public interface PresentCallers {

    /**
     * The caller with today's roles and authority.
     *
     * @param then as he was when he asked
     * @return fails with a {@code Fault} for one that may not ask any more
     */
    Uni<Caller> now(Caller then);

    /** Something each time that rights on a desk may have changed; never ends. */
    Multi<TenantId> changes();
}
