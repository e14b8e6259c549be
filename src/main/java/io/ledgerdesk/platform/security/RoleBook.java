package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Grants;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** What roles allow; those that come with the desk and those that it made. */
public interface RoleBook {

    /** What the named roles allow together; unknown names allow nothing. */
    Uni<Grants> grants(TenantId tenant, Set<String> roles);

    /** Every right that there is, without bounds. */
    Grants everything();
}
