-- Who was shown what. Not in the log: reading changes nothing, and goes when its time is over.
CREATE TABLE access_record (
    tenant      text        NOT NULL,
    at          timestamptz NOT NULL,
    id          uuid        NOT NULL,
    -- who; a requester's id stands for the person only as long as the person is known
    person_kind text        NOT NULL,
    person      text        NOT NULL,
    -- by which field or address
    operation   text        NOT NULL,
    subject     text        NOT NULL,
    -- ids as clients know them; of a list there are none, but how many it showed
    ticket      text,
    thing       text,
    count       integer     NOT NULL,
    PRIMARY KEY (tenant, at, id)
);
CREATE INDEX access_record_person ON access_record (tenant, person, at, id);
CREATE INDEX access_record_ticket ON access_record (tenant, ticket, at, id) WHERE ticket IS NOT NULL;
CREATE INDEX access_record_operation ON access_record (tenant, operation, at, id);
