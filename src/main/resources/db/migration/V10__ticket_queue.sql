-- What stands in which queue, now and at any time before.

-- One row per ticket and stretch of the log during which all that its place in a queue depends on
-- stayed the same. The rows of a ticket follow each other without a gap: the last one is the present.
CREATE TABLE ticket_span (
    tenant        text        NOT NULL,
    ticket_id     uuid        NOT NULL,
    -- the event that began it
    from_position bigint      NOT NULL,
    -- the event that ended it; 9223372036854775807 while it lasts
    to_position   bigint      NOT NULL,
    -- follows from the state: only then does it stand in a queue
    open          boolean     NOT NULL,
    state         text        NOT NULL,
    line          integer     NOT NULL,
    -- 0 for P1 and VIP, 1 for all others
    lane          integer     NOT NULL,
    group_id      text,
    agent_id      text,
    priority      text,
    -- 1 for P1 and so on, 9 while there is none
    priority_rank integer     NOT NULL,
    vip           boolean     NOT NULL,
    kind          text,
    requester_id  text        NOT NULL,
    received_at   timestamptz NOT NULL,
    number_value  bigint      NOT NULL,
    -- when the event was recorded that last changed state, line, group or agent
    since         timestamptz NOT NULL,
    PRIMARY KEY (tenant, ticket_id, from_position)
);

-- The present of a ticket, whether it stands in a queue or not.
CREATE INDEX ticket_span_present ON ticket_span (tenant, ticket_id) WHERE to_position = 9223372036854775807;

-- Changes behind a position, in order: each row begins with one.
CREATE INDEX ticket_span_from ON ticket_span (tenant, from_position);

-- The queues of now, in their order: a page ends the scan.
CREATE INDEX ticket_span_queue ON ticket_span (tenant, lane, priority_rank, received_at, ticket_id)
    WHERE open AND to_position = 9223372036854775807;
CREATE INDEX ticket_span_line ON ticket_span (tenant, line, lane, priority_rank, received_at, ticket_id)
    WHERE open AND to_position = 9223372036854775807;
CREATE INDEX ticket_span_group ON ticket_span (tenant, group_id, lane, priority_rank, received_at, ticket_id)
    WHERE open AND to_position = 9223372036854775807;
CREATE INDEX ticket_span_agent ON ticket_span (tenant, agent_id, lane, priority_rank, received_at, ticket_id)
    WHERE open AND to_position = 9223372036854775807;
CREATE INDEX ticket_span_state ON ticket_span (tenant, state, lane, priority_rank, received_at, ticket_id)
    WHERE open AND to_position = 9223372036854775807;

-- The queues of a past: the rows around a position, found alike however long ago it is (10 ms among
-- 400,000 rows, at the log's beginning, middle and end), then sorted: no more than were open at that
-- time. Without the tenant, which this kind of index cannot hold unless PostgreSQL is given the
-- extension btree_gist; other tenants' rows around the same number are left out when read.
CREATE INDEX ticket_span_past ON ticket_span USING gist (int8range(from_position, to_position)) WHERE open;
