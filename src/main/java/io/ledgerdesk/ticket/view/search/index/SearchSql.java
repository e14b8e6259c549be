package io.ledgerdesk.ticket.view.search.index;

/** The statements that {@link SearchWriting} writes with. */
final class SearchSql {
    private SearchSql() {}

    static final String NUMBERS =
            """
            SELECT t.ticket_id, t.number
            FROM unnest($2::uuid[]) AS wanted (id)
            JOIN ticket_search t
              ON t.tenant = $1::text AND t.ticket_id = wanted.id AND t.id = wanted.id
            """;

    /**
     * The keys of all rows lie in one array, one row's behind the other's. Whoever sends a command
     * mints the id of its message: one used twice must not stop the desk.
     */
    static final String WRITE =
            """
            WITH newest AS (
                INSERT INTO ticket_search_newest AS n (tenant, number)
                SELECT $1::text, max(number) FROM unnest($4::bigint[]) AS told (number)
                ON CONFLICT (tenant) DO UPDATE SET number = excluded.number
                WHERE n.number < excluded.number
            )
            INSERT INTO ticket_search (
                tenant, ticket_id, id, number, public, requester_id, ids, subject, people, body)
            SELECT $1::text, r.ticket_id, r.id, r.number, r.public, r.requester_id,
                   ($7::bigint[])[r.start + 1 : r.ids], ($7::bigint[])[r.ids + 1 : r.subject],
                   ($7::bigint[])[r.subject + 1 : r.people], ($7::bigint[])[r.people + 1 : r.body]
            FROM unnest(
                $2::uuid[], $3::uuid[], $4::bigint[], $5::boolean[], $6::text[],
                $8::int[], $9::int[], $10::int[], $11::int[], $12::int[])
                AS r (ticket_id, id, number, public, requester_id,
                      start, ids, subject, people, body)
            ON CONFLICT (tenant, ticket_id, id) DO NOTHING
            """;

    static final String CORRECT =
            """
            UPDATE ticket_search
            SET subject = coalesce($3::bigint[], subject), body = coalesce($4::bigint[], body),
                people = coalesce($5::bigint[], people),
                requester_id = coalesce($6::text, requester_id)
            WHERE tenant = $1::text AND ticket_id = $2::uuid AND id = $2::uuid
            """;

    static final String REWRITE =
            """
            UPDATE ticket_search SET body = $4::bigint[]
            WHERE tenant = $1::text AND ticket_id = $2::uuid AND id = $3::uuid
            """;

    /**
     * From $2 to $3, which lies in block $6: the rows get other keys, and the words another block.
     */
    static final String HAND_OVER =
            """
            WITH handed AS (
                DELETE FROM ticket_search
                WHERE tenant = $1::text AND ticket_id = $2::uuid AND id = ANY ($4::uuid[])
                  AND id <> ticket_id
                RETURNING id, public, body
            ), learnt AS (
                UPDATE ticket_search_word
                SET blocks = ARRAY(SELECT DISTINCT b FROM unnest(blocks || $6::int) b ORDER BY b)
                WHERE tenant = $1::text AND NOT $6::int = ANY (blocks)
                  AND hash = ANY (ARRAY(SELECT k & $8::bigint FROM handed, unnest(body) k))
            )
            INSERT INTO ticket_search (
                tenant, ticket_id, id, number, public, requester_id, ids, subject, people, body)
            SELECT $1::text, $3::uuid, id, $5::bigint, public, NULL, '{}', '{}', '{}',
                   ARRAY(SELECT (k & $8::bigint) | $7::bigint FROM unnest(body) k ORDER BY 1)
            FROM handed
            ON CONFLICT (tenant, ticket_id, id) DO NOTHING
            """;

    /** Which words were never seen in which blocks. */
    static final String NEW_WORDS =
            """
            SELECT told.word, told.block
            FROM unnest($2::text[], $3::int[]) AS told (word, block)
            LEFT JOIN ticket_search_word w ON w.tenant = $1::text AND w.word = told.word
            WHERE w.word IS NULL OR NOT told.block = ANY (w.blocks)
            """;

    static final String LEARN =
            """
            INSERT INTO ticket_search_word AS w (tenant, word, hash, blocks, remains)
            SELECT $1::text, n.word, n.hash, n.blocks::int[],
                   ($5::bigint[])[n.start + 1 : n.remains]
            FROM unnest($2::text[], $3::bigint[], $4::text[], $6::int[], $7::int[])
                AS n (word, hash, blocks, start, remains)
            ON CONFLICT (tenant, word) DO UPDATE
            SET blocks =
                ARRAY(SELECT DISTINCT b FROM unnest(w.blocks || excluded.blocks) b ORDER BY b)
            """;
}
