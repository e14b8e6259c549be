-- Data keys of persons, wrapped by the installation's master key. Nothing here is of use without it.

CREATE TABLE person_key (
    tenant        text        NOT NULL,
    person        text        NOT NULL,
    wrapped       bytea,
    master_key_id text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at  timestamptz,
    PRIMARY KEY (tenant, person),
    -- The row of an erased person stays, without the key: no second key is ever made.
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

-- Counts a tenant's erasures, so that a node finds out whether the keys in its memory still stand.
CREATE TABLE person_key_epoch (
    tenant text   PRIMARY KEY,
    epoch  bigint NOT NULL
);

-- Which master key this database belongs to. `secret` is wrapped by it: that it opens proves the key,
-- and what it holds (the key of command hashes) outlives a change of master key.
CREATE TABLE vault_master_key (
    id         text        PRIMARY KEY,
    secret     bytea       NOT NULL,
    since      timestamptz NOT NULL DEFAULT clock_timestamp(),
    retired_at timestamptz
);
CREATE UNIQUE INDEX vault_master_key_current ON vault_master_key ((true)) WHERE retired_at IS NULL;

-- Changes when a person of the tenant is erased and when PostgreSQL was started anew (a key may have
-- been lost with it before it reached the disk).
CREATE FUNCTION person_key_mark(p_tenant text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT epoch FROM person_key_epoch WHERE tenant = p_tenant), 0)
           || '@' || extract(epoch FROM pg_postmaster_start_time())
$$;

-- Keeps the given keys for those who have none, and answers the keys that count.
CREATE FUNCTION claim_person_keys(
    p_tenant text, p_persons text[], p_wrapped bytea[], p_master_key_id text)
RETURNS TABLE (mark text, person text, wrapped bytea, master_key_id text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    -- Before the keys are read: a key that is there later was there at this mark.
    v_mark text := person_key_mark(p_tenant);
BEGIN
    INSERT INTO person_key (tenant, person, wrapped, master_key_id)
        SELECT p_tenant, n.person, n.wrapped, p_master_key_id
        FROM unnest(p_persons, p_wrapped) AS n(person, wrapped)
        ORDER BY n.person
        ON CONFLICT DO NOTHING;
    RETURN QUERY
        SELECT v_mark, k.person, k.wrapped, k.master_key_id
        FROM person_key k
        WHERE k.tenant = p_tenant AND k.person = ANY (p_persons);
END
$$;

-- Takes a person's key away for good; answers whether there was one.
CREATE FUNCTION destroy_person_key(p_tenant text, p_person text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('synchronous_commit', 'on', true);
    UPDATE person_key SET wrapped = NULL, destroyed_at = clock_timestamp()
        WHERE tenant = p_tenant AND person = p_person AND destroyed_at IS NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO person_key_epoch AS e (tenant, epoch) VALUES (p_tenant, 1)
        ON CONFLICT (tenant) DO UPDATE SET epoch = e.epoch + 1;
    RETURN true;
END
$$;
