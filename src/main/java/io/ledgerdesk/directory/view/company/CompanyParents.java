package io.ledgerdesk.directory.view.company;

import io.ledgerdesk.directory.CompanyChain;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the chain of parents in one statement. */
@Singleton
public final class CompanyParents implements CompanyChain {
    // a circle, which the directory refuses, would end at the depth too
    private static final String UP =
            """
            WITH RECURSIVE up (id, parent, depth) AS (
                SELECT $2::text, (SELECT c.parent FROM company c WHERE c.tenant = $1 AND c.id = $2), 1
                UNION ALL
                SELECT c.id, c.parent, u.depth + 1
                FROM up u JOIN company c ON c.tenant = $1 AND c.id = u.parent
                WHERE u.depth < $3
            )
            SELECT id FROM up ORDER BY depth
            """;

    private final Pool pool;
    private final Depth depth;

    public CompanyParents(Pool pool, Depth depth) {
        this.pool = pool;
        this.depth = depth;
    }

    /**
     * How far up it looks.
     *
     * @param companies of the tree at most, one above the other
     */
    public record Depth(int companies) {}

    @Override
    public Uni<List<CompanyId>> upFrom(TenantId tenant, CompanyId company) {
        return pool.preparedQuery(UP)
                .execute(Tuple.of(tenant.value(), company.value(), depth.companies()))
                .map(rows -> rows.stream().map(row -> new CompanyId(row.getString(0))).toList());
    }
}
