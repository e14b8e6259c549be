package io.ledgerdesk.platform.graphql.transport;

import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;

/** Holds a query back until the read models show what it wants to see. */
@FunctionalInterface
public interface ReadGate {

    /**
     * @return fails with a {@link io.ledgerdesk.kernel.Fault} {@code READ_NOT_READY} if they have
     *     not got there in time
     */
    Uni<Void> await(TenantId tenant, long position);
}
