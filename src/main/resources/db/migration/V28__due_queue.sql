-- Queues in the order of what is due next: the scan ends with the page.
CREATE INDEX ticket_clock_queue ON ticket_clock (tenant, due_at, ticket_id)
    WHERE status IN ('RUNNING', 'PAUSED') AND due_at IS NOT NULL;
