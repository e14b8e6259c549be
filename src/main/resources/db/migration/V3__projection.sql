-- How far each read model has come, and which node moves it on.

CREATE TABLE projection_checkpoint (
    tenant     text   NOT NULL,
    projection text   NOT NULL,
    -- the last event that is in the read model; 0 before the first
    position   bigint NOT NULL,
    -- of the lease under which it was last taken over; an older one may not move it
    fence      bigint NOT NULL,
    PRIMARY KEY (tenant, projection)
) WITH (fillfactor = 50);

CREATE TABLE projection_lease (
    tenant     text        NOT NULL,
    projection text        NOT NULL,
    owner      text        NOT NULL,
    -- grows by one each time the lease goes to another owner or is taken anew after it ran out
    fence      bigint      NOT NULL,
    until      timestamptz NOT NULL,
    PRIMARY KEY (tenant, projection)
) WITH (fillfactor = 50);
