package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketTag;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are meant: those that meet every condition given.
 *
 * @param states any of them; empty for all
 * @param open whether somebody of the desk still has to do something
 * @param service of the catalogue that they concern
 * @param assigned whether a group or an agent is responsible
 * @param receivedFrom inclusive
 * @param receivedBefore exclusive
 * @param tags all of them; a requester, who knows of none, finds nothing by them
 */
public record TicketFilter(
        Set<TicketState> states,
        @Nullable Boolean open,
        Set<Priority> priorities,
        @Nullable TicketKind kind,
        @Nullable CatalogueId service,
        @Nullable PersonId requester,
        @Nullable GroupId group,
        @Nullable PersonId agent,
        @Nullable Boolean assigned,
        @Nullable ExternalId externalId,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedBefore,
        Set<TicketTag> tags) {
    /** All tickets. */
    public static final TicketFilter ANY =
            new TicketFilter(
                    Set.of(), null, Set.of(), null, null, null, null, null, null, null, null, null,
                    Set.of());

    public TicketFilter {
        states = Set.copyOf(states);
        priorities = Set.copyOf(priorities);
        tags = Set.copyOf(tags);
    }

    /** Those of another system's id. */
    public static TicketFilter of(ExternalId externalId) {
        return new TicketFilter(
                Set.of(),
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                externalId,
                null,
                null,
                Set.of());
    }
}
