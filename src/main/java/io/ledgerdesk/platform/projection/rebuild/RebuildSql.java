package io.ledgerdesk.platform.projection.rebuild;

/** The statements of {@link Rebuilds}; time is the database's. */
final class RebuildSql {
    private RebuildSql() {}

    /** Ends what an earlier holder of the lock has left behind. */
    static final String MARK_LOST =
            """
            UPDATE projection_rebuild
            SET state = 'LOST', finished_at = updated_at
            WHERE tenant = $1::text AND projection = ANY ($2::text[]) AND finished_at IS NULL
            """;

    /** The order of the names is the order in which they will be worked on. */
    static final String INSERT =
            """
            INSERT INTO projection_rebuild (
                tenant, id, projection, state, check_only, node, started_at, updated_at, position,
                target, events_per_second, rows_missing, rows_surplus, rows_different, differences,
                stop_asked)
            SELECT $1::text, asked.id, asked.projection, 'WAITING', $4::boolean, $5::text,
                   clock_timestamp(), clock_timestamp(), 0, 0, 0, 0, 0, 0, '[]', false
            FROM unnest($2::uuid[], $3::text[]) AS asked (id, projection)
            """;

    /** Leaves the latest of each read model. */
    static final String PRUNE =
            """
            DELETE FROM projection_rebuild r
            WHERE r.tenant = $1::text AND r.projection = ANY ($2::text[])
              AND r.finished_at IS NOT NULL
              AND (SELECT count(*) FROM projection_rebuild later
                   WHERE later.tenant = r.tenant AND later.projection = r.projection
                     AND (later.started_at, later.id) > (r.started_at, r.id)) >= $3::int
            """;

    /** Of read models that nobody has begun yet; without the row the switch would lock nothing. */
    static final String ENSURE_CHECKPOINTS =
            """
            INSERT INTO projection_checkpoint (tenant, projection, position, fence)
            SELECT $1::text, unnest($2::text[]), 0, 0
            ON CONFLICT (tenant, projection) DO NOTHING
            """;

    /** Those of a sequence are alive, and so far. */
    static final String BEAT =
            """
            UPDATE projection_rebuild r
            SET updated_at = clock_timestamp(), state = s.state, position = s.position,
                target = s.target, events_per_second = s.rate
            FROM unnest($2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[])
                AS s (id, state, position, target, rate)
            WHERE r.tenant = $1::text AND r.id = s.id AND r.finished_at IS NULL
            RETURNING r.id, r.stop_asked
            """;

    static final String FINISH =
            """
            UPDATE projection_rebuild
            SET updated_at = clock_timestamp(), finished_at = clock_timestamp(),
                state = $3::text, position = $4::bigint, target = $5::bigint,
                events_per_second = $6::bigint, switch_millis = $7::bigint,
                rows_missing = $8::bigint, rows_surplus = $9::bigint, rows_different = $10::bigint,
                differences = $11::jsonb, problem = $12::text
            WHERE tenant = $1::text AND id = $2::uuid AND finished_at IS NULL
            """;

    static final String ASK_STOP =
            """
            UPDATE projection_rebuild SET stop_asked = true
            WHERE tenant = $1::text AND id = $2::uuid AND finished_at IS NULL
            """;

    private static final String SELECT =
            """
            SELECT id, projection, check_only, node, started_at, updated_at, finished_at, position,
                   target, events_per_second, switch_millis, differences, problem,
                   CASE WHEN finished_at IS NULL
                             AND updated_at < clock_timestamp() - %s * interval '1 millisecond'
                        THEN 'LOST' ELSE state END AS state
            FROM projection_rebuild
            """;

    static final String BY_ID =
            SELECT.formatted("$3::bigint") + "WHERE tenant = $1::text AND id = $2::uuid";

    static final String LATEST =
            SELECT.formatted("$3::bigint")
                    + """
                    WHERE tenant = $1::text AND projection = $2::text
                    ORDER BY started_at DESC, id DESC
                    LIMIT $4::int
                    """;

    /** Where read models and the log stand, for those that are named. */
    static final String STANDINGS =
            """
            SELECT named.projection, coalesce(c.position, 0) AS position,
                   coalesce(h.position, 0) AS head
            FROM unnest($2::text[]) AS named (projection)
            LEFT JOIN projection_checkpoint c
              ON c.tenant = $1::text AND c.projection = named.projection
            LEFT JOIN head h ON h.tenant = $1::text
            ORDER BY named.projection
            """;
}
