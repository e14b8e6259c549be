-- What a ticket's clocks cost: less is written for each event.

-- Read whole or not at all, and short enough to be kept as it is: neither parsed nor compressed here.
ALTER TABLE ticket_service_level ALTER COLUMN state TYPE text USING state::text;
ALTER TABLE ticket_service_level ALTER COLUMN state SET STATISTICS 0;
ALTER TABLE ticket_service_level SET (toast_tuple_target = 4080);

-- Nothing is looked for by these.
DROP INDEX ticket_clock_due;
DROP INDEX ticket_clock_target_due;

-- By the date of the ticket only clocks that stopped, and breaches, are looked for: one that runs is not in here.
DROP INDEX ticket_clock_registered;
CREATE INDEX ticket_clock_registered ON ticket_clock (tenant, target, registered_at, ticket_id)
    WHERE stopped_at IS NOT NULL OR breached_at IS NOT NULL;

-- A ticket waits for its first notice alone: the earliest of those that were there goes on.
WITH notices AS (
    DELETE FROM clock_timer WHERE subject LIKE 'clock:%' RETURNING *
)
INSERT INTO clock_timer (tenant, subject, kind, step, due_at, cause, rule)
SELECT DISTINCT ON (tenant, subject) tenant, subject, 'clock.notice', 0, due_at, cause, rule
FROM notices ORDER BY tenant, subject, due_at, kind, step;
