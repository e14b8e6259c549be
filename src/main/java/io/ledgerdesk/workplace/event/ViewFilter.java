package io.ledgerdesk.workplace.event;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.workplace.ViewLane;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a view shows, and in which order: those that meet every condition given.
 *
 * @param states any of them; empty for all
 * @param open whether somebody of the desk still has to do something
 * @param priorities any of them; empty for all
 * @param assigned whether a group or an agent is responsible
 * @param line of support, 1 to 3
 * @param service of the catalogue that they concern
 * @param order absent for the list's own
 */
@Published
public record ViewFilter(
        List<TicketState> states,
        @Nullable Boolean open,
        List<Priority> priorities,
        @Nullable TicketKind kind,
        @Nullable GroupId group,
        @Nullable PersonId agent,
        @Nullable Boolean assigned,
        @Nullable Integer line,
        @Nullable ViewLane lane,
        @Nullable CatalogueId service,
        @Nullable ViewOrder order) {
    /** All tickets. */
    public static final ViewFilter ANY =
            new ViewFilter(
                    List.of(), null, List.of(), null, null, null, null, null, null, null, null);

    public ViewFilter {
        states = states.stream().sorted().distinct().toList();
        priorities = priorities.stream().sorted().distinct().toList();
    }
}
