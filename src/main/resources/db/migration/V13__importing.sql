-- Imports of other systems' logs: what is under way, its bytes until it has ended, and what was
-- refused or has to be explained. Who imported what stands in the ledger; this is the work.

CREATE TABLE import_job (
    tenant           text        NOT NULL,
    id               uuid        NOT NULL,
    source           text        NOT NULL,
    file_name        text        NOT NULL,
    actor_kind       text        NOT NULL,
    actor_id         text        NOT NULL,
    -- RECEIVING, WAITING, RUNNING, DONE, FAILED or CANCELLED
    state            text        NOT NULL,
    requested_at     timestamptz NOT NULL,
    started_at       timestamptz,
    finished_at      timestamptz,
    -- of the file as it was uploaded; absent while it comes in
    digest           text,
    bytes            bigint      NOT NULL,
    -- which node works on it, whether it lives, and how often the work changed hands
    node             text,
    beat_at          timestamptz NOT NULL,
    fence            bigint      NOT NULL,
    -- all rows up to this line are done
    watermark        bigint      NOT NULL,
    rows_read        bigint      NOT NULL,
    rows_written     bigint      NOT NULL,
    rows_repeated    bigint      NOT NULL,
    rows_refused     bigint      NOT NULL,
    rows_explained   bigint      NOT NULL,
    bytes_read       bigint      NOT NULL,
    rows_per_second  bigint      NOT NULL,
    bytes_per_second bigint      NOT NULL,
    problem          text,
    PRIMARY KEY (tenant, id)
) WITH (fillfactor = 50);

CREATE INDEX import_job_open ON import_job (tenant, id)
    WHERE state IN ('RECEIVING', 'WAITING', 'RUNNING');

-- Files' names can name people: the planner's samples would outlive an erasure.
ALTER TABLE import_job ALTER COLUMN file_name SET STATISTICS 0;

-- A file as it was uploaded, in pieces, so that any node can go on with it; gone when the import
-- has ended. It is compressed already or soon read: not worth compressing.
CREATE TABLE import_chunk (
    tenant text    NOT NULL,
    import uuid    NOT NULL,
    number integer NOT NULL,
    bytes  bytea   NOT NULL,
    PRIMARY KEY (tenant, import, number)
);

ALTER TABLE import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE import_chunk ALTER COLUMN bytes SET STATISTICS 0;

CREATE TABLE import_finding (
    tenant   text   NOT NULL,
    import   uuid   NOT NULL,
    line     bigint NOT NULL,
    code     text   NOT NULL,
    -- REFUSED or EXPLAINED
    kind     text   NOT NULL,
    incident text,
    message  text   NOT NULL,
    PRIMARY KEY (tenant, import, line, code)
);

-- Messages quote what stood in a row.
ALTER TABLE import_finding ALTER COLUMN message SET STATISTICS 0;
