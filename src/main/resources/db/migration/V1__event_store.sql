-- The ledger. The tenant is the first column of every key; no join, key or function crosses it.
-- Texts compare by byte (COLLATE "C"): they are identifiers, and that is the cheapest order.

CREATE TABLE event (
    tenant              text COLLATE "C" NOT NULL,
    position            bigint           NOT NULL,
    recorded_at         timestamptz      NOT NULL,
    id                  uuid             NOT NULL,
    stream              text COLLATE "C" NOT NULL,
    version             bigint           NOT NULL,
    type                text COLLATE "C" NOT NULL,
    revision            integer          NOT NULL,
    occurred_at         timestamptz      NOT NULL,
    actor_kind          text COLLATE "C" NOT NULL,
    actor               text COLLATE "C" NOT NULL,
    on_behalf_of_kind   text COLLATE "C",
    on_behalf_of        text COLLATE "C",
    channel             text COLLATE "C" NOT NULL,
    command_id          uuid,
    causation_id        uuid,
    correlation_id      uuid             NOT NULL,
    rule                text COLLATE "C",
    historical          boolean          NOT NULL,
    tags                text[] COLLATE "C" NOT NULL,
    payload             bytea            NOT NULL,
    hash                bytea            NOT NULL,
    PRIMARY KEY (tenant, position),
    UNIQUE (tenant, id)
);
-- Payloads are mostly ciphertext, which does not compress.
ALTER TABLE event ALTER COLUMN payload SET STORAGE EXTERNAL;
COMMENT ON TABLE event IS 'Every event ever recorded. Inserted, never changed.';
COMMENT ON COLUMN event.position IS 'Contiguous per tenant from 1, in commit order.';
COMMENT ON COLUMN event.hash IS
    'sha256(hash of position - 1 || int8 position || int8 microseconds of recorded_at || content digest); the first one follows sha256(tenant)';

CREATE TABLE event_tag (
    tenant   text COLLATE "C" NOT NULL,
    tag      text COLLATE "C" NOT NULL,
    position bigint           NOT NULL,
    type     text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, tag, position)
);
COMMENT ON TABLE event_tag IS 'Where an event is found by its tags; follows from event.tags.';

CREATE TABLE head (
    tenant      text COLLATE "C" PRIMARY KEY,
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    hash        bytea       NOT NULL
) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
COMMENT ON TABLE head IS 'The last event of each log. Whoever appends holds the row''s lock.';

CREATE TABLE command_receipt (
    tenant         text COLLATE "C" NOT NULL,
    principal_kind text COLLATE "C" NOT NULL,
    principal      text COLLATE "C" NOT NULL,
    command_id     uuid             NOT NULL,
    input_hash     bytea            NOT NULL,
    stream         text COLLATE "C" NOT NULL,
    position       bigint           NOT NULL,
    recorded_at    timestamptz      NOT NULL,
    PRIMARY KEY (tenant, principal_kind, principal, command_id)
);
CREATE INDEX command_receipt_age ON command_receipt (tenant, recorded_at)
    WHERE principal_kind <> 'SYSTEM';
COMMENT ON TABLE command_receipt IS 'What a command led to, so that it may arrive twice.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'LEDGER_IS_APPEND_ONLY: % on % is refused; events are corrected by further events',
        tg_op, tg_table_name USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_tag_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_tag
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which requests have a criterion that an event behind their marker meets. The arguments mean what they
-- mean in append_events.
CREATE FUNCTION met_criteria(
    p_tenant text, p_head bigint,
    c_request integer[], c_marker bigint[], c_tag text[], c_more text[], c_types text[])
RETURNS integer[] LANGUAGE plpgsql AS $$
DECLARE
    v_request integer;
    v_met     integer[] := '{}';
BEGIN
    FOR v_request IN
        SELECT c_request[c]
          FROM generate_series(1, cardinality(c_request)) AS c
         CROSS JOIN LATERAL (SELECT 1 FROM event_tag t
                WHERE t.tenant = p_tenant AND t.tag = c_tag[c] AND t.position > c_marker[c]
                  AND (c_types[c] IS NULL OR t.type = ANY (c_types[c]::text[]))
                  AND (c_more[c] IS NULL OR NOT EXISTS (
                      SELECT 1 FROM unnest(c_more[c]::text[]) AS m (tag)
                       WHERE NOT EXISTS (SELECT 1 FROM event_tag o
                              WHERE o.tenant = p_tenant AND o.tag = m.tag
                                AND o.position = t.position)))
                LIMIT 1) hit
    LOOP
        v_met := v_met || v_request;
    END LOOP;
    IF array_position(c_tag, NULL) IS NOT NULL THEN
        FOR v_request IN
            SELECT c_request[c]
              FROM generate_series(1, cardinality(c_request)) AS c
             WHERE c_tag[c] IS NULL AND c_marker[c] < p_head
               AND (c_types[c] IS NULL OR EXISTS (SELECT 1 FROM event s
                     WHERE s.tenant = p_tenant AND s.position > c_marker[c]
                       AND s.type = ANY (c_types[c]::text[])))
        LOOP
            v_met := v_met || v_request;
        END LOOP;
    END IF;
    RETURN v_met;
END $$;

-- Appends a batch of requests of one tenant. Requests are numbered from 1. No request may depend on
-- another of the batch except late ones: those whose criteria, ids or command key may meet an earlier
-- one's. A late one is never written here, only refused where the others' events have settled it.
--   p_late  numbers of the late requests
--   c_*  one entry a criterion: refused if an event behind the marker meets it. c_tag null: any event.
--        c_more: further tags it must carry; c_types: types it may have; both array literals or null
--   k_*  one entry a command key
--   e_*  one entry an event, in order; e_tags array literals, e_digest its content digest
-- Answers
--   base       position before the first new event
--   outcomes   per request, null if all were appended: 0 appended, 1 conflict, 2 done before (receipt),
--              3 command id used for another input, 4 event id taken by another event, 5 sent before,
--              6 late and not settled: ask again
--   positions  per request: the receipt's for 2, the first event's for 5
--   streams    per request: the receipt's for 2
-- Not one statement: its snapshot would be older than the head's lock. Plans are generic and by index,
-- because the arrays' lengths tell nothing and a plan made on an empty table would stay.
CREATE FUNCTION append_events(
    p_tenant text, p_requests integer, p_late integer[],
    c_request integer[], c_marker bigint[], c_tag text[], c_more text[], c_types text[],
    k_request integer[], k_kind text[], k_principal text[], k_command uuid[], k_input bytea[],
    k_stream text[], k_marker bigint[],
    e_request integer[], e_id uuid[], e_stream text[], e_version bigint[], e_type text[],
    e_revision integer[], e_occurred timestamptz[], e_actor_kind text[], e_actor text[],
    e_behalf_kind text[], e_behalf text[], e_channel text[], e_command uuid[], e_causation uuid[],
    e_correlation uuid[], e_rule text[], e_historical boolean[], e_tags text[], e_payload bytea[],
    e_digest bytea[],
    OUT base bigint, OUT outcomes integer[], OUT positions bigint[], OUT streams text[])
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
SET jit = off
AS $$
DECLARE
    v_now      timestamptz;
    v_time     bytea;
    v_position bigint;
    v_hash     bytea;
    v_digest   bytea;
    v_request  integer;
    v_found    record;
    v_i        integer := 0;
    v_last     bigint[];
    e_position bigint[];
    e_hash     bytea[];
BEGIN
    SELECT h.position, h.recorded_at, h.hash INTO base, v_now, v_hash
      FROM head h WHERE h.tenant = p_tenant FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO head VALUES (p_tenant, 0, 'epoch', sha256(convert_to(p_tenant, 'UTF8')))
            ON CONFLICT DO NOTHING;
        SELECT h.position, h.recorded_at, h.hash INTO base, v_now, v_hash
          FROM head h WHERE h.tenant = p_tenant FOR UPDATE;
    END IF;
    v_now := greatest(v_now, clock_timestamp());

    IF cardinality(p_late) > 0 THEN
        outcomes := array_fill(0, ARRAY[p_requests]);
        FOREACH v_request IN ARRAY p_late LOOP
            outcomes[v_request] := 6;
        END LOOP;
    END IF;

    -- The same append sent again: all its events are there.
    PERFORM 1 FROM event s WHERE s.tenant = p_tenant AND s.id = ANY (e_id) LIMIT 1;
    IF FOUND THEN
        outcomes := coalesce(outcomes, array_fill(0, ARRAY[p_requests]));
        positions := array_fill(NULL::bigint, ARRAY[p_requests]);
        FOR v_found IN
            SELECT e.request, count(*) AS sent, count(s.position) AS stored,
                   min(s.position) AS first, max(s.position) AS last
              FROM unnest(e_request, e_id) AS e (request, id)
              LEFT JOIN LATERAL (SELECT x.position FROM event x
                    WHERE x.tenant = p_tenant AND x.id = e.id LIMIT 1) s ON true
             GROUP BY e.request HAVING count(s.position) > 0
        LOOP
            IF v_found.stored = v_found.sent AND v_found.last - v_found.first + 1 = v_found.sent THEN
                outcomes[v_found.request] := 5;
                positions[v_found.request] := v_found.first;
            ELSE
                outcomes[v_found.request] := 4;
            END IF;
        END LOOP;
    END IF;

    IF cardinality(k_request) > 0 THEN
        FOR v_found IN
            SELECT k.request, r.input_hash = k.input AS same, r.stream, r.position
              FROM unnest(k_request, k_kind, k_principal, k_command, k_input)
                   AS k (request, kind, principal, command, input)
             CROSS JOIN LATERAL (SELECT x.input_hash, x.stream, x.position FROM command_receipt x
                    WHERE x.tenant = p_tenant AND x.principal_kind = k.kind
                      AND x.principal = k.principal AND x.command_id = k.command LIMIT 1) r
        LOOP
            outcomes := coalesce(outcomes, array_fill(0, ARRAY[p_requests]));
            positions := coalesce(positions, array_fill(NULL::bigint, ARRAY[p_requests]));
            streams := coalesce(streams, array_fill(NULL::text, ARRAY[p_requests]));
            CONTINUE WHEN outcomes[v_found.request] NOT IN (0, 6);
            IF v_found.same THEN
                outcomes[v_found.request] := 2;
                positions[v_found.request] := v_found.position;
                streams[v_found.request] := v_found.stream;
            ELSE
                outcomes[v_found.request] := 3;
            END IF;
        END LOOP;
    END IF;

    IF cardinality(c_request) > 0 THEN
        FOREACH v_request IN ARRAY met_criteria(
                p_tenant, base, c_request, c_marker, c_tag, c_more, c_types) LOOP
            outcomes := coalesce(outcomes, array_fill(0, ARRAY[p_requests]));
            IF outcomes[v_request] IN (0, 6) THEN outcomes[v_request] := 1; END IF;
        END LOOP;
    END IF;

    -- The chain. A refused event keeps a null position.
    v_position := base;
    v_time := int8send((extract(epoch FROM v_now) * 1000000)::bigint);
    FOREACH v_digest IN ARRAY e_digest LOOP
        v_i := v_i + 1;
        IF outcomes IS NULL OR outcomes[e_request[v_i]] = 0 THEN
            v_position := v_position + 1;
            v_hash := sha256(v_hash || int8send(v_position) || v_time || v_digest);
            e_position[v_i] := v_position;
            e_hash[v_i] := v_hash;
        ELSE
            e_position[v_i] := NULL;
            e_hash[v_i] := NULL;
        END IF;
    END LOOP;

    IF v_position > base THEN
        INSERT INTO event (tenant, position, recorded_at, id, stream, version, type, revision,
                           occurred_at, actor_kind, actor, on_behalf_of_kind, on_behalf_of, channel,
                           command_id, causation_id, correlation_id, rule, historical, tags, payload,
                           hash)
        SELECT p_tenant, e_position[n], v_now, e_id[n], e_stream[n], e_version[n], e_type[n],
               e_revision[n], e_occurred[n], e_actor_kind[n], e_actor[n], e_behalf_kind[n],
               e_behalf[n], e_channel[n], e_command[n], e_causation[n], e_correlation[n], e_rule[n],
               e_historical[n], e_tags[n]::text[], e_payload[n], e_hash[n]
          FROM generate_series(1, cardinality(e_id)) AS n
         WHERE e_position[n] IS NOT NULL;
        INSERT INTO event_tag (tenant, tag, position, type)
        SELECT p_tenant, unnest(e_tags[n]::text[]), e_position[n], e_type[n]
          FROM generate_series(1, cardinality(e_id)) AS n
         WHERE e_position[n] IS NOT NULL;
        UPDATE head h SET position = v_position, recorded_at = v_now, hash = v_hash
         WHERE h.tenant = p_tenant;
        PERFORM pg_notify('ledgerdesk_log', p_tenant || ':' || v_position);
        IF cardinality(p_late) > 0 AND cardinality(c_request) > 0 THEN
            FOREACH v_request IN ARRAY met_criteria(
                    p_tenant, v_position, c_request, c_marker, c_tag, c_more, c_types) LOOP
                IF outcomes[v_request] = 6 THEN outcomes[v_request] := 1; END IF;
            END LOOP;
        END IF;
    END IF;

    IF cardinality(k_request) > 0 THEN
        -- Where a command wrote nothing, what it saw is its result.
        FOR v_i IN 1 .. coalesce(cardinality(e_position), 0) LOOP
            v_last[e_request[v_i]] := e_position[v_i];
        END LOOP;
        INSERT INTO command_receipt (tenant, principal_kind, principal, command_id, input_hash,
                                     stream, position, recorded_at)
        SELECT p_tenant, k.kind, k.principal, k.command, k.input, k.stream,
               coalesce(v_last[k.request], k.marker), v_now
          FROM unnest(k_request, k_kind, k_principal, k_command, k_input, k_stream, k_marker)
               AS k (request, kind, principal, command, input, stream, marker)
         WHERE outcomes IS NULL OR outcomes[k.request] = 0;
    END IF;
END $$;

-- Forgets receipts older than their retention, a bounded number a call; those of the desk's own
-- reactions are kept for ever, since a policy may be replayed at any age. Answers how many it forgot.
CREATE FUNCTION forget_receipts(p_tenant text, p_before timestamptz, p_limit integer) RETURNS bigint
LANGUAGE sql AS $$
    WITH forgotten AS (
        DELETE FROM command_receipt r
         WHERE r.ctid = ANY (ARRAY(
               SELECT x.ctid FROM command_receipt x
                WHERE x.tenant = p_tenant AND x.recorded_at < p_before
                  AND x.principal_kind <> 'SYSTEM'
                LIMIT p_limit FOR UPDATE SKIP LOCKED))
        RETURNING 1)
    SELECT count(*) FROM forgotten
$$;
