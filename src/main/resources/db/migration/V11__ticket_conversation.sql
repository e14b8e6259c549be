-- What was said about tickets, the files beside it, and what tickets have to do with each other.

CREATE TABLE ticket_message (
    tenant           text        NOT NULL,
    id               uuid        NOT NULL,
    -- the ticket that holds it now; it moves when tickets are merged, unmerged or split
    ticket_id        uuid        NOT NULL,
    -- the ticket it was written in or to
    origin_ticket_id uuid        NOT NULL,
    kind             text        NOT NULL,
    -- follows from the kind; a partial index goes by it
    public           boolean     NOT NULL,
    author_kind      text        NOT NULL,
    author_id        text        NOT NULL,
    author_name      text,
    channel          text        NOT NULL,
    text             text,
    sent_at          timestamptz NOT NULL,
    recorded_at      timestamptz NOT NULL,
    position         bigint      NOT NULL,
    edited_at        timestamptz,
    edits            integer     NOT NULL DEFAULT 0,
    addressed_to     uuid,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX ticket_message_sent ON ticket_message (tenant, ticket_id, sent_at, id);
CREATE INDEX ticket_message_public ON ticket_message (tenant, ticket_id, sent_at, id) WHERE public;

CREATE TABLE ticket_file (
    tenant      text        NOT NULL,
    -- the ticket that holds it now
    ticket_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    name        text,
    media_type  text        NOT NULL,
    -- in bytes
    size        bigint      NOT NULL,
    sha256      text        NOT NULL,
    attached_by text        NOT NULL,
    attached_at timestamptz NOT NULL,
    removed_at  timestamptz,
    -- the same file may lie in several tickets
    PRIMARY KEY (tenant, ticket_id, id)
);

-- No samples of what people wrote outside of the tables: see V4.
ALTER TABLE ticket_message
    ALTER COLUMN author_name SET STATISTICS 0,
    ALTER COLUMN text SET STATISTICS 0;
ALTER TABLE ticket_file
    ALTER COLUMN name SET STATISTICS 0;

-- Links as they were made, whichever tickets were merged since: one row at each end.
CREATE TABLE ticket_link (
    tenant       text        NOT NULL,
    ticket_id    uuid        NOT NULL,
    kind         text        NOT NULL,
    at_end       text        NOT NULL,
    other_id     uuid        NOT NULL,
    other_number text        NOT NULL,
    since        timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (tenant, ticket_id, kind, at_end, other_id)
);

-- Which ticket went into which; told by both, so that one half may come before the other.
CREATE TABLE ticket_merge (
    tenant      text        NOT NULL,
    ticket_id   uuid        NOT NULL,
    number      text,
    into_id     uuid        NOT NULL,
    into_number text,
    since       timestamptz NOT NULL,
    PRIMARY KEY (tenant, ticket_id)
);

CREATE INDEX ticket_merge_into ON ticket_merge (tenant, into_id, since, ticket_id);
