package io.ledgerdesk.access.token.view;

import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens as those see them who look after them. */
@Singleton
public final class TokenLists {
    /** Most tokens of a page. */
    public static final int MOST = 100;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String LISTED =
            "SELECT "
                    + TokenRow.COLUMNS
                    + ", used_at FROM access_token LEFT JOIN access_token_use USING (tenant, id)"
                    + " WHERE tenant = $1 AND ";
    private static final String PAGE = LISTED + "id > $2 ORDER BY id LIMIT $3";

    private final Pool pool;

    public TokenLists(Pool pool) {
        this.pool = pool;
    }

    /**
     * A token and its use.
     *
     * @param usedAt to the minute; absent if it was never used
     */
    public record Listed(IntegrationToken token, @Nullable Instant usedAt) {}

    /**
     * A part of the list, by id.
     *
     * @param hasNext whether others come after the last
     */
    public record Page(List<Listed> tokens, boolean hasNext) {
        public Page {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * Those behind a token.
     *
     * @param size 1 to {@link #MOST}
     * @param after absent for the list's beginning
     */
    public Uni<Page> page(TenantId tenant, int size, @Nullable TokenId after) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page has 1 to 100 tokens, not " + size);
        }
        UUID from = after == null ? BEFORE_ALL : after.value();
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(tenant.value(), from, size + 1L))
                .map(TokenLists::listed)
                .map(found ->
                        found.size() > size
                                ? new Page(found.subList(0, size), true)
                                : new Page(found, false));
    }

    private static List<Listed> listed(RowSet<Row> rows) {
        List<IntegrationToken> tokens = TokenRow.tokens(rows);
        List<Listed> listed = new ArrayList<>(tokens.size());
        int i = 0;
        for (Row row : rows) {
            OffsetDateTime used = row.getOffsetDateTime("used_at");
            listed.add(new Listed(tokens.get(i++), used == null ? null : used.toInstant()));
        }
        return listed;
    }
}
