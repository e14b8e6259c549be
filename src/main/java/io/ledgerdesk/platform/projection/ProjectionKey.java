package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.TenantId;

/** One read model of one tenant. */
public record ProjectionKey(TenantId tenant, String projection) {
    @Override
    public String toString() {
        return projection + " of " + tenant;
    }
}
