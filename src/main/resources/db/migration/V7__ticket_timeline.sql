-- An index of what happened to tickets: one lean row an event. Lists of events go by it; what the events
-- say is read from the log by their positions.

CREATE TABLE ticket_event_entry (
    tenant                text COLLATE "C" NOT NULL,
    position              bigint           NOT NULL,
    ticket_id             uuid             NOT NULL,
    type                  text COLLATE "C" NOT NULL,
    -- its place among the ticket's events
    version               bigint           NOT NULL,
    -- how many of them until then the requester may see
    requester_version     bigint           NOT NULL,
    actor_kind            text COLLATE "C" NOT NULL,
    actor_id              text COLLATE "C" NOT NULL,
    occurred_at           timestamptz      NOT NULL,
    -- the latest occurred_at up to here, of all tickets: never decreases, so that a list of what
    -- happened since an instant begins where the first of it can lie
    occurred_so_far       timestamptz      NOT NULL,
    recorded_at           timestamptz      NOT NULL,
    -- the ticket's
    requester_id          text COLLATE "C" NOT NULL,
    readable_by_requester boolean          NOT NULL,
    rule                  text COLLATE "C",
    PRIMARY KEY (tenant, position)
);

-- Pages: whatever is filtered on, the rows come in the order of the log and the scan ends with the page.
CREATE INDEX ticket_event_entry_ticket ON ticket_event_entry (tenant, ticket_id, position);
CREATE INDEX ticket_event_entry_type ON ticket_event_entry (tenant, type, position);
CREATE INDEX ticket_event_entry_actor ON ticket_event_entry (tenant, actor_id, position);
CREATE INDEX ticket_event_entry_requester ON ticket_event_entry (tenant, requester_id, position)
    WHERE readable_by_requester;
CREATE INDEX ticket_event_entry_occurred ON ticket_event_entry (tenant, occurred_at, position);
CREATE INDEX ticket_event_entry_occurred_so_far ON ticket_event_entry (tenant, occurred_so_far, position);
CREATE INDEX ticket_event_entry_recorded ON ticket_event_entry (tenant, recorded_at, position);
