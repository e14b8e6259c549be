package io.ledgerdesk.servicelevel.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to service levels other than to one ticket's clocks. */
public sealed interface ServiceLevelEvent {

    /** The stream it belongs to. */
    Tag stream();

    /**
     * The catalogue had changed, and the clocks of these tickets were counted up to this event.
     * Tickets of which moves were recorded are counted by those already.
     *
     * @param page of a recount
     * @param change position of the catalogue's last change that was known then
     * @param tickets in order of their ids; may be none of the last page
     * @param more whether others are left
     */
    @WireName("servicelevel.ClocksRecounted")
    @ReadableBy(STAFF)
    record ClocksRecounted(UUID page, long change, List<TicketId> tickets, boolean more)
            implements ServiceLevelEvent {
        public ClocksRecounted {
            tickets = List.copyOf(tickets);
        }

        @Override
        public Tag stream() {
            return new Tag("recount", page.toString());
        }
    }

    /**
     * An agreement comes to its end.
     *
     * @param version of the agreement that says so
     * @param days before the end at which staff is to be told
     */
    @WireName("servicelevel.AgreementExpiring")
    @ReadableBy(STAFF)
    record AgreementExpiring(CatalogueId agreement, int version, Instant validTo, int days)
            implements ServiceLevelEvent {
        @Override
        public Tag stream() {
            return new Tag("agreement-expiry", agreement.value());
        }
    }
}
