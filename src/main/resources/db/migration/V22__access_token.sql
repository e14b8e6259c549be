-- Tokens by which other systems ask: a read model, rebuilt from the log at any time.
CREATE TABLE access_token (
    tenant     text        NOT NULL,
    id         uuid        NOT NULL,
    name       text        NOT NULL,
    rights     text[]      NOT NULL,
    -- none for all
    operations text[]      NOT NULL,
    -- SHA-256 of the secret in hexadecimal digits
    secret     text        NOT NULL,
    issued_by  text        NOT NULL,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_by text,
    revoked_at timestamptz,
    PRIMARY KEY (tenant, id)
);

-- When each was last used: no fact of the ledger, and written at most once a minute.
CREATE TABLE access_token_use (
    tenant  text        NOT NULL,
    id      uuid        NOT NULL,
    used_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Every node forgets what it knew of a desk's tokens.
CREATE TRIGGER access_token_changed
    AFTER INSERT OR UPDATE OR DELETE ON access_token
    FOR EACH ROW EXECUTE FUNCTION access_changed();
