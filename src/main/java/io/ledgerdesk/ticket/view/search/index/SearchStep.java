package io.ledgerdesk.ticket.view.search.index;

import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written into the tables at one go; the steps of a batch come one after another. */
sealed interface SearchStep {

    /** New rows. */
    record Written(List<SearchRow> rows) implements SearchStep {
        public Written {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A ticket says something else; what is absent stays.
     *
     * @param requester with {@code people}
     */
    record Corrected(
            TicketId ticket,
            @Nullable Set<String> subject,
            @Nullable Set<String> body,
            @Nullable String requester,
            @Nullable Set<String> people)
            implements SearchStep {}

    /** A note says something else. */
    record Rewritten(TicketId ticket, UUID note, Set<String> body) implements SearchStep {}

    /** Messages and notes went from one ticket to another. */
    record HandedOver(TicketId from, TicketId to, List<UUID> messages) implements SearchStep {
        public HandedOver {
            messages = List.copyOf(messages);
        }
    }
}
