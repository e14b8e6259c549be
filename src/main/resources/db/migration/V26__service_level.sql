-- Service levels: how the clocks of tickets stand, and what is due about them.

-- The catalogue's changes, so that it can be had as it stood before any position of the log.
CREATE TABLE clock_catalogue (
    tenant   text        NOT NULL,
    position bigint      NOT NULL,
    at       timestamptz NOT NULL,
    cause    uuid        NOT NULL,
    -- wire name
    type     text        NOT NULL,
    event    jsonb       NOT NULL,
    PRIMARY KEY (tenant, position)
);

-- Of which company each is a part.
CREATE TABLE clock_company (
    tenant  text COLLATE "C" NOT NULL,
    company text COLLATE "C" NOT NULL,
    parent  text COLLATE "C",
    PRIMARY KEY (tenant, company)
);

-- When agreements end, and who was told.
CREATE TABLE agreement_expiry (
    tenant    text COLLATE "C" NOT NULL,
    agreement text COLLATE "C" NOT NULL,
    version   integer          NOT NULL,
    valid_to  timestamptz      NOT NULL,
    -- when it was said that it ends then, and by which event
    said_at   timestamptz      NOT NULL,
    cause     uuid             NOT NULL,
    -- days before the end of the last reminder
    reminded  integer,
    PRIMARY KEY (tenant, agreement)
);

-- What the clocks of a ticket are folded from further. A desk without an agreement has no rows.
CREATE TABLE ticket_service_level (
    tenant            text    NOT NULL,
    ticket_id         uuid    NOT NULL,
    open              boolean NOT NULL,
    -- everything before it is counted, changes of the catalogue included; those behind it are not
    counted_until     bigint  NOT NULL,
    agreement         text,
    agreement_version integer,
    plan              text,
    plan_version      integer,
    state             jsonb   NOT NULL,
    PRIMARY KEY (tenant, ticket_id)
) WITH (fillfactor = 70);

-- Those that a change of the catalogue concerns.
CREATE INDEX ticket_service_level_open ON ticket_service_level (tenant, ticket_id) WHERE open;

-- One row for each clock that a ticket ever had.
CREATE TABLE ticket_clock (
    tenant            text        NOT NULL,
    ticket_id         uuid        NOT NULL,
    -- FIRST_RESPONSE, RESOLUTION, NEXT_UPDATE, ACCEPTANCE, LINE_RESOLUTION
    target            text        NOT NULL,
    round             integer     NOT NULL,
    turn              integer     NOT NULL,
    -- RUNNING, PAUSED, MET, STOPPED, DROPPED
    status            text        NOT NULL,
    target_seconds    bigint      NOT NULL,
    calendar          text        NOT NULL,
    calendar_version  integer     NOT NULL,
    -- what held when the clock stopped, or holds
    agreement         text,
    agreement_version integer,
    plan              text,
    plan_version      integer,
    priority          text,
    kind              text,
    service           text,
    company           text,
    line              integer     NOT NULL,
    historical        boolean     NOT NULL,
    registered_at     timestamptz NOT NULL,
    started_at        timestamptz NOT NULL,
    -- business seconds until since
    elapsed_seconds   bigint      NOT NULL,
    since             timestamptz NOT NULL,
    due_at            timestamptz,
    stopped_at        timestamptz,
    met               boolean,
    -- highest percentage that was warned of for due_at
    warned            integer,
    breached_at       timestamptz,
    detected_at       timestamptz,
    PRIMARY KEY (tenant, ticket_id, target, round, turn)
) WITH (fillfactor = 80);

-- Overdue and soon due.
CREATE INDEX ticket_clock_due ON ticket_clock (tenant, due_at, ticket_id, target) WHERE status = 'RUNNING';
CREATE INDEX ticket_clock_target_due ON ticket_clock (tenant, target, due_at, ticket_id) WHERE status = 'RUNNING';
-- Compliance by the date of the event, and by the ticket's.
CREATE INDEX ticket_clock_stopped ON ticket_clock (tenant, target, stopped_at, ticket_id) WHERE stopped_at IS NOT NULL;
CREATE INDEX ticket_clock_registered ON ticket_clock (tenant, target, registered_at, ticket_id);
-- What was breached, in order of time.
CREATE INDEX ticket_clock_breached ON ticket_clock (tenant, breached_at, ticket_id, target, round, turn) WHERE breached_at IS NOT NULL;

-- What is due about clocks, as timer and timer_failure.
CREATE TABLE clock_timer (LIKE timer INCLUDING ALL)
    WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
CREATE TABLE clock_timer_failure (LIKE timer_failure INCLUDING ALL);
