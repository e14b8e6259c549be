package io.ledgerdesk.platform.projection;

/** The statements of {@link CheckpointStore}. None of them waits for a row but {@link #WAIT}. */
final class CheckpointSql {
    private CheckpointSql() {}

    /** Rows to be taken and moved, of read models that nobody has begun yet. */
    static final String ENSURE =
            """
            WITH lease AS (
                INSERT INTO projection_lease (tenant, projection, owner, fence, until)
                SELECT $1::text, wanted.projection, '', 0, '-infinity'
                FROM unnest($2::text[]) AS wanted (projection)
                ON CONFLICT (tenant, projection) DO NOTHING
            )
            INSERT INTO projection_checkpoint (tenant, projection, position, fence)
            SELECT $1::text, wanted.projection, 0, 0
            FROM unnest($2::text[]) AS wanted (projection)
            ON CONFLICT (tenant, projection) DO NOTHING
            """;

    /**
     * Takes those leases that are free or ours, and answers them. The fence grows unless it was
     * ours without a break. What another transaction moves or holds at this moment is left to the
     * next time. Looks before it locks, so that nodes standing by write nothing.
     */
    static final String TAKE =
            """
            WITH free AS (
                SELECT l.projection
                FROM projection_lease l
                JOIN projection_checkpoint c
                  ON c.tenant = l.tenant AND c.projection = l.projection
                WHERE l.tenant = $1::text AND l.projection = ANY ($2::text[])
                  AND (l.owner = $3::text OR l.until <= clock_timestamp())
                ORDER BY l.projection
                FOR NO KEY UPDATE SKIP LOCKED
            ), lease AS (
                UPDATE projection_lease l
                SET owner = $3::text,
                    until = clock_timestamp() + $4::bigint * interval '1 millisecond',
                    fence = l.fence + CASE
                        WHEN l.owner = $3::text AND l.until > clock_timestamp() THEN 0
                        ELSE 1 END
                FROM free
                WHERE l.tenant = $1::text AND l.projection = free.projection
                RETURNING l.projection, l.fence
            )
            UPDATE projection_checkpoint c
            SET fence = lease.fence
            FROM lease
            WHERE c.tenant = $1::text AND c.projection = lease.projection
            RETURNING c.projection, c.position, c.fence
            """;

    /** Prolongs those leases that are ours still, and answers them. */
    static final String RENEW =
            """
            UPDATE projection_lease
            SET until = clock_timestamp() + $4::bigint * interval '1 millisecond'
            WHERE tenant = $1::text AND projection = ANY ($2::text[])
              AND owner = $3::text AND until > clock_timestamp()
            RETURNING projection
            """;

    /**
     * First statement of a batch's transaction: moves those checkpoints that are still as this node
     * left them, and says which; no row if there are none. Whoever takes a lease puts its fence
     * into the checkpoint, so that one which is not there any more means that another node took
     * over; and the checkpoint's row, held until the commit, lets nobody take over in between. The
     * commit need not wait for the disk: what a crash of PostgreSQL undoes, checkpoints and rows
     * together, is folded again. A node that fell silent inside the transaction is cut off after
     * the time of a lease.
     */
    private static final String ADVANCE =
            """
            WITH held AS (
                SELECT c.projection
                FROM unnest($2::text[], $3::bigint[]) AS w (projection, fence)
                JOIN projection_checkpoint c
                  ON c.tenant = $1::text AND c.projection = w.projection
                WHERE c.fence = w.fence AND c.position = $4::bigint
                ORDER BY c.projection
                FOR NO KEY UPDATE OF c %s
            ), moved AS (
                UPDATE projection_checkpoint c
                SET position = $5::bigint
                FROM held
                WHERE c.tenant = $1::text AND c.projection = held.projection
                RETURNING c.projection
            )
            SELECT array_agg(projection) AS projections,
                   pg_notify('ledgerdesk_projected',
                       concat_ws(':', $1::text, string_agg(projection, ','), $5::bigint)),
                   set_config('synchronous_commit', 'off', true),
                   set_config('idle_in_transaction_session_timeout', $6::bigint::text, true)
            FROM moved
            HAVING count(*) > 0
            """;

    /** Of several: what somebody holds at this moment, such as the end of a rebuild, is left. */
    static final String SKIP = ADVANCE.formatted("SKIP LOCKED");

    /** Of one that was left so: waits until it is let go. */
    static final String WAIT = ADVANCE.formatted("");

    /** Lets the leases run out now. */
    static final String RELEASE =
            """
            UPDATE projection_lease SET until = clock_timestamp()
            WHERE tenant = $1::text AND projection = ANY ($2::text[]) AND owner = $3::text
              AND until > clock_timestamp()
            """;

    static final String POSITIONS =
            """
            SELECT projection, position FROM projection_checkpoint
            WHERE tenant = $1::text AND projection = ANY ($2::text[])
            """;
}
