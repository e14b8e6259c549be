-- What is due when, and what could not be done yet.

-- A read model: what the events so far make due. Whoever fires a timer deletes its row.
CREATE TABLE timer (
    tenant  text COLLATE "C" NOT NULL,
    -- what it is about, as a tag: ticket:0198…
    subject text COLLATE "C" NOT NULL,
    -- which handler fires it
    kind    text COLLATE "C" NOT NULL,
    -- which of several of a kind
    step    integer          NOT NULL DEFAULT 0,
    due_at  timestamptz      NOT NULL,
    -- the event that set it
    cause   uuid             NOT NULL,
    -- the policy and its version, as the envelopes of what follows name it
    rule    text             NOT NULL,
    PRIMARY KEY (tenant, subject, kind, step)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- What is due now, of all tenants: each look begins at the oldest and ends with the batch.
CREATE INDEX timer_due ON timer (due_at, tenant, subject);
-- The earliest of a subject, which goes before its others.
CREATE INDEX timer_subject ON timer (tenant, subject, due_at, kind, step);

-- Not a read model: what happened at the attempts to fire. Apart from the timers, so that these can
-- be rebuilt and compared.
CREATE TABLE timer_failure (
    tenant   text COLLATE "C" NOT NULL,
    subject  text COLLATE "C" NOT NULL,
    kind     text COLLATE "C" NOT NULL,
    step     integer          NOT NULL,
    -- of the timer that failed; one set anew by another event starts afresh
    cause    uuid             NOT NULL,
    attempts integer          NOT NULL,
    retry_at timestamptz      NOT NULL,
    -- a code, never a text: messages may hold what people wrote
    problem  text             NOT NULL,
    PRIMARY KEY (tenant, subject, kind, step)
);
