-- What somebody works on, or ever did, grows with the years like a group's: it is looked up in each order too. By received_at an
-- index is there already.

CREATE INDEX ticket_card_agent_updated ON ticket_card (tenant, agent_id, updated_at, id) WHERE agent_id IS NOT NULL;
CREATE INDEX ticket_card_agent_priority ON ticket_card (tenant, agent_id, priority_rank, id) WHERE agent_id IS NOT NULL;
CREATE INDEX ticket_card_agent_number ON ticket_card (tenant, agent_id, number_value, id) WHERE agent_id IS NOT NULL;
