-- Where each version of an entry of the catalogue stands in the log, which has what it says.
CREATE TABLE catalogue_change (
    tenant   text    NOT NULL,
    kind     text    NOT NULL,
    id       text    NOT NULL,
    version  integer NOT NULL,
    position bigint  NOT NULL,
    PRIMARY KEY (tenant, kind, id, version)
);

-- Tells every node, at the commit, up to which position what it remembers of a desk must be known.
-- Any table of positions may have it as a trigger of inserts; its argument is what they are of.
-- Tables that a rebuild fills have no triggers.
CREATE FUNCTION desk_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify(
        'ledgerdesk_changed', TG_ARGV[0] || ':' || changed.tenant || ':' || max(changed.position))
    FROM changed GROUP BY changed.tenant;
    RETURN NULL;
END $$;

CREATE TRIGGER catalogue_changed
    AFTER INSERT ON catalogue_change REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION desk_changed('catalogue');
