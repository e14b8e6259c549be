package io.ledgerdesk.platform.timer;

/** The statements of one table of timers. */
final class TimerSql {
    private final String timers;
    private final String failures;

    final String replace;
    final String clear;
    final String pending;
    final String claim;
    final String done;
    final String putOff;
    final String moved;
    final String failed;
    final String outlook;
    final String forget;
    final String strange;

    /**
     * @param table whose failures lie beside it in {@code <table>_failure}
     */
    TimerSql(String table) {
        timers = table;
        failures = table + "_failure";
        replace = named(REPLACE);
        clear = named(CLEAR);
        pending = named(PENDING);
        claim = named(CLAIM);
        done = named(DONE);
        putOff = named(PUT_OFF);
        moved = named(MOVED);
        failed = named(FAILED);
        outlook = named(OUTLOOK);
        forget = named(FORGET);
        strange = named(STRANGE);
    }

    private String named(String statement) {
        return statement
                .replace("TIMERS", timers)
                .replace("FAILURES", failures)
                .replace("FIRING", "greatest(due_at, not_before)");
    }

    /**
     * Empties slots (an empty kind stands for all) of all but what is wanted, and writes what is
     * wanted where it differs.
     */
    private static final String REPLACE =
            """
            WITH cleared AS (
                SELECT * FROM unnest($2::text[], $3::text[]) AS c (subject, kind)
            ), wanted AS (
                SELECT * FROM unnest($4::text[], $5::text[], $6::integer[], $7::timestamptz[],
                                     $8::uuid[], $9::text[])
                    AS w (subject, kind, step, due_at, cause, rule)
            ), gone AS (
                DELETE FROM TIMERS t USING cleared c
                WHERE t.tenant = $1::text AND t.subject = c.subject
                  AND (c.kind = '' OR t.kind = c.kind)
                  AND NOT EXISTS (SELECT FROM wanted w
                                  WHERE w.subject = t.subject AND w.kind = t.kind
                                    AND w.step = t.step)
            )
            INSERT INTO TIMERS AS t (tenant, subject, kind, step, due_at, cause, rule)
            SELECT $1::text, w.* FROM wanted w ORDER BY w.subject, w.kind, w.step
            ON CONFLICT (tenant, subject, kind, step) DO UPDATE
            SET due_at = excluded.due_at, cause = excluded.cause, rule = excluded.rule,
                not_before = NULL
            WHERE (t.due_at, t.cause, t.rule)
                  IS DISTINCT FROM (excluded.due_at, excluded.cause, excluded.rule)
            """;

    private static final String CLEAR = "DELETE FROM TIMERS WHERE tenant = $1";

    private static final String PENDING =
            """
            SELECT subject, kind, step, due_at, cause, rule FROM TIMERS
            WHERE tenant = $1 AND subject = $2
            ORDER BY due_at, kind, step LIMIT 100
            """;

    /**
     * First statement of a batch's transaction. What a crash of PostgreSQL undoes is fired again
     * under the same command ids, so that the commit need not wait for the disk; a node that fell
     * silent holds its rows no longer than handlers may take. The indexes are in the order in which
     * rows are claimed: without these settings a planner that knows the table of yesterday may read
     * and sort all that is due for the sake of a batch.
     */
    static final String BEGIN =
            """
            SELECT set_config('synchronous_commit', 'off', true),
                   set_config('idle_in_transaction_session_timeout', $1::bigint::text, true),
                   set_config('enable_sort', 'off', true),
                   set_config('enable_bitmapscan', 'off', true),
                   set_config('enable_seqscan', 'off', true)
            """;

    /**
     * The earliest of each subject among what is due, oldest first; not what another node is at,
     * what was put off, nor what waits after a failure, and nothing behind those. Subqueries that
     * yield one row, so that no statistics make the planner look at more than the batch.
     */
    private static final String CLAIM =
            """
            SELECT t.tenant, t.subject, t.kind, t.step, t.due_at, t.cause, t.rule,
                   FIRING AS fires_at
            FROM TIMERS t
            WHERE FIRING <= $1::timestamptz AND t.kind = ANY ($2::text[])
              AND (t.due_at, t.kind, t.step) = (
                  SELECT e.due_at, e.kind, e.step FROM TIMERS e
                  WHERE e.tenant = t.tenant AND e.subject = t.subject
                  ORDER BY e.due_at, e.kind, e.step LIMIT 1)
              AND coalesce((
                  SELECT f.retry_at FROM FAILURES f
                  WHERE f.tenant = t.tenant AND f.subject = t.subject AND f.kind = t.kind
                    AND f.step = t.step AND f.cause = t.cause), '-infinity') <= $1::timestamptz
            ORDER BY FIRING, t.tenant, t.subject
            LIMIT $3::bigint
            FOR UPDATE OF t SKIP LOCKED
            """;

    /** Deletes what has fired; answers what had failed before. */
    private static final String DONE =
            """
            WITH done AS (
                SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[])
                    AS d (tenant, subject, kind, step)
            ), fired AS (
                DELETE FROM TIMERS t USING done d
                WHERE t.tenant = d.tenant AND t.subject = d.subject AND t.kind = d.kind
                  AND t.step = d.step
            )
            DELETE FROM FAILURES f USING done d
            WHERE f.tenant = d.tenant AND f.subject = d.subject AND f.kind = d.kind
              AND f.step = d.step
            RETURNING f.tenant, f.subject, f.kind, f.attempts
            """;

    /**
     * Has all wait that is due of a subject before an instant, so that nobody looks at it; but not
     * for the projection, which may be at the others.
     */
    private static final String PUT_OFF =
            """
            WITH early AS (
                SELECT t.tenant, t.subject, t.kind, t.step, p.not_before
                FROM unnest($1::text[], $2::text[], $3::timestamptz[])
                    AS p (tenant, subject, not_before)
                JOIN TIMERS t ON t.tenant = p.tenant AND t.subject = p.subject
                    AND t.due_at < p.not_before
                FOR UPDATE OF t SKIP LOCKED
            )
            UPDATE TIMERS t SET not_before = e.not_before FROM early e
            WHERE t.tenant = e.tenant AND t.subject = e.subject AND t.kind = e.kind
              AND t.step = e.step
            """;

    /** What has fired and is due again; answers what had failed before. */
    private static final String MOVED =
            """
            WITH next AS (
                SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[],
                                     $5::timestamptz[], $6::uuid[], $7::text[])
                    AS n (tenant, subject, kind, step, due_at, cause, rule)
            ), moved AS (
                UPDATE TIMERS t
                SET due_at = n.due_at, cause = n.cause, rule = n.rule, not_before = NULL
                FROM next n
                WHERE t.tenant = n.tenant AND t.subject = n.subject AND t.kind = n.kind
                  AND t.step = n.step
            )
            DELETE FROM FAILURES f USING next n
            WHERE f.tenant = n.tenant AND f.subject = n.subject AND f.kind = n.kind
              AND f.step = n.step
            RETURNING f.tenant, f.subject, f.kind, f.attempts
            """;

    /** Remembers a failure and when to try again: the pause doubles from $8 to $9 milliseconds. */
    private static final String FAILED =
            """
            INSERT INTO FAILURES AS f
                (tenant, subject, kind, step, cause, attempts, retry_at, problem)
            VALUES ($1::text, $2::text, $3::text, $4::integer, $5::uuid, 1,
                    $7::timestamptz + $8::bigint * interval '1 millisecond', $6::text)
            ON CONFLICT (tenant, subject, kind, step) DO UPDATE
            SET cause = excluded.cause,
                attempts = CASE WHEN f.cause = excluded.cause THEN f.attempts + 1 ELSE 1 END,
                retry_at = CASE WHEN f.cause = excluded.cause
                    THEN $7::timestamptz + interval '1 millisecond'
                         * least($8::bigint * power(2, least(f.attempts, 20)), $9::bigint)
                    ELSE excluded.retry_at END,
                problem = excluded.problem
            RETURNING attempts, retry_at
            """;

    /**
     * How much is due and did not fire, counted up to $2, and when the next is due. Ordered, so
     * that it reads what is due and not the table.
     */
    private static final String OUTLOOK =
            """
            SELECT (SELECT count(*) FROM (SELECT FROM TIMERS WHERE FIRING <= $1::timestamptz
                                          ORDER BY FIRING LIMIT $2::bigint) due) AS waiting,
                   (SELECT min(FIRING) FROM TIMERS WHERE FIRING > $1::timestamptz) AS next
            """;

    /** Failures of timers that are no more. */
    private static final String FORGET =
            """
            DELETE FROM FAILURES f WHERE f.ctid = ANY (ARRAY(
                SELECT x.ctid FROM FAILURES x
                WHERE NOT EXISTS (SELECT FROM TIMERS t
                                  WHERE t.tenant = x.tenant AND t.subject = x.subject
                                    AND t.kind = x.kind AND t.step = x.step
                                    AND t.cause = x.cause)
                LIMIT 1000 FOR UPDATE SKIP LOCKED))
            """;

    /** Kinds among the first 10,000 that are due and that nobody here fires. */
    private static final String STRANGE =
            """
            SELECT kind, count(*) AS count
            FROM (SELECT kind FROM TIMERS
                  WHERE FIRING <= $1::timestamptz
                  ORDER BY FIRING LIMIT 10000) due
            WHERE kind <> ALL ($2::text[])
            GROUP BY kind ORDER BY kind LIMIT 100
            """;
}
