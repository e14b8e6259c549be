package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerHandler;
import io.ledgerdesk.platform.timer.TimerTable;
import io.ledgerdesk.servicelevel.command.ClockCommand.Notice;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.id.ClockStream;
import io.ledgerdesk.servicelevel.view.clock.ClockTimers;
import io.ledgerdesk.servicelevel.view.clock.ClocksNow;
import io.ledgerdesk.servicelevel.view.clock.ClocksNow.Standing;
import io.ledgerdesk.servicelevel.view.timer.ClockTimerTable;
import io.ledgerdesk.ticket.command.TicketCommand;
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
    private final TimerCommands commands;
    private final Clock clock;

    public WhenNoticeIsDueThenRecord(ClocksNow clocks, TimerCommands commands, Clock clock) {
        this.clocks = clocks;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return ClockTimers.kinds();
    }

    @Override
    public TimerTable table() {
        return ClockTimerTable.TABLE;
    }

    /**
     * The clocks are asked as they stand by all that is in the log, so that neither an answer nor a
     * change of the catalogue that the read model has not seen yet is overlooked. What is not to be
     * recorded by them any more comes to nothing: the read model sets the timers anew when it sees
     * why.
     */
    @Override
    public Uni<Void> fire(TenantId tenant, Timer timer) {
        TicketId ticket = ClockStream.of(timer.subject()).ticket();
        return clocks.of(tenant, ticket)
                .chain(found ->
                        found.flatMap(standing -> due(tenant, timer, standing))
                                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Optional<Uni<Void>> due(TenantId tenant, Timer timer, Standing standing) {
        return standing.due(timer, clock.instant())
                .map(event ->
                        taken(tenant, timer, standing, event)
                                .chain(() -> commands.send(tenant, timer, new Notice(event))));
    }

    private Uni<Void> taken(TenantId tenant, Timer timer, Standing standing, ClockEvent event) {
        if (!(event instanceof EscalationStepTaken step)) {
            return Uni.createFrom().voidItem();
        }
        Optional<TicketCommand> command = EscalationSteps.command(step, standing.priority());
        return command.map(meant ->
                        commands.send(tenant, timer, meant, EscalationSteps.id(tenant, step)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
