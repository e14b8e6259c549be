package io.ledgerdesk.importing.map;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * What a state of another system is here.
 *
 * @param state absent for a word that is none
 * @param reason of a hold, and of nothing else
 */
public record MappedState(@Nullable TicketState state, @Nullable HoldReason reason) {
    /** A word that stands where states stand and is none. */
    public static final MappedState NONE = new MappedState(null, null);
}
