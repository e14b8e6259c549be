package io.ledgerdesk.platform.eventstore.proof;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Broken;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Kind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a tenant's whole log from what is stored, a page at a time, while the desk goes on
 * writing. It needs neither keys nor the code that wrote the events: {@link ContentDigest} says
 * what is hashed.
 */
public final class HistoryVerifier {
    private static final int PAGE_SIZE = 1_000;
    private static final String STRAY_TAGS =
            """
            SELECT t.tag, t.position, e.id IS NOT NULL AS known
              FROM (SELECT tag, position, type FROM event_tag
                     WHERE tenant = $1 AND (tag, position) > ($2, $3)
                     ORDER BY tag, position LIMIT $4) t
              LEFT JOIN LATERAL (SELECT x.id FROM event x
                     WHERE x.tenant = $1 AND x.position = t.position AND x.type = t.type
                       AND t.tag = ANY (x.tags) OFFSET 0) e ON true
             ORDER BY t.tag, t.position
            """;
    private final SqlClient client;

    public HistoryVerifier(SqlClient client) {
        this.client = client;
    }

    /**
     * Verifies the chain from the first event to the head, that no event lies outside of it, and
     * that events are found by exactly their tags.
     */
    public Uni<HistoryVerdict> verifyHistory(TenantId tenant) {
        return walk(tenant)
                .chain(verdict ->
                        verdict instanceof Broken
                                ? Uni.createFrom().item(verdict)
                                : strayTag(tenant).map(stray -> stray == null ? verdict : stray));
    }

    private Uni<HistoryVerdict> walk(TenantId tenant) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new ChainWalk(tenant, PAGE_SIZE),
                        walk ->
                                query(
                                                ChainWalk.PAGE,
                                                Tuple.of(
                                                        tenant.value(), walk.readFrom(), PAGE_SIZE))
                                        .map(walk::page))
                .whilst(walk -> walk.verdict() == null)
                .collect()
                .last()
                .map(ChainWalk::verdict);
    }

    private Uni<@Nullable HistoryVerdict> strayTag(TenantId tenant) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new TagWalk(tenant),
                        walk ->
                                query(
                                                STRAY_TAGS,
                                                Tuple.of(
                                                        tenant.value(),
                                                        walk.tag,
                                                        walk.position,
                                                        PAGE_SIZE))
                                        .map(walk::page))
                .whilst(walk -> walk.more)
                .collect()
                .last()
                .map(walk -> walk.stray);
    }

    private Uni<RowSet<Row>> query(String sql, Tuple parameters) {
        return Uni.createFrom()
                .completionStage(
                        () -> client.preparedQuery(sql).execute(parameters).toCompletionStage());
    }

    /** Goes through the index of tags in its own order. */
    private static final class TagWalk {
        private final TenantId tenant;
        private String tag = "";
        private long position = Long.MIN_VALUE;
        private boolean more = true;
        private @Nullable HistoryVerdict stray;

        TagWalk(TenantId tenant) {
            this.tenant = tenant;
        }

        TagWalk page(RowSet<Row> rows) {
            for (Row row : rows) {
                tag = row.getString(0);
                position = row.getLong(1);
                if (!row.getBoolean(2)) {
                    stray =
                            new Broken(
                                    tenant,
                                    position,
                                    null,
                                    Kind.TAGS_DIFFER,
                                    "event_tag has " + tag + ", which the event has not");
                    more = false;
                    return this;
                }
            }
            more = rows.size() == PAGE_SIZE;
            return this;
        }
    }
}
