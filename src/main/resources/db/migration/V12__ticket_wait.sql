-- What tickets wait for: from it follows what is due when.

CREATE TABLE ticket_wait (
    tenant    text        NOT NULL,
    ticket_id uuid        NOT NULL,
    -- ON_HOLD, WAITING_FOR_REQUESTER or RESOLVED
    state     text        NOT NULL,
    -- cancelled or merged meanwhile
    suspended boolean     NOT NULL,
    -- the question or the answer that waits for the requester
    about     uuid,
    -- a hold's end
    until     timestamptz,
    since     timestamptz NOT NULL,
    -- the event that the wait began with
    cause     uuid        NOT NULL,
    reminders integer     NOT NULL,
    PRIMARY KEY (tenant, ticket_id)
);
