-- What is due may be put off by whoever is asked to do it, such as into opening hours. That follows
-- from no event: a read model that is rebuilt asks again.

ALTER TABLE timer ADD COLUMN not_before timestamptz;
COMMENT ON COLUMN timer.not_before IS 'not folded';
DROP INDEX timer_due;
CREATE INDEX timer_due ON timer ((greatest(due_at, not_before)), tenant, subject);

ALTER TABLE clock_timer ADD COLUMN not_before timestamptz;
COMMENT ON COLUMN clock_timer.not_before IS 'not folded';
DROP INDEX clock_timer_due_at_tenant_subject_idx;
CREATE INDEX clock_timer_due ON clock_timer ((greatest(due_at, not_before)), tenant, subject);
