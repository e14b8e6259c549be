package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.GroupId;
import java.util.Map;
import java.util.Optional;

/**
 * How many tickets a queue has, in all and by each of its parts, the largest first.
 *
 * @param byGroup the empty key for those that no group has
 * @param byAgent the empty key for those that no agent has
 */
public record QueueCounts(
        long total,
        Map<TicketState, Long> byState,
        Map<Line, Long> byLine,
        Map<Optional<GroupId>, Long> byGroup,
        Map<Optional<PersonId>, Long> byAgent) {}
