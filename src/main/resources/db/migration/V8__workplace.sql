-- What a person keeps beside tickets. Drafts, marks and presence are nobody's facts yet and not in
-- the log; what was touched and saved views are read models, rebuilt from the log at any time.

-- The text is about the requester's matter: sealed with the requester's key, gone when that is.
CREATE TABLE reply_draft (
    tenant           text        NOT NULL,
    person           text        NOT NULL,
    ticket_id        uuid        NOT NULL,
    -- the requester, whose key it is
    owner            text        NOT NULL,
    sealed           bytea       NOT NULL,
    based_on_version bigint      NOT NULL,
    updated_at       timestamptz NOT NULL,
    PRIMARY KEY (tenant, person, ticket_id)
);
-- What is encrypted does not compress.
ALTER TABLE reply_draft
    ALTER COLUMN sealed SET STORAGE EXTERNAL,
    ALTER COLUMN sealed SET STATISTICS 0;
CREATE INDEX reply_draft_latest ON reply_draft (tenant, person, updated_at, ticket_id);
CREATE INDEX reply_draft_age ON reply_draft (tenant, updated_at);

-- Up to where a person has seen a ticket.
CREATE TABLE ticket_seen (
    tenant    text        NOT NULL,
    person    text        NOT NULL,
    ticket_id uuid        NOT NULL,
    position  bigint      NOT NULL,
    seen_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant, person, ticket_id)
);
CREATE INDEX ticket_seen_age ON ticket_seen (tenant, seen_at);

-- Who did something to a ticket, and where the last of it lies: what is unread follows.
CREATE TABLE ticket_touch (
    tenant               text        NOT NULL,
    ticket_id            uuid        NOT NULL,
    -- a person; empty for all that is done by the desk itself and by other systems
    actor                text        NOT NULL,
    position             bigint      NOT NULL,
    touched_at           timestamptz NOT NULL,
    -- the last of it that the requester may see; absent while there is none
    requester_position   bigint,
    requester_touched_at timestamptz,
    PRIMARY KEY (tenant, ticket_id, actor)
);

-- Who is at a ticket now. Of no worth after a crash, so it is spared the write-ahead log.
CREATE UNLOGGED TABLE ticket_presence (
    tenant    text        NOT NULL,
    ticket_id uuid        NOT NULL,
    person    text        NOT NULL,
    name      text,
    activity  text        NOT NULL,
    since     timestamptz NOT NULL,
    until     timestamptz NOT NULL,
    PRIMARY KEY (tenant, ticket_id, person)
);
ALTER TABLE ticket_presence ALTER COLUMN name SET STATISTICS 0;
CREATE INDEX ticket_presence_person ON ticket_presence (tenant, person);
CREATE INDEX ticket_presence_until ON ticket_presence (tenant, until);

CREATE TABLE saved_view (
    tenant          text        NOT NULL,
    id              uuid        NOT NULL,
    owner           text        NOT NULL,
    -- absent once erased
    name            text,
    visibility      text        NOT NULL,
    role            text,
    states          text[]      NOT NULL,
    open            boolean,
    priorities      text[]      NOT NULL,
    kind            text,
    group_id        text,
    agent_id        text,
    assigned        boolean,
    line            integer,
    lane            text,
    order_field     text,
    order_direction text,
    updated_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant, id)
);
ALTER TABLE saved_view ALTER COLUMN name SET STATISTICS 0;
CREATE INDEX saved_view_owner ON saved_view (tenant, owner, id);
CREATE INDEX saved_view_role ON saved_view (tenant, role, id) WHERE visibility = 'ROLE';
CREATE INDEX saved_view_shared ON saved_view (tenant, id) WHERE visibility = 'SHARED';
