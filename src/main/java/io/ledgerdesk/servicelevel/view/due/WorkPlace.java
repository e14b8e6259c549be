package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder;
import org.jspecify.annotations.Nullable;

/**
 * All that a ticket's place among what is due depends on.
 *
 * @param due absent where nothing is
 */
record WorkPlace(QueueFacts facts, @Nullable NextDue due) {

    DueItem item() {
        return new DueItem(
                facts.ticket(),
                facts.lane().rank(),
                due == null ? null : due.dueAt(),
                due == null ? null : due.target(),
                QueueOrder.rank(facts.priority()),
                facts.origin().receivedAt());
    }

    WorkPlace with(QueueFacts changed) {
        return new WorkPlace(changed, due);
    }

    WorkPlace dueBy(@Nullable NextDue changed) {
        return new WorkPlace(facts, changed);
    }
}
