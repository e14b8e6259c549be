package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerHandler;
import io.ledgerdesk.platform.timer.TimerTable;
import io.ledgerdesk.servicelevel.command.ServiceLevelCommand.TakeDown;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.ClocksRecounted;
import io.ledgerdesk.servicelevel.view.clock.OpenLevels;
import io.ledgerdesk.servicelevel.view.clock.OpenLevels.Behind;
import io.ledgerdesk.servicelevel.view.clock.RecountTimer;
import io.ledgerdesk.servicelevel.view.timer.ClockTimerTable;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * When the catalogue has changed, open tickets are counted anew: some pages of them each time that
 * the timer fires. The read model counts them as it folds what is recorded here, and sets the timer
 * again while some are left.
 */
@Singleton
public final class WhenCatalogueChangesThenRecount implements TimerHandler {
    private final OpenLevels levels;
    private final TimerCommands commands;
    private final RecountSettings settings;

    public WhenCatalogueChangesThenRecount(
            OpenLevels levels, TimerCommands commands, RecountSettings settings) {
        this.levels = levels;
        this.commands = commands;
        this.settings = settings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RecountTimer.KIND);
    }

    @Override
    public TimerTable table() {
        return ClockTimerTable.TABLE;
    }

    @Override
    public Uni<Void> fire(TenantId tenant, Timer timer) {
        return levels.behind(tenant, settings.page() * settings.pages())
                .chain(behind ->
                        Multi.createFrom()
                                .iterable(pages(tenant, timer, behind))
                                .onItem()
                                .transformToUniAndConcatenate(page ->
                                        commands.send(
                                                tenant, timer, new TakeDown(page), page.page()))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    /** At least one: that nothing is left is said as well. */
    private List<ClocksRecounted> pages(TenantId tenant, Timer timer, Behind behind) {
        List<TicketId> tickets = behind.tickets();
        boolean more = tickets.size() == settings.page() * settings.pages();
        List<ClocksRecounted> pages = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(from + settings.page(), tickets.size());
            pages.add(
                    page(
                            tenant,
                            timer,
                            behind.change(),
                            tickets.subList(from, to),
                            more || to < tickets.size()));
            from = to;
        } while (from < tickets.size());
        return pages;
    }

    /** One that begins with another ticket at the next attempt is another page. */
    private static ClocksRecounted page(
            TenantId tenant, Timer timer, long change, List<TicketId> tickets, boolean more) {
        String first = tickets.isEmpty() ? "none" : tickets.getFirst().toString();
        UUID page = timer.commandId(tenant, change + " " + first + " " + more);
        return new ClocksRecounted(page, change, tickets, more);
    }
}
