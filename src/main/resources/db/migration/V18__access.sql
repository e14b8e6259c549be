-- Roles that a desk made or changed; those that come with it stand in no table until then. Texts are
-- about no person.
CREATE TABLE access_role (
    tenant      text        NOT NULL,
    name        text        NOT NULL,
    english     text        NOT NULL,
    russian     text        NOT NULL,
    description text,
    -- {"ticket.read": ["OWN", "SHARED"]}
    grants      jsonb       NOT NULL,
    retired     boolean     NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant, name)
);

-- Tells every node, at the commit, that what people of a desk may do has changed. Any table on which
-- rights depend may have it as a trigger; the tenant is its column. Tables that a rebuild fills have
-- no triggers: its result is told of when it comes into the live table.
CREATE FUNCTION access_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('ledgerdesk_access', coalesce(NEW.tenant, OLD.tenant));
    RETURN NULL;
END $$;

CREATE TRIGGER access_role_changed
    AFTER INSERT OR UPDATE OR DELETE ON access_role
    FOR EACH ROW EXECUTE FUNCTION access_changed();
