-- Queues in the order of what is due next, flat however many tickets there are.

-- One row for each ticket, whether anything is promised for it or not: what its place in a queue depends on, and who sees it
-- there. Those that stand in no queue any more stay for the day on which they are reopened, and are in no index but the key.
CREATE TABLE ticket_due (
    tenant        text        NOT NULL,
    ticket_id     uuid        NOT NULL,
    open          boolean     NOT NULL,
    state         text        NOT NULL,
    line          integer     NOT NULL,
    -- 0 for P1 and VIP, 1 for all others
    lane          integer     NOT NULL,
    -- empty for none: an index is in order only behind what is equal
    group_id      text        NOT NULL,
    agent_id      text        NOT NULL,
    unassigned    boolean     NOT NULL,
    priority      text,
    -- 1 for P1 and so on, 9 while there is none
    priority_rank integer     NOT NULL,
    vip           boolean     NOT NULL,
    kind          text,
    service       text,
    requester_id  text        NOT NULL,
    company_id    text,
    shared        text,
    received_at   timestamptz NOT NULL,
    number_value  bigint      NOT NULL,
    since         timestamptz NOT NULL,
    -- of the nearest target that is neither met nor stopped; infinity for none
    due_at        timestamptz NOT NULL,
    target        text,
    PRIMARY KEY (tenant, ticket_id)
) WITH (fillfactor = 70);

-- From the spans as they were where the clocks are now.
INSERT INTO ticket_due
SELECT s.tenant, s.ticket_id, s.open, s.state, s.line, s.lane, coalesce(s.group_id, ''), coalesce(s.agent_id, ''),
       s.agent_id IS NULL, s.priority, s.priority_rank, s.vip, s.kind, s.service, s.requester_id, s.company_id, s.shared,
       s.received_at, s.number_value, s.since, coalesce(c.due_at, 'infinity'), c.target
FROM projection_checkpoint p
JOIN ticket_span s ON s.tenant = p.tenant AND s.from_position <= p.position AND s.to_position > p.position
LEFT JOIN LATERAL (
    SELECT o.due_at, o.target FROM ticket_clock o
    WHERE o.tenant = s.tenant AND o.ticket_id = s.ticket_id
      AND o.status IN ('RUNNING', 'PAUSED') AND o.due_at IS NOT NULL
    ORDER BY o.due_at, o.target, o.round, o.turn LIMIT 1) c ON true
WHERE p.projection = 'ticket_clock';

-- All of them; a line's; a group's; an agent's. Those of lines and groups are looked up by each state, with and without an
-- agent: so one index finds a line, a state, and what nobody has, and a ticket that comes in is written into two, not into five.
CREATE INDEX ticket_due_queue ON ticket_due (tenant, lane, due_at, priority_rank, received_at, ticket_id) WHERE open;
CREATE INDEX ticket_due_line ON ticket_due
    (tenant, line, state, unassigned, lane, due_at, priority_rank, received_at, ticket_id) WHERE open;
CREATE INDEX ticket_due_group ON ticket_due
    (tenant, group_id, state, unassigned, lane, due_at, priority_rank, received_at, ticket_id) WHERE open AND group_id <> '';
CREATE INDEX ticket_due_agent ON ticket_due
    (tenant, agent_id, lane, due_at, priority_rank, received_at, ticket_id) WHERE open AND agent_id <> '';

-- Was for what is now in ticket_due: an entry for each clock less.
DROP INDEX ticket_clock_queue;
