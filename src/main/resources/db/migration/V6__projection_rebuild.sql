-- Rebuilds of read models, under way and ended: what the operator sees from any node.

CREATE TABLE projection_rebuild (
    tenant            text        NOT NULL,
    id                uuid        NOT NULL,
    projection        text        NOT NULL,
    -- WAITING, RUNNING, SWITCHING, DONE, STOPPED, FAILED or LOST; one under way whose node has
    -- been silent for long is read as LOST
    state             text        NOT NULL,
    check_only        boolean     NOT NULL,
    node              text        NOT NULL,
    started_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    finished_at       timestamptz,
    -- the last event that was folded, and where the live read model stood when last looked at
    position          bigint      NOT NULL,
    target            bigint      NOT NULL,
    events_per_second bigint      NOT NULL,
    -- for how long the read model was kept from moving on
    switch_millis     bigint,
    -- what was found wrong in the live tables, together and by table with the first keys
    rows_missing      bigint      NOT NULL,
    rows_surplus      bigint      NOT NULL,
    rows_different    bigint      NOT NULL,
    differences       jsonb       NOT NULL,
    stop_asked        boolean     NOT NULL,
    problem           text,
    PRIMARY KEY (tenant, id)
) WITH (fillfactor = 50);

CREATE INDEX projection_rebuild_latest ON projection_rebuild (tenant, projection, started_at, id);
