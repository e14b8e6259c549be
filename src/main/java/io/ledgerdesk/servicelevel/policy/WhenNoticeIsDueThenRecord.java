package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerHandler;
import io.ledgerdesk.platform.timer.TimerOutcome;
import io.ledgerdesk.platform.timer.TimerTable;
import io.ledgerdesk.servicelevel.command.ClockCommand.Notice;
import io.ledgerdesk.servicelevel.id.ClockStream;
import io.ledgerdesk.servicelevel.view.clock.ClockTimers;
import io.ledgerdesk.servicelevel.view.clock.ClocksNow;
import io.ledgerdesk.servicelevel.view.clock.ClocksNow.Due;
import io.ledgerdesk.servicelevel.view.clock.ClocksNow.Recording;
import io.ledgerdesk.servicelevel.view.clock.ClocksNow.Standing;
import io.ledgerdesk.servicelevel.view.timer.ClockTimerTable;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * When a target has come near or was missed, or its due date moved, that is recorded; when a step
 * of an escalation policy is reached, it is taken first.
 */
@Singleton
public final class WhenNoticeIsDueThenRecord implements TimerHandler {
    private final ClocksNow clocks;
    private final StepTaking steps;
    private final TimerCommands commands;
    private final Clock clock;

    public WhenNoticeIsDueThenRecord(
            ClocksNow clocks, StepTaking steps, TimerCommands commands, Clock clock) {
        this.clocks = clocks;
        this.steps = steps;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ClockTimers.KIND);
    }

    @Override
    public TimerTable table() {
        return ClockTimerTable.TABLE;
    }

    @Override
    public Uni<Void> fire(TenantId tenant, Timer timer) {
        return fired(tenant, timer).replaceWithVoid();
    }

    /**
     * The clocks are asked as they stand by all that is in the log, so that neither an answer nor a
     * change of the catalogue that the read model has not seen yet is overlooked. The first notice
     * that does not stand recorded already is; the ticket waits for the next one, also where the
     * read model will not say so because nothing was to be recorded.
     */
    @Override
    public Uni<TimerOutcome> fired(TenantId tenant, Timer timer) {
        TicketId ticket = ClockStream.of(timer.subject()).ticket();
        return clocks.of(tenant, ticket)
                .chain(found ->
                        found.map(standing ->
                                        recorded(
                                                tenant, standing, standing.due(clock.instant()), 0))
                                .orElseGet(() -> Uni.createFrom().item(TimerOutcome.DONE)));
    }

    /**
     * @param done how many stand recorded
     */
    private Uni<TimerOutcome> recorded(TenantId tenant, Standing standing, Due due, int done) {
        if (done == due.now().size()) {
            return Uni.createFrom().item(next(due.later()));
        }
        Recording first = due.now().get(done);
        Timer timer = first.timer();
        return steps.taken(tenant, timer, standing.priority(), first.event())
                .chain(what ->
                        commands.events(tenant, timer, new Notice(what), timer.commandId(tenant)))
                .chain(written ->
                        written.isEmpty()
                                ? recorded(tenant, standing, due, done + 1)
                                : Uni.createFrom().item(next(due.behind(done + 1))));
    }

    private static TimerOutcome next(Optional<Timer> next) {
        return next.<TimerOutcome>map(TimerOutcome.DueAgain::new).orElse(TimerOutcome.DONE);
    }
}
