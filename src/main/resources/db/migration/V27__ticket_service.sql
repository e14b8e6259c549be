-- What of the catalogue a ticket concerns; none did before.
ALTER TABLE ticket_card
    ADD COLUMN service   text,
    ADD COLUMN agreement text;

-- How long the requester is waited for where a ticket's service says so; absent for the desk's. A
-- ticket that has such terms and waits for nothing is there with the state NEW.
ALTER TABLE ticket_wait
    -- ascending, commas between them
    ADD COLUMN reminder_days       text,
    ADD COLUMN give_up_days        integer,
    ADD COLUMN close_days          integer,
    ADD COLUMN close_reminder_days integer;
