-- How far the right to read tickets reaches: by requester, company, group, line, and by whom a ticket was shared with. What is
-- asked for in an order is looked up by each of them in that order, as far as a page goes.

ALTER TABLE ticket_card
    ADD COLUMN line   integer NOT NULL DEFAULT 1,
    -- p: and g: before the ids of persons and groups it was shared with, w: before those of watchers; blanks between them
    ADD COLUMN shared text;

UPDATE ticket_card c
SET line = coalesce((c.extras::jsonb #>> '{line,number}')::integer, 1),
    shared = (
        SELECT string_agg(reader.key, ' ' ORDER BY reader.key COLLATE "C")
        FROM (
            SELECT 'w:' || (watcher #>> '{id,value}') AS key
            FROM jsonb_array_elements(c.extras::jsonb -> 'watchers') AS watcher
            UNION
            SELECT coalesce('p:' || (share #>> '{person,value}'), 'g:' || (share #>> '{group,value}'))
            FROM jsonb_array_elements(c.extras::jsonb -> 'shares') AS share) AS reader)
WHERE c.extras IS NOT NULL;

-- A group's by received_at is there already; a person's tickets are few, and sorted when they are asked for.
CREATE INDEX ticket_card_company ON ticket_card (tenant, company_id, received_at, id) WHERE company_id IS NOT NULL;
CREATE INDEX ticket_card_company_updated ON ticket_card (tenant, company_id, requester_updated_at, id) WHERE company_id IS NOT NULL;
CREATE INDEX ticket_card_company_priority ON ticket_card (tenant, company_id, priority_rank, id) WHERE company_id IS NOT NULL;
CREATE INDEX ticket_card_company_number ON ticket_card (tenant, company_id, number_value, id) WHERE company_id IS NOT NULL;
CREATE INDEX ticket_card_group_updated ON ticket_card (tenant, group_id, updated_at, id) WHERE group_id IS NOT NULL;
CREATE INDEX ticket_card_group_priority ON ticket_card (tenant, group_id, priority_rank, id) WHERE group_id IS NOT NULL;
CREATE INDEX ticket_card_group_number ON ticket_card (tenant, group_id, number_value, id) WHERE group_id IS NOT NULL;
CREATE INDEX ticket_card_line ON ticket_card (tenant, line, received_at, id);
CREATE INDEX ticket_card_line_updated ON ticket_card (tenant, line, updated_at, id);
CREATE INDEX ticket_card_line_priority ON ticket_card (tenant, line, priority_rank, id);
CREATE INDEX ticket_card_line_number ON ticket_card (tenant, line, number_value, id);
CREATE INDEX ticket_card_shared ON ticket_card USING gin (string_to_array(shared, ' ')) WHERE shared IS NOT NULL;

ALTER TABLE ticket_span
    ADD COLUMN company_id text,
    ADD COLUMN shared     text;

-- Rights are those of today, a past's are not asked for.
UPDATE ticket_span s
SET company_id = c.company_id, shared = c.shared
FROM ticket_card c
WHERE s.tenant = c.tenant AND s.ticket_id = c.id AND s.to_position = 9223372036854775807
  AND (c.company_id IS NOT NULL OR c.shared IS NOT NULL);
