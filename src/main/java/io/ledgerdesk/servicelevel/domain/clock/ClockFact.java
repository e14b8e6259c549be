package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as far as clocks care. An event of a ticket may be several: they come in
 * the order in which they stand here, what it moves to last.
 */
public sealed interface ClockFact {

    /** When it happened; counted to the whole second. */
    Instant at();

    /** The event. */
    UUID cause();

    /**
     * The ticket came into being. What else its event says follows as facts of the same cause.
     *
     * @param receivedAt when the contact reached the desk, at or before {@code at}
     * @param companies the requester's, then the one it is a part of, and so on
     * @param state where it is from the beginning on; NEW unless imported
     * @param historical imported: nothing is noticed of its clocks
     */
    record Registered(
            Instant at,
            UUID cause,
            TicketId ticket,
            Instant receivedAt,
            List<CompanyId> companies,
            TicketState state,
            @Nullable HoldReason hold,
            boolean historical)
            implements ClockFact {}

    /** It is of another company. */
    record Corrected(Instant at, UUID cause, List<CompanyId> companies) implements ClockFact {}

    /** What it is and how much it matters from then on, all of it. */
    record Classified(
            Instant at,
            UUID cause,
            @Nullable TicketKind kind,
            @Nullable Priority priority,
            @Nullable CatalogueId service,
            @Nullable CatalogueId agreement)
            implements ClockFact {}

    /** A round began; the state follows as a fact of its own. */
    record Reopened(Instant at, UUID cause, int round) implements ClockFact {}

    /** It was handed to a line, or within it to somebody else. */
    record HandedOver(Instant at, UUID cause, Line line, boolean toAnotherLine)
            implements ClockFact {}

    /** A person of staff wrote to the requester. */
    record StaffSpoke(Instant at, UUID cause) implements ClockFact {}

    /**
     * It is in another state, or on hold for another reason.
     *
     * @param hold why it is on hold, if it is
     */
    record Moved(Instant at, UUID cause, TicketState state, @Nullable HoldReason hold)
            implements ClockFact {}

    /**
     * The catalogue is another one from then on.
     *
     * @param retroactive calendars whose new version also counts what had elapsed
     */
    record CatalogueChanged(
            Instant at, UUID cause, CatalogueBook book, List<CatalogueId> retroactive)
            implements ClockFact {}

    /** Something was recorded of its clocks. */
    record Noticed(Instant at, UUID cause, ClockEvent what) implements ClockFact {}
}
