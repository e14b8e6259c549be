package io.ledgerdesk.ticket.view.relation;

/** The statements of {@link TicketRelationProjection} and {@link TicketRelations}. */
final class RelationSql {
    static final String UNLINK =
            """
            DELETE FROM ticket_link l
            USING unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[])
                AS gone (ticket_id, kind, at_end, other_id)
            WHERE l.tenant = $1 AND l.ticket_id = gone.ticket_id AND l.kind = gone.kind
              AND l.at_end = gone.at_end AND l.other_id = gone.other_id
            """;

    static final String LINK =
            """
            INSERT INTO ticket_link (
                tenant, ticket_id, kind, at_end, other_id, other_number, since, position)
            SELECT $1::text, linked.*
            FROM unnest(
                $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::timestamptz[],
                $8::bigint[]) AS linked
            ON CONFLICT (tenant, ticket_id, kind, at_end, other_id) DO UPDATE
            SET other_number = excluded.other_number, since = excluded.since,
                position = excluded.position
            """;

    static final String UNMERGE =
            "DELETE FROM ticket_merge WHERE tenant = $1 AND ticket_id = ANY ($2::uuid[])";

    /** The second half of a merge may come in another batch than the first. */
    static final String MERGE =
            """
            INSERT INTO ticket_merge AS m (tenant, ticket_id, number, into_id, into_number, since)
            SELECT $1::text, merged.*
            FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[]) AS merged
            ON CONFLICT (tenant, ticket_id) DO UPDATE
            SET number = coalesce(excluded.number, m.number),
                into_id = excluded.into_id,
                into_number = coalesce(excluded.into_number, m.into_number),
                since = CASE WHEN m.into_id = excluded.into_id THEN m.since ELSE excluded.since END
            """;

    /**
     * The links of the tickets $2 and of all that were merged into them, at most $4 each. Both ends
     * are followed to the tickets that go on for them: a link whose ends meet is none any more, and
     * links of a kind in $3, which has no direction, are equal whichever end they were made from.
     */
    static final String LINKS =
            """
            WITH RECURSIVE family (ticket, member) AS (
                SELECT id, id FROM unnest($2::uuid[]) AS wanted (id)
                UNION
                SELECT f.ticket, m.ticket_id
                FROM family f
                JOIN ticket_merge m ON m.tenant = $1 AND m.into_id = f.member
            ), made AS (
                SELECT f.ticket, l.kind,
                       CASE WHEN l.kind = ANY ($3::text[]) THEN 'FROM' ELSE l.at_end END AS at_end,
                       l.other_id, l.other_number, l.since
                FROM family f
                JOIN ticket_link l ON l.tenant = $1 AND l.ticket_id = f.member
            ), way (start, id, number) AS (
                SELECT other_id, other_id, min(other_number) FROM made GROUP BY other_id
                UNION
                SELECT id, id, NULL FROM unnest($2::uuid[]) AS wanted (id)
                UNION
                SELECT w.start, m.into_id, m.into_number
                FROM way w
                JOIN ticket_merge m ON m.tenant = $1 AND m.ticket_id = w.id
            ), survivor AS (
                SELECT start, id, max(number) AS number FROM way w
                WHERE NOT EXISTS (
                    SELECT FROM ticket_merge m WHERE m.tenant = $1 AND m.ticket_id = w.id)
                GROUP BY start, id
            ), seen AS (
                SELECT l.ticket, l.kind, l.at_end, there.id AS other_id,
                       max(there.number) AS other_number, min(l.since) AS since
                FROM made l
                JOIN survivor here ON here.start = l.ticket
                JOIN survivor there ON there.start = l.other_id
                WHERE here.id <> there.id
                GROUP BY l.ticket, l.kind, l.at_end, there.id
            ), numbered AS (
                SELECT *, row_number() OVER (
                    PARTITION BY ticket ORDER BY since DESC, kind, at_end, other_id) AS n
                FROM seen
            )
            SELECT * FROM numbered WHERE n <= $4
            ORDER BY ticket, since, kind, at_end, other_id
            """;

    static final String MERGED =
            """
            SELECT m.* FROM unnest($2::uuid[]) AS wanted (id)
            CROSS JOIN LATERAL (
                SELECT * FROM ticket_merge
                WHERE tenant = $1 AND into_id = wanted.id
                ORDER BY since DESC, ticket_id DESC LIMIT $3) AS m
            ORDER BY m.since, m.ticket_id
            """;

    private RelationSql() {}
}
