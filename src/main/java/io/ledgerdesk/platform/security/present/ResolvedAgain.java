package io.ledgerdesk.platform.security.present;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.Callers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks again who it is, as it was asked when the request came. */
@ApplicationScoped
class ResolvedAgain implements PresentCallers {
    private final Callers callers;

    ResolvedAgain(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Uni<Caller> now(Caller then) {
        return callers.again(then);
    }

    @Override
    public Multi<TenantId> changes() {
        return callers.changes();
    }
}
