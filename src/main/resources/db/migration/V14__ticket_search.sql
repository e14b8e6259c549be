-- What tickets are found by. No texts stand in it: a word is 40 bits of a hash, behind the number of the slice of 4,096
-- ticket numbers that its ticket lies in (see WordKeys). Why so: docs/adr/0013.

-- One row for a ticket, and one for each message and note that it holds.
CREATE TABLE ticket_search (
    tenant       text    NOT NULL,
    -- the ticket that holds it now
    ticket_id    uuid    NOT NULL,
    -- the ticket's own, a message's or a note's
    id           uuid    NOT NULL,
    -- the ticket's, without prefix and zeros
    number       bigint  NOT NULL,
    -- whether the requester may find by it
    public       boolean NOT NULL,
    -- in the ticket's own row
    requester_id text,
    -- number and external id
    ids          bigint[] NOT NULL,
    subject      bigint[] NOT NULL,
    people       bigint[] NOT NULL,
    -- the description, or what the message or note says
    body         bigint[] NOT NULL,
    PRIMARY KEY (tenant, ticket_id, id)
);

-- Hashes do not compress. No samples of them, nor of words, outside of the tables: see V4.
ALTER TABLE ticket_search
    ALTER COLUMN ids SET STATISTICS 0,
    ALTER COLUMN subject SET STATISTICS 0,
    ALTER COLUMN people SET STATISTICS 0,
    ALTER COLUMN body SET STATISTICS 0,
    ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE INDEX ticket_search_requester ON ticket_search (tenant, requester_id, number) WHERE requester_id IS NOT NULL;

-- Without the tenant, which is part of each hash. What is new gathers in a list before it is sorted in; each search
-- reads that list through, so it is kept short: half a megabyte is about a thousand tickets and 0.3 ms.
CREATE INDEX ticket_search_words ON ticket_search USING gin ((ids || subject || people || body))
    WITH (gin_pending_list_limit = 512);
ALTER INDEX ticket_search_words ALTER COLUMN 1 SET STATISTICS 0;

-- The newest ticket of all: where a search begins.
CREATE TABLE ticket_search_newest (
    tenant text   NOT NULL PRIMARY KEY,
    number bigint NOT NULL
) WITH (fillfactor = 10);

-- Every word that was ever written, in its basic form.
CREATE TABLE ticket_search_word (
    tenant text COLLATE "C" NOT NULL,
    word   text COLLATE "C" NOT NULL,
    hash   bigint           NOT NULL,
    -- sixteen slices each: those of tickets that had it, sorted
    blocks int[]            NOT NULL,
    -- hashes of the word and of what remains of it without one letter: see Typos
    remains bigint[]        NOT NULL,
    PRIMARY KEY (tenant, word)
) WITH (fillfactor = 80);

ALTER TABLE ticket_search_word
    ALTER COLUMN word SET STATISTICS 0,
    ALTER COLUMN hash SET STATISTICS 0,
    ALTER COLUMN remains SET STATISTICS 0;

CREATE INDEX ticket_search_word_hash ON ticket_search_word (tenant, hash);
CREATE INDEX ticket_search_word_remains ON ticket_search_word USING gin (remains) WITH (gin_pending_list_limit = 256);
