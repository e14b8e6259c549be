package io.ledgerdesk.servicelevel.policy;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.ClocksRecounted;
import io.ledgerdesk.servicelevel.view.clock.OpenLevels;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pages of open tickets that were looked at.
 *
 * @param begin behind which they were looked for
 * @param after the last of them
 * @param change position of the change that they are counted by; absent before the first page
 * @param unmoved of which nothing was recorded
 * @param full whether others may be left behind the last
 */
record RecountPortion(
        TicketId begin,
        TicketId after,
        int pages,
        @Nullable Long change,
        List<TicketId> unmoved,
        boolean full) {
    /** Tickets of one event. */
    private static final int MOST = 2_000;

    /** Before the first page. */
    static RecountPortion behind(TicketId begin) {
        return new RecountPortion(begin, begin, 0, null, List.of(), true);
    }

    /** With one more page. */
    RecountPortion with(long until, List<TicketId> tickets, Set<TicketId> moved, boolean whole) {
        List<TicketId> all = new ArrayList<>(unmoved);
        tickets.stream().filter(ticket -> !moved.contains(ticket)).forEach(all::add);
        return new RecountPortion(
                begin,
                tickets.isEmpty() ? after : tickets.getLast(),
                pages + 1,
                change == null ? until : change,
                all,
                whole);
    }

    /** Whether others may be left. */
    boolean more() {
        return full || !begin.equals(OpenLevels.BEFORE_ALL);
    }

    /** Behind which the next are to be looked for. */
    TicketId next() {
        return full ? after : OpenLevels.BEFORE_ALL;
    }

    /**
     * What is to be said of those of which nothing was recorded. At least one: that nothing is left
     * is said as well. The read model sets the timer again by each: therefore they are few.
     */
    List<ClocksRecounted> events(TenantId tenant, Timer timer) {
        List<ClocksRecounted> events = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(from + MOST, unmoved.size());
            events.add(
                    event(tenant, timer, unmoved.subList(from, to), more() || to < unmoved.size()));
            from = to;
        } while (from < unmoved.size());
        return events;
    }

    /** One that begins with another ticket at the next attempt is another event. */
    private ClocksRecounted event(
            TenantId tenant, Timer timer, List<TicketId> tickets, boolean others) {
        long counted = requireNonNull(change);
        String first = tickets.isEmpty() ? "none" : tickets.getFirst().toString();
        UUID page = timer.commandId(tenant, counted + " " + first + " " + others);
        return new ClocksRecounted(page, counted, tickets, others);
    }
}
