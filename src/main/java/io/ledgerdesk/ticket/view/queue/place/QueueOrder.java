package io.ledgerdesk.ticket.view.queue.place;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * In which order a queue is worked on, this one place: lane, priority, age, and the id between
 * those alike. What is overdue, and how much time is left, belongs between lane and priority once
 * targets are known.
 */
@Published
public final class QueueOrder {
    /** Names this order; a cursor of another one is no good. */
    public static final String NAME = "1";

    /** As SQL has it. */
    public static final String COLUMNS = "lane, priority_rank, received_at, ticket_id";

    /** The same from its end. */
    public static final String BACKWARD =
            "lane DESC, priority_rank DESC, received_at DESC, ticket_id DESC";

    private QueueOrder() {}

    /** A place in a queue. */
    public record Place(int lane, int priorityRank, Instant receivedAt, TicketId ticket) {

        /** Where a ticket with these facts stands. */
        public static Place of(QueueFacts facts) {
            return new Place(
                    facts.lane().rank(),
                    rank(facts.priority()),
                    facts.origin().receivedAt().truncatedTo(ChronoUnit.MICROS),
                    facts.ticket());
        }

        /** As a statement takes it. */
        public OffsetDateTime received() {
            return receivedAt.atOffset(ZoneOffset.UTC);
        }
    }

    /** Most urgent first, those without a priority last. */
    public static int rank(@Nullable Priority priority) {
        return switch (priority) {
            case P1 -> 1;
            case P2 -> 2;
            case P3 -> 3;
            case P4 -> 4;
            case P5 -> 5;
            case null -> 9;
        };
    }
}
