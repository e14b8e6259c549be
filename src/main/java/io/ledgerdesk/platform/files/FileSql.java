package io.ledgerdesk.platform.files;

/** The statements on {@code file}; the first parameter is the tenant. */
final class FileSql {
    static final String BEGIN =
            """
            INSERT INTO file (
                tenant, id, owner_id, uploader_id, sealed_key, sealed_name, state, created_at)
            VALUES ($1, $2, $3, $3, $4, $5, 'RECEIVING', $6)
            """;
    static final String RECEIVED =
            """
            UPDATE file SET size = $3, media_type = $4, sha256 = $5, state = $6
            WHERE tenant = $1 AND id = $2 AND state = 'RECEIVING'
            """;
    static final String FIND = "SELECT * FROM file WHERE tenant = $1 AND id = $2";
    static final String FORGET = "DELETE FROM file WHERE tenant = $1 AND id = $2";
    static final String BIND =
            """
            UPDATE file SET holder_id = $3, owner_id = $4, sealed_key = $5
            WHERE tenant = $1 AND id = $2 AND holder_id IS NULL AND state IN ('UNSCANNED', 'CLEAN')
            """;
    static final String RELEASE =
            """
            UPDATE file SET holder_id = NULL, owner_id = uploader_id, sealed_key = $4
            WHERE tenant = $1 AND id = $2 AND holder_id = $3
            """;
    static final String JUDGED =
            "UPDATE file SET state = $3 WHERE tenant = $1 AND id = $2 AND state = 'UNSCANNED'";
    static final String UNSCANNED =
            """
            SELECT * FROM file WHERE tenant = $1 AND id > $2 AND state = 'UNSCANNED'
            ORDER BY id LIMIT $3
            """;

    /** One look into the key for each tenant, however many files there are. */
    static final String TENANTS =
            """
            WITH RECURSIVE tenants AS (
                (SELECT tenant FROM file ORDER BY tenant LIMIT 1)
                UNION ALL
                SELECT (SELECT f.tenant FROM file f WHERE f.tenant > t.tenant
                        ORDER BY f.tenant LIMIT 1)
                FROM tenants t WHERE t.tenant IS NOT NULL)
            SELECT tenant FROM tenants WHERE tenant IS NOT NULL
            """;

    /** Nodes that do so at once take different pages; a file that is being attached is left. */
    static final String FORGET_LOOSE =
            """
            DELETE FROM file WHERE tenant = $1 AND id IN (
                SELECT id FROM file WHERE tenant = $1 AND holder_id IS NULL AND created_at < $2
                ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    static final String FORGET_ERASED =
            """
            DELETE FROM file WHERE tenant = $1 AND id IN (
                SELECT f.id
                FROM person_key k JOIN file f ON f.tenant = k.tenant AND f.owner_id = k.person
                WHERE k.tenant = $1 AND k.wrapped IS NULL
                LIMIT $2 FOR UPDATE OF f SKIP LOCKED)
            RETURNING id
            """;
    static final String UNKNOWN =
            """
            SELECT b.id FROM unnest($2::uuid[]) AS b (id)
            WHERE NOT EXISTS (SELECT FROM file f WHERE f.tenant = $1 AND f.id = b.id)
            """;

    private FileSql() {}
}
