-- How many tickets were open at a time by when things happened, and lists and queues of a service.

ALTER TABLE ticket_span
    -- of the catalogue; of a past that was folded before, only once the read model is rebuilt
    ADD COLUMN service text,
    -- when that happened which began it and which ended it; absent while it lasts
    ADD COLUMN from_at timestamptz,
    ADD COLUMN to_at   timestamptz,
    -- of what is over and stood in a queue: the second from from_at to to_at that the highest power of two divides
    ADD COLUMN fork    bigint;

UPDATE ticket_span s
SET service = c.service
FROM ticket_card c
WHERE s.tenant = c.tenant AND s.ticket_id = c.id AND s.to_position = 9223372036854775807 AND c.service IS NOT NULL;

-- Nothing begins before what was recorded earlier of the ticket; its first span begins when it was received.
UPDATE ticket_span s
SET from_at = told.from_at, to_at = told.to_at,
    fork = CASE WHEN s.open AND told.from_at < told.to_at
           THEN (told.last >> told.level) << told.level END
FROM (
    SELECT tenant, ticket_id, from_position, from_at, to_at, last,
           length(ltrim(((first - 1) # last)::bit(64)::text, '0')) - 1 AS level
    FROM (
        SELECT tenant, ticket_id, from_position, from_at, to_at,
               least(greatest(floor(extract(epoch FROM from_at)), 1), 17179869183)::bigint AS first,
               least(greatest(floor(extract(epoch FROM to_at)), 1), 17179869183)::bigint AS last
        FROM (
            SELECT tenant, ticket_id, from_position, from_at, lead(from_at) OVER following AS to_at
            FROM (
                SELECT s.tenant, s.ticket_id, s.from_position,
                       max(CASE s.from_position WHEN born.from_position
                           THEN least(s.received_at, e.occurred_at) ELSE e.occurred_at END)
                           OVER (PARTITION BY s.tenant, s.ticket_id ORDER BY s.from_position) AS from_at
                FROM ticket_span s
                JOIN event e ON e.tenant = s.tenant AND e.position = s.from_position
                JOIN (
                    SELECT tenant, ticket_id, min(from_position) AS from_position FROM ticket_span
                    GROUP BY tenant, ticket_id) born ON born.tenant = s.tenant AND born.ticket_id = s.ticket_id) begun
            WINDOW following AS (PARTITION BY tenant, ticket_id ORDER BY from_position)) stretch) second) told
WHERE s.tenant = told.tenant AND s.ticket_id = told.ticket_id AND s.from_position = told.from_position;

ALTER TABLE ticket_span ALTER COLUMN from_at SET NOT NULL;

-- What was open around an instant and is over by now: the same few seconds are asked for however much there was. One entry for each
-- stretch that ended, none for what lasts.
CREATE INDEX ticket_span_fork ON ticket_span (tenant, fork, to_at, from_at) WHERE fork IS NOT NULL;

-- A list of a service, in the list's own order.
CREATE INDEX ticket_card_service ON ticket_card (tenant, service, received_at, id) WHERE service IS NOT NULL;

ALTER TABLE saved_view ADD COLUMN service text;
