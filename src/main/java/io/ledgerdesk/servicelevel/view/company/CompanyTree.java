package io.ledgerdesk.servicelevel.view.company;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Which company is a part of which now, for several at once. */
@Singleton
public final class CompanyTree {
    private final Pool pool;

    CompanyTree(Pool pool) {
        this.pool = pool;
    }

    /**
     * Each company, then the one that it is a part of, and so on; in the order of the companies.
     */
    public Uni<List<List<CompanyId>>> upFrom(TenantId tenant, Collection<CompanyId> companies) {
        return CompanyParents.before(pool, tenant, companies, List.of())
                .map(parents -> companies.stream().map(parents::chain).toList());
    }
}
