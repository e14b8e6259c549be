-- Files that were taken in. Their contents lie elsewhere, encrypted, under the same ids; without the
-- key here, which its owner's data key wraps, nobody can read them.

CREATE TABLE file (
    tenant      text        NOT NULL,
    -- UUIDv7
    id          uuid        NOT NULL,
    -- whose data key wraps the file's key: the uploader, then the requester of the ticket
    owner_id    text        NOT NULL,
    uploader_id text        NOT NULL,
    -- what it was attached to; nothing while it belongs to its uploader alone
    holder_id   uuid,
    sealed_key  bytea       NOT NULL,
    -- by the file's own key
    sealed_name bytea       NOT NULL,
    -- of the plain content; told when all of it is there
    size        bigint,
    media_type  text,
    sha256      text,
    state       text        NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant, id),
    CHECK ((size IS NULL) = (state = 'RECEIVING'))
);

-- What may be an orphan, oldest first.
CREATE INDEX file_loose ON file (tenant, id) WHERE holder_id IS NULL;
-- Whose files go when a person is erased.
CREATE INDEX file_owner ON file (tenant, owner_id, id);
-- What waits for a scanner.
CREATE INDEX file_unscanned ON file (tenant, id) WHERE state = 'UNSCANNED';

-- Files that staff attached for staff.
ALTER TABLE ticket_file ADD COLUMN internal boolean NOT NULL DEFAULT false;

-- In which tickets a file lies.
CREATE INDEX ticket_file_holders ON ticket_file (tenant, id);

-- The few who were erased, among all.
CREATE INDEX person_key_destroyed ON person_key (tenant, person) WHERE wrapped IS NULL;
