package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerHandler;
import io.ledgerdesk.platform.timer.TimerTable;
import io.ledgerdesk.servicelevel.command.ClockCommand.Moves;
import io.ledgerdesk.servicelevel.command.ClockCommand.NoticeMoves;
import io.ledgerdesk.servicelevel.command.ServiceLevelCommand.TakeDown;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.view.clock.OpenLevels;
import io.ledgerdesk.servicelevel.view.clock.OpenLevels.Behind;
import io.ledgerdesk.servicelevel.view.clock.RecountTimer;
import io.ledgerdesk.servicelevel.view.timer.ClockTimerTable;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * When the catalogue has changed, open tickets are counted anew: a portion of them each time that
 * the timer fires. The due dates that move are recorded, those of a page of tickets at once, and
 * the read model counts a ticket when it folds that. Tickets of which nothing was recorded are
 * named in the end, so that it counts them too, and sets the timer again while some are left.
 */
@Singleton
public final class WhenCatalogueChangesThenRecount implements TimerHandler {
    private static final int PLACES = 1_000;

    /** Other timers wait while a portion is gone through. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final OpenLevels levels;
    private final TimerCommands commands;
    private final RecountSettings settings;
    private final Clock clock;

    /** Where to look first: those before it were looked at a moment ago. */
    private final Map<TenantId, TicketId> places = new ConcurrentHashMap<>();

    public WhenCatalogueChangesThenRecount(
            OpenLevels levels, TimerCommands commands, RecountSettings settings, Clock clock) {
        this.levels = levels;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
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
        TicketId begin = places.getOrDefault(tenant, OpenLevels.BEFORE_ALL);
        return portion(tenant, RecountPortion.behind(begin), clock.instant().plus(LONGEST))
                .invoke(portion -> look(tenant, portion.next()))
                .chain(portion ->
                        Multi.createFrom()
                                .iterable(portion.events(tenant, timer))
                                .onItem()
                                .transformToUniAndConcatenate(page ->
                                        commands.send(
                                                tenant, timer, new TakeDown(page), page.page()))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    private Uni<RecountPortion> portion(TenantId tenant, RecountPortion begun, Instant until) {
        return levels.behind(tenant, begun.after(), settings.page())
                .chain(page ->
                        recorded(tenant, page)
                                .map(moved ->
                                        begun.with(
                                                page.change(),
                                                page.tickets(),
                                                moved,
                                                page.tickets().size() == settings.page())))
                .chain(portion ->
                        portion.full()
                                        && portion.pages() < settings.pages()
                                        && clock.instant().isBefore(until)
                                ? portion(tenant, portion, until)
                                : Uni.createFrom().item(portion));
    }

    private void look(TenantId tenant, TicketId next) {
        if (next.equals(OpenLevels.BEFORE_ALL) || places.size() >= PLACES) {
            places.remove(tenant);
        } else {
            places.put(tenant, next);
        }
    }

    /** In the order of their instants, so that the moves of a ticket are recorded in theirs. */
    private Uni<Set<TicketId>> recorded(TenantId tenant, Behind page) {
        return Multi.createFrom()
                .iterable(page.moves().entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        moved -> recorded(tenant, moved.getKey(), moved.getValue()))
                .collect()
                .with(Collectors.flatMapping(Set::stream, Collectors.toSet()));
    }

    private Uni<Set<TicketId>> recorded(TenantId tenant, Timer timer, List<Moves> moves) {
        String of = moves.stream().map(Object::toString).collect(Collectors.joining("\n"));
        UUID id = timer.commandId(tenant, of);
        return commands.events(tenant, timer, new NoticeMoves(moves), id)
                .map(events ->
                        events.stream()
                                .map(one -> ((ClockEvent) one.event()).ticket())
                                .collect(Collectors.toSet()));
    }
}
