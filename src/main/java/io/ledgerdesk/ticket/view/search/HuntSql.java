package io.ledgerdesk.ticket.view.search;

import io.ledgerdesk.ticket.view.search.word.WordKeys;

/**
 * The statements of {@link SearchStatements}. The tenant is compared in a way that no index fits:
 * it is part of the hashes, and a plan that goes by it would read all of its rows.
 */
final class HuntSql {
    private HuntSql() {}

    /** Of one term: where it stands tells the rank, and every row found is a hit. */
    private static final String OF =
            """
            SELECT ticket_id, number,
                   max(CASE WHEN subject && $2::bigint[] OR ids && $2::bigint[] THEN 8
                            WHEN people && $2::bigint[] THEN 4
                            WHEN id = ticket_id THEN 2 ELSE 1 END) AS rank
            FROM ticket_search s
            WHERE (ids || subject || people || body) && $2::bigint[]
              AND tenant || '' = $1::text AND number <= $3::bigint AND %s
            GROUP BY ticket_id, number ORDER BY number DESC LIMIT $4::int
            """;

    /** Tickets that have one of the terms, and that is looked for the others. */
    private static final String BY_TERM =
            """
            SELECT ticket_id, number FROM ticket_search s
            WHERE (ids || subject || people || body) && $6::bigint[]
              AND tenant || '' = $1::text AND number <= $3::bigint AND %s
            GROUP BY ticket_id, number ORDER BY number DESC LIMIT $4::int
            """;

    private static final String BY_REQUESTER =
            """
            SELECT ticket_id, number FROM ticket_search s
            WHERE tenant = $1::text AND %s AND number <= $3::bigint
            ORDER BY number DESC LIMIT $4::int
            """;

    private static final String BY_REACH =
            """
            SELECT id AS ticket_id, number_value AS number FROM %s
            JOIN ticket_card USING (tenant, id)
            ORDER BY number_value DESC LIMIT $4::int
            """;

    /** The last row says how many tickets were looked at. */
    private static final String ALL =
            """
            WITH asked AS MATERIALIZED (
                SELECT term, hashes::bigint[] AS hashes
                FROM unnest($5::int[], $2::text[]) AS t (term, hashes)
            ), candidate AS MATERIALIZED (
                %s
            )
            SELECT c.ticket_id, c.number, found.rank
            FROM candidate c
            CROSS JOIN LATERAL (
                SELECT sum(best.weight)::int AS rank
                FROM (
                    SELECT max(CASE WHEN s.subject && k.keys OR s.ids && k.keys THEN 8
                                    WHEN s.people && k.keys THEN 4
                                    WHEN NOT s.body && k.keys THEN 0
                                    WHEN s.id = s.ticket_id THEN 2 ELSE 1 END) AS weight
                    FROM (
                        SELECT term, ARRAY(
                            SELECT h | (((c.number >> %d) %% %d) << %d) FROM unnest(hashes) h)
                            AS keys
                        FROM asked OFFSET 0) AS k
                    CROSS JOIN ticket_search s
                    WHERE s.tenant = $1::text AND s.ticket_id = c.ticket_id AND %s
                    GROUP BY k.term) AS best
                HAVING min(best.weight) > 0) AS found
            UNION ALL
            SELECT NULL, count(*), NULL FROM candidate
            """;

    /**
     * Tickets that have all terms, each looked for by itself: better where no term is much rarer
     * than the others. The last row says how many tickets have the rarest.
     */
    private static final String TOGETHER =
            """
            WITH asked AS MATERIALIZED (
                SELECT term, keys::bigint[] AS keys
                FROM unnest($5::int[], $2::text[]) AS t (term, keys)
            ), standing AS MATERIALIZED (
                SELECT asked.term, s.ticket_id, s.number,
                       max(CASE WHEN s.subject && asked.keys OR s.ids && asked.keys THEN 8
                                WHEN s.people && asked.keys THEN 4
                                WHEN s.id = s.ticket_id THEN 2 ELSE 1 END) AS weight
                FROM asked
                JOIN ticket_search s
                  ON (s.ids || s.subject || s.people || s.body) && asked.keys
                WHERE s.tenant || '' = $1::text AND s.number <= $3::bigint AND %s
                GROUP BY 1, 2, 3
            )
            (SELECT ticket_id, number, sum(weight)::int AS rank FROM standing
             GROUP BY 1, 2 HAVING count(*) = cardinality($5::int[])
             ORDER BY number DESC LIMIT $4::int)
            UNION ALL
            SELECT NULL, coalesce(min(of_term.tickets), 0), NULL
            FROM (SELECT count(*) AS tickets FROM standing GROUP BY term) AS of_term
            """;

    static final String NEWEST = "SELECT number FROM ticket_search_newest WHERE tenant = $1";

    static final String COUNTS =
            """
            SELECT asked.term, (
                SELECT count(*) FROM ticket_search
                WHERE (ids || subject || people || body) && asked.keys::bigint[])
            FROM unnest($1::int[], $2::text[]) AS asked (term, keys)
            """;

    /**
     * The newest tickets that have one term.
     *
     * @param visible what of {@code s} the reader may find by
     */
    static String of(String visible) {
        return OF.formatted(visible);
    }

    /** See {@link #TOGETHER}. */
    static String together(String visible) {
        return TOGETHER.formatted(visible);
    }

    /** Of those that have one of the terms, the newest that have all. */
    static String allByTerm(String visible, String open) {
        return all(BY_TERM.formatted(visible), open);
    }

    /**
     * Of a requester's newest that have all terms.
     *
     * @param requester that a ticket's own row is of his
     * @param open that the reader may find by a row {@code s}
     */
    static String allByRequester(String requester, String open) {
        return all(BY_REQUESTER.formatted(requester), open);
    }

    /**
     * Of the newest in reach those that have all terms.
     *
     * @param found a table of these
     */
    static String allByReach(String found, String open) {
        return all(BY_REACH.formatted(found), open);
    }

    private static String all(String candidates, String open) {
        return ALL.formatted(
                candidates, WordKeys.SLICE_BITS, WordKeys.MOST_SLICES, WordKeys.HASH_BITS, open);
    }
}
