-- Who is who, as the log has it; rebuilt from it at any time.

-- One row for each record of a person, merged ones too.
CREATE TABLE person (
    tenant        text        NOT NULL,
    id            text        NOT NULL,
    kind          text        NOT NULL,
    -- absent if unknown or erased
    name          text,
    mails         text[]      NOT NULL,
    phones        text[]      NOT NULL,
    language      text,
    zone          text,
    vip           boolean     NOT NULL,
    -- side by side: where the person belongs, and what it may see there
    companies     text[]      NOT NULL,
    visibilities  text[]      NOT NULL,
    groups        text[]      NOT NULL,
    roles         text[]      NOT NULL,
    active        boolean     NOT NULL,
    reason        text,
    -- those that it stands for
    records       text[]      NOT NULL,
    identities    text[]      NOT NULL,
    -- the one that stands for it
    merged_into   text,
    registered_at timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant, id)
);
-- No samples of names and addresses outside of the table: see V4.
ALTER TABLE person
    ALTER COLUMN name SET STATISTICS 0,
    ALTER COLUMN mails SET STATISTICS 0,
    ALTER COLUMN phones SET STATISTICS 0,
    ALTER COLUMN reason SET STATISTICS 0;

-- By what a person is found: words of the name, addresses, ids of its records, companies, groups, roles. Whatever is asked
-- for, the rows lie in the order in which they are shown, so that a page costs the same however many there are.
-- A merged record is found by nothing of its own.
CREATE TABLE person_facet (
    tenant text             NOT NULL,
    facet  text             NOT NULL,
    key    text COLLATE "C" NOT NULL,
    -- the name in lower case, behind all others where there is none
    sort   text COLLATE "C" NOT NULL,
    id     text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, facet, key, sort, id)
);
ALTER TABLE person_facet
    ALTER COLUMN key SET STATISTICS 0,
    ALTER COLUMN sort SET STATISTICS 0;
CREATE INDEX person_facet_of ON person_facet (tenant, id, facet, key);

CREATE TABLE company (
    tenant        text        NOT NULL,
    id            text        NOT NULL,
    -- absent once erased
    name          text,
    parent        text,
    -- what another system calls it
    key           text,
    domains       text[]      NOT NULL,
    active        boolean     NOT NULL,
    registered_at timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant, id)
);
ALTER TABLE company
    ALTER COLUMN name SET STATISTICS 0,
    ALTER COLUMN domains SET STATISTICS 0;
CREATE INDEX company_parent ON company (tenant, parent, id) WHERE parent IS NOT NULL;

CREATE TABLE company_facet (
    tenant text             NOT NULL,
    facet  text             NOT NULL,
    key    text COLLATE "C" NOT NULL,
    sort   text COLLATE "C" NOT NULL,
    id     text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, facet, key, sort, id)
);
ALTER TABLE company_facet
    ALTER COLUMN key SET STATISTICS 0,
    ALTER COLUMN sort SET STATISTICS 0;
CREATE INDEX company_facet_of ON company_facet (tenant, id, facet, key);

CREATE TABLE staff_group (
    tenant        text        NOT NULL,
    id            text        NOT NULL,
    name          text        NOT NULL,
    line          integer     NOT NULL,
    active        boolean     NOT NULL,
    registered_at timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE staff_group_facet (
    tenant text             NOT NULL,
    facet  text             NOT NULL,
    key    text COLLATE "C" NOT NULL,
    sort   text COLLATE "C" NOT NULL,
    id     text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, facet, key, sort, id)
);
CREATE INDEX staff_group_facet_of ON staff_group_facet (tenant, id, facet, key);
