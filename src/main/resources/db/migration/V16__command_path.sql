-- The road of a command. append_events, redefined: it stores the keys of new persons in the transaction of
-- the first events that are encrypted with them, and says when what it appended was recorded.

DROP FUNCTION append_events(
    text, integer, integer[], integer[], bigint[], text[], text[], text[],
    integer[], text[], text[], uuid[], bytea[], text[], bigint[],
    integer[], uuid[], text[], bigint[], text[], integer[], timestamptz[], text[], text[],
    text[], text[], text[], uuid[], uuid[], uuid[], text[], boolean[], text[], bytea[], bytea[]);

-- Appends a batch of requests of one tenant. Requests are numbered from 1. No request may depend on
-- another of the batch except late ones: those whose criteria, ids or command key may meet an earlier
-- one's. A late one is never written here, only refused where the others' events have settled it.
--   p_late  numbers of the late requests
--   c_*  one entry a criterion: refused if an event behind the marker meets it. c_tag null: any event.
--        c_more: further tags it must carry; c_types: types it may have; both array literals or null
--   k_*  one entry a command key
--   o_*  one entry a person's key that is offered: stored with the events unless the person has one
--   e_*  one entry an event, in order; e_tags array literals, e_digest its content digest
-- Answers
--   base       position before the first new event
--   outcomes   per request, null if all were appended: 0 appended, 1 conflict, 2 done before (receipt),
--              3 command id used for another input, 4 event id taken by another event, 5 sent before,
--              6 late and not settled: ask again, 7 another key than the offered one stands for a person
--   positions  per request: the receipt's for 2, the first event's for 5
--   streams    per request: the receipt's for 2
--   recorded   time of recording of all that was appended
-- Not one statement: its snapshot would be older than the head's lock. Plans are generic and by index,
-- because the arrays' lengths tell nothing and a plan made on an empty table would stay.
CREATE FUNCTION append_events(
    p_tenant text, p_requests integer, p_late integer[],
    c_request integer[], c_marker bigint[], c_tag text[], c_more text[], c_types text[],
    k_request integer[], k_kind text[], k_principal text[], k_command uuid[], k_input bytea[],
    k_stream text[], k_marker bigint[],
    o_request integer[], o_person text[], o_wrapped bytea[], o_master text[],
    e_request integer[], e_id uuid[], e_stream text[], e_version bigint[], e_type text[],
    e_revision integer[], e_occurred timestamptz[], e_actor_kind text[], e_actor text[],
    e_behalf_kind text[], e_behalf text[], e_channel text[], e_command uuid[], e_causation uuid[],
    e_correlation uuid[], e_rule text[], e_historical boolean[], e_tags text[], e_payload bytea[],
    e_digest bytea[],
    OUT base bigint, OUT outcomes integer[], OUT positions bigint[], OUT streams text[],
    OUT recorded timestamptz)
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
SET jit = off
AS $$
DECLARE
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
    SELECT h.position, h.recorded_at, h.hash INTO base, recorded, v_hash
      FROM head h WHERE h.tenant = p_tenant FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO head VALUES (p_tenant, 0, 'epoch', sha256(convert_to(p_tenant, 'UTF8')))
            ON CONFLICT DO NOTHING;
        SELECT h.position, h.recorded_at, h.hash INTO base, recorded, v_hash
          FROM head h WHERE h.tenant = p_tenant FOR UPDATE;
    END IF;
    recorded := greatest(recorded, clock_timestamp());

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

    -- Keys and the events they encrypt: both or neither. In order of persons, as in claim_person_keys,
    -- so that the two never wait for each other in a circle.
    IF cardinality(o_request) > 0 THEN
        INSERT INTO person_key (tenant, person, wrapped, master_key_id)
        SELECT p_tenant, o.person, o.wrapped, o.master
          FROM unnest(o_request, o_person, o_wrapped, o_master) AS o (request, person, wrapped, master)
         WHERE outcomes IS NULL OR outcomes[o.request] = 0
         ORDER BY o.person
            ON CONFLICT DO NOTHING;
        FOR v_request IN
            SELECT o.request
              FROM unnest(o_request, o_person, o_wrapped) AS o (request, person, wrapped)
              LEFT JOIN LATERAL (SELECT x.wrapped FROM person_key x
                    WHERE x.tenant = p_tenant AND x.person = o.person LIMIT 1) k ON true
             WHERE k.wrapped IS DISTINCT FROM o.wrapped
        LOOP
            outcomes := coalesce(outcomes, array_fill(0, ARRAY[p_requests]));
            IF outcomes[v_request] = 0 THEN outcomes[v_request] := 7; END IF;
        END LOOP;
    END IF;

    -- The chain. A refused event keeps a null position.
    v_position := base;
    v_time := int8send((extract(epoch FROM recorded) * 1000000)::bigint);
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
        SELECT p_tenant, e_position[n], recorded, e_id[n], e_stream[n], e_version[n], e_type[n],
               e_revision[n], e_occurred[n], e_actor_kind[n], e_actor[n], e_behalf_kind[n],
               e_behalf[n], e_channel[n], e_command[n], e_causation[n], e_correlation[n], e_rule[n],
               e_historical[n], e_tags[n]::text[], e_payload[n], e_hash[n]
          FROM generate_series(1, cardinality(e_id)) AS n
         WHERE e_position[n] IS NOT NULL;
        INSERT INTO event_tag (tenant, tag, position, type)
        SELECT p_tenant, unnest(e_tags[n]::text[]), e_position[n], e_type[n]
          FROM generate_series(1, cardinality(e_id)) AS n
         WHERE e_position[n] IS NOT NULL;
        UPDATE head h SET position = v_position, recorded_at = recorded, hash = v_hash
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
               coalesce(v_last[k.request], k.marker), recorded
          FROM unnest(k_request, k_kind, k_principal, k_command, k_input, k_stream, k_marker)
               AS k (request, kind, principal, command, input, stream, marker)
         WHERE outcomes IS NULL OR outcomes[k.request] = 0;
    END IF;
END $$;
