-- The register of ticket numbers and the ticket card.

CREATE TABLE ticket_number (
    tenant      text   NOT NULL PRIMARY KEY,
    next_number bigint NOT NULL
) WITH (fillfactor = 10);

-- All that a card on a dispatcher's screen shows; rebuilt from the log at any time.
CREATE TABLE ticket_card (
    tenant               text        NOT NULL,
    id                   uuid        NOT NULL,
    number               text        NOT NULL,
    -- the number without prefix and zeros
    number_value         bigint      NOT NULL,
    external_id          text,
    channel              text        NOT NULL,
    state                text        NOT NULL,
    -- follows from the state; partial indexes go by it
    open                 boolean     NOT NULL,
    cancel_reason        text,
    kind                 text,
    topic                text,
    impact               text,
    urgency              text,
    priority             text,
    -- 1 for P1 and so on, 9 while there is none
    priority_rank        integer     NOT NULL,
    group_id             text,
    group_name           text,
    agent_id             text,
    agent_name           text,
    requester_id         text        NOT NULL,
    requester_name       text,
    requester_email      text,
    requester_phone      text,
    company_id           text,
    company_name         text,
    subject              text,
    description          text,
    resolution_round     integer,
    resolution_code      text,
    answer               text,
    solution             text,
    rating_round         integer,
    rating_score         integer,
    rating_solved        boolean,
    rating_comment       text,
    reopenings           integer     NOT NULL,
    hand_overs           integer     NOT NULL,
    -- the last event, as staff sees the ticket
    version              bigint      NOT NULL,
    updated_at           timestamptz NOT NULL,
    position             bigint      NOT NULL,
    -- the last event that the requester may see
    requester_version    bigint      NOT NULL,
    requester_updated_at timestamptz NOT NULL,
    requester_position   bigint      NOT NULL,
    received_at          timestamptz NOT NULL,
    registered_at        timestamptz NOT NULL,
    first_response_at    timestamptz,
    resolved_at          timestamptz,
    closed_at            timestamptz,
    PRIMARY KEY (tenant, id)
);

-- PostgreSQL keeps samples of a column's values for its planner, outside of the table: not of what
-- people wrote, which must be gone when the row is. Nothing is searched by these columns.
ALTER TABLE ticket_card
    ALTER COLUMN agent_name SET STATISTICS 0,
    ALTER COLUMN requester_name SET STATISTICS 0,
    ALTER COLUMN requester_email SET STATISTICS 0,
    ALTER COLUMN requester_phone SET STATISTICS 0,
    ALTER COLUMN company_name SET STATISTICS 0,
    ALTER COLUMN subject SET STATISTICS 0,
    ALTER COLUMN description SET STATISTICS 0,
    ALTER COLUMN answer SET STATISTICS 0,
    ALTER COLUMN solution SET STATISTICS 0,
    ALTER COLUMN rating_comment SET STATISTICS 0;

CREATE UNIQUE INDEX ticket_card_number ON ticket_card (tenant, number_value);
CREATE INDEX ticket_card_external ON ticket_card (tenant, external_id) WHERE external_id IS NOT NULL;

-- Pages: whatever is filtered on, the rows come in the order asked for and the scan ends with the page.
CREATE INDEX ticket_card_received ON ticket_card (tenant, received_at, id);
CREATE INDEX ticket_card_updated ON ticket_card (tenant, updated_at, id);
CREATE INDEX ticket_card_priority ON ticket_card (tenant, priority_rank, id);
CREATE INDEX ticket_card_open_received ON ticket_card (tenant, received_at, id) WHERE open;
CREATE INDEX ticket_card_open_priority ON ticket_card (tenant, priority_rank, id) WHERE open;
CREATE INDEX ticket_card_state ON ticket_card (tenant, state, received_at, id);
CREATE INDEX ticket_card_requester ON ticket_card (tenant, requester_id, received_at, id);
CREATE INDEX ticket_card_group ON ticket_card (tenant, group_id, received_at, id) WHERE group_id IS NOT NULL;
CREATE INDEX ticket_card_agent ON ticket_card (tenant, agent_id, received_at, id) WHERE agent_id IS NOT NULL;
