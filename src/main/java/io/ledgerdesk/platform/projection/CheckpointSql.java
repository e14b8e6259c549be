package io.ledgerdesk.platform.projection;

/** The statements of {@link CheckpointStore}. */
final class CheckpointSql {
    private CheckpointSql() {}

    /**
     * Takes the lease if it is free, renews it if it is ours, answers nothing if it is another's.
     * The fence grows unless it was ours without a break. Looks before it locks, so that nodes
     * standing by write nothing.
     */
    static final String LEASE =
            """
            WITH free AS (
                SELECT WHERE NOT EXISTS (
                    SELECT FROM projection_lease
                    WHERE tenant = $1::text AND projection = $2::text
                      AND owner <> $3::text AND until > clock_timestamp())
            ), lease AS (
                INSERT INTO projection_lease AS l (tenant, projection, owner, fence, until)
                SELECT $1::text, $2::text, $3::text, 1,
                       clock_timestamp() + $4::bigint * interval '1 millisecond'
                FROM free
                ON CONFLICT (tenant, projection) DO UPDATE
                SET owner = excluded.owner,
                    until = excluded.until,
                    fence = l.fence + CASE
                        WHEN l.owner = excluded.owner AND l.until > clock_timestamp() THEN 0
                        ELSE 1 END
                WHERE l.owner = excluded.owner OR l.until <= clock_timestamp()
                RETURNING fence
            )
            INSERT INTO projection_checkpoint AS c (tenant, projection, position, fence)
            SELECT $1::text, $2::text, 0, fence FROM lease
            ON CONFLICT (tenant, projection) DO UPDATE SET fence = excluded.fence
            RETURNING position, fence
            """;

    /**
     * First statement of a batch's transaction: renews the lease and moves the checkpoint if both
     * are still as this node left them; no row means that another node took over. Holding the
     * lease's row until the commit, it lets nobody take over in between. The commit need not wait
     * for the disk: what a crash of PostgreSQL undoes, checkpoint and rows together, is folded
     * again. A node that fell silent inside the transaction is cut off when its lease would end.
     */
    static final String ADVANCE =
            """
            WITH held AS (
                UPDATE projection_lease
                SET until = clock_timestamp() + $6::bigint * interval '1 millisecond'
                WHERE tenant = $1::text AND projection = $2::text AND fence = $3::bigint
                RETURNING fence
            ), moved AS (
                UPDATE projection_checkpoint c
                SET position = $5::bigint
                FROM held
                WHERE c.tenant = $1::text AND c.projection = $2::text
                  AND c.position = $4::bigint AND c.fence = held.fence
                RETURNING c.position
            )
            SELECT pg_notify('ledgerdesk_projected', concat_ws(':', $1::text, $2::text, position)),
                   set_config('synchronous_commit', 'off', true),
                   set_config('idle_in_transaction_session_timeout', $6::bigint::text, true)
            FROM moved
            """;

    /** Lets the lease run out now. */
    static final String RELEASE =
            """
            UPDATE projection_lease SET until = clock_timestamp()
            WHERE tenant = $1::text AND projection = $2::text AND owner = $3::text
              AND until > clock_timestamp()
            """;

    static final String POSITION =
            """
            SELECT position FROM projection_checkpoint
            WHERE tenant = $1::text AND projection = $2::text
            """;
}
