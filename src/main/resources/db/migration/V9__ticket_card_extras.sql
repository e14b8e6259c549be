-- What only some tickets have. Of tickets from before only cancelled ones lack something, the state they were cancelled
-- in: a rebuild of ticket_card fills it in.

ALTER TABLE ticket_card
    -- with commas between them
    ADD COLUMN tags   text,
    -- a hold, a proposed answer, custom fields, watchers and the like, as JSON; absent where there is nothing
    ADD COLUMN extras text;

-- custom fields, reasons and names are what people wrote: see V4
ALTER TABLE ticket_card ALTER COLUMN extras SET STATISTICS 0;

CREATE INDEX ticket_card_tags ON ticket_card USING gin (string_to_array(tags, ',')) WHERE tags IS NOT NULL;
