package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.source.SourceFact;
import io.ledgerdesk.ticket.word.source.SourceRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was taken over from another system's log as it stood there. */
public sealed interface ImportEvent extends TicketEvent {

    /**
     * A ticket whose first row found it under way: {@link TicketRegistered}, and where it was.
     *
     * @param externalId what the source calls it
     * @param end how and when it came to an end, as far as the row says so; absent while it is open
     * @param row the one that says so
     */
    @WireName(value = "ticket.TicketImported", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketImported(
            TicketId ticket,
            TicketNumber number,
            @ReadableBy(STAFF) PersonId requester,
            @ReadableBy(STAFF) @Nullable Personal<String> requesterName,
            @ReadableBy(STAFF) @Nullable Personal<String> requesterEmail,
            @ReadableBy(STAFF) @Nullable Personal<String> requesterPhone,
            @ReadableBy(STAFF) @Nullable CompanyId company,
            @ReadableBy(STAFF) @Nullable Personal<String> companyName,
            Channel channel,
            Personal<String> subject,
            Personal<String> description,
            Instant receivedAt,
            ExternalId externalId,
            @ReadableBy(STAFF) boolean vip,
            TicketState state,
            @ReadableBy(STAFF) @Nullable HoldReason hold,
            @Nullable ImportedEnd end,
            @ReadableBy(STAFF) SourceRow row)
            implements ImportEvent {

        /** What it says beside its state. */
        public TicketRegistered registered() {
            return new TicketRegistered(
                    ticket,
                    number,
                    requester,
                    requesterName,
                    requesterEmail,
                    requesterPhone,
                    company,
                    companyName,
                    channel,
                    subject,
                    description,
                    receivedAt,
                    externalId,
                    vip);
        }
    }

    /**
     * A row says that the ticket is somewhere else, and no command here could have brought it there
     * with what the row says.
     *
     * @param round from then on: another one begins where a resolved or closed ticket is open again
     * @param hold why, where it is on hold from then on
     * @param end how and when it came to an end, as far as the row says so; absent while it is open
     * @param revision of the row
     */
    @WireName(value = "ticket.StateImported", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record StateImported(
            TicketId ticket,
            TicketState from,
            TicketState to,
            int round,
            @ReadableBy(STAFF) @Nullable HoldReason hold,
            @Nullable ImportedEnd end,
            @ReadableBy(STAFF) long revision)
            implements ImportEvent {

        /** Whether a round begins with it. */
        public boolean reopens() {
            return reopens(from, to);
        }

        /** Whether a round begins on this way. */
        public static boolean reopens(TicketState from, TicketState to) {
            return (from == TicketState.RESOLVED || from == TicketState.CLOSED) && to.isOpen();
        }
    }

    /**
     * A row was imported: the last event of each, and for a row that says nothing new the only one.
     *
     * @param facts what it says in columns that have no place of their own here; absent where that
     *     is nothing
     * @param resolvedBy who resolved it, where the row brought it to an end and says that it was
     *     another than its author
     */
    @WireName(value = "ticket.RowImported", revision = 1)
    @ReadableBy(STAFF)
    record RowImported(
            TicketId ticket,
            SourceRow row,
            @Nullable Personal<List<SourceFact>> facts,
            @Nullable PersonId resolvedBy)
            implements ImportEvent {}

    /**
     * How a ticket that is RESOLVED, CLOSED or CANCELLED came to be so.
     *
     * @param code absent where the row does not say
     * @param at when
     */
    record ImportedEnd(@Nullable ResolutionCode code, Instant at) {}
}
