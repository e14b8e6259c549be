package io.ledgerdesk.importing.view.job;

/** The statements of {@link ImportTable}; time is the database's. */
final class ImportSql {
    private ImportSql() {}

    static final String BEGIN =
            """
            INSERT INTO import_job (
                tenant, id, source, file_name, actor_kind, actor_id, state, requested_at, bytes,
                beat_at, fence, watermark, rows_read, rows_written, rows_repeated, rows_refused,
                rows_explained, bytes_read, rows_per_second, bytes_per_second)
            VALUES ($1, $2, $3, $4, $5, $6, 'RECEIVING', clock_timestamp(), 0, clock_timestamp(),
                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            """;

    /** The piece and the sign that it still comes in; nothing if it was given up. */
    static final String ADD_CHUNK =
            """
            WITH alive AS (
                UPDATE import_job SET bytes = bytes + octet_length($4::bytea),
                                      beat_at = clock_timestamp()
                WHERE tenant = $1::text AND id = $2::uuid AND state = 'RECEIVING'
                RETURNING tenant, id
            )
            INSERT INTO import_chunk (tenant, import, number, bytes)
            SELECT tenant, id, $3::integer, $4::bytea FROM alive
            """;

    static final String RECEIVED =
            """
            UPDATE import_job
            SET state = 'WAITING', digest = $3::text, beat_at = clock_timestamp()
            WHERE tenant = $1::text AND id = $2::uuid AND state = 'RECEIVING'
            """;

    static final String DROP_CHUNKS =
            "DELETE FROM import_chunk WHERE tenant = $1::text AND import = $2::uuid";

    static final String DROP_RECEIVING =
            """
            DELETE FROM import_job
            WHERE tenant = $1::text AND id = $2::uuid AND state = 'RECEIVING'
            """;

    /** Uploads that fell silent. */
    static final String SILENT =
            """
            SELECT tenant, id FROM import_job
            WHERE state = 'RECEIVING'
              AND beat_at < clock_timestamp() - $1::bigint * interval '1 millisecond'
            LIMIT 100
            """;

    static final String CHUNK =
            """
            SELECT bytes FROM import_chunk
            WHERE tenant = $1::text AND import = $2::uuid AND number = $3::integer
            """;

    /** What waits, and what was left by nodes that fell silent, the oldest first. */
    static final String CLAIM =
            """
            WITH free AS (
                SELECT tenant, id FROM import_job
                WHERE state IN ('WAITING', 'RUNNING')
                  AND (state = 'WAITING'
                       OR beat_at < clock_timestamp() - $2::bigint * interval '1 millisecond')
                ORDER BY id LIMIT $3::bigint
                FOR UPDATE SKIP LOCKED
            )
            UPDATE import_job j
            SET state = 'RUNNING', node = $1::text, fence = j.fence + 1,
                beat_at = clock_timestamp(),
                started_at = coalesce(j.started_at, clock_timestamp())
            FROM free
            WHERE j.tenant = free.tenant AND j.id = free.id
            RETURNING j.tenant, j.id, j.source, j.file_name, j.actor_kind, j.actor_id, j.digest,
                      j.bytes, j.fence, j.watermark, j.rows_read, j.rows_written, j.rows_repeated,
                      j.rows_refused, j.rows_explained
            """;

    /**
     * Only by the node that has it; how much is done is never less than before, whichever of two
     * checkpoints comes first.
     */
    static final String CHECKPOINT =
            """
            UPDATE import_job
            SET beat_at = clock_timestamp(), watermark = greatest(watermark, $4::bigint),
                rows_read = greatest(rows_read, $5::bigint),
                rows_written = greatest(rows_written, $6::bigint),
                rows_repeated = greatest(rows_repeated, $7::bigint),
                rows_refused = greatest(rows_refused, $8::bigint),
                rows_explained = greatest(rows_explained, $9::bigint),
                bytes_read = greatest(bytes_read, $10::bigint),
                rows_per_second = $11::bigint, bytes_per_second = $12::bigint
            WHERE tenant = $1::text AND id = $2::uuid AND fence = $3::bigint AND state = 'RUNNING'
            """;

    /** Lets any node go on at once. */
    static final String RELEASE =
            """
            UPDATE import_job SET beat_at = '-infinity', node = NULL
            WHERE tenant = $1::text AND id = $2::uuid AND fence = $3::bigint AND state = 'RUNNING'
            """;

    static final String END =
            """
            UPDATE import_job
            SET state = $3::text, problem = $4::text, finished_at = clock_timestamp(),
                beat_at = clock_timestamp(), rows_per_second = 0, bytes_per_second = 0
            WHERE tenant = $1::text AND id = $2::uuid AND state = ANY ($5::text[])
            """;

    private static final String COLUMNS =
            """
            SELECT id, source, file_name, actor_kind, actor_id, state, requested_at, started_at,
                   finished_at, digest, bytes, rows_read, rows_written, rows_repeated, rows_refused,
                   rows_explained, bytes_read, rows_per_second, bytes_per_second, problem
            FROM import_job
            """;

    static final String BY_IDS = COLUMNS + "WHERE tenant = $1::text AND id = ANY ($2::uuid[])";

    /** The latest first. */
    static final String PAGE =
            COLUMNS
                    + """
                    WHERE tenant = $1::text AND id < $2::uuid
                    ORDER BY id DESC LIMIT $3::bigint
                    """;
}
