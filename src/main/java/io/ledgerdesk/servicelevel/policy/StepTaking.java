package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.view.step.StepTarget;
import io.ledgerdesk.servicelevel.view.step.StepTargets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Takes steps of escalation policies before they are recorded. */
@Singleton
public final class StepTaking {
    private final StepTargets targets;
    private final TimerCommands commands;

    public StepTaking(StepTargets targets, TimerCommands commands) {
        this.targets = targets;
        this.commands = commands;
    }

    /**
     * Takes the step, if the event is that one is taken. What the ticket refuses stands as taken.
     *
     * @param priority of the ticket; absent for none
     * @return the event as it is to be recorded
     */
    Uni<ClockEvent> taken(
            TenantId tenant, Timer timer, @Nullable Priority priority, ClockEvent event) {
        return event instanceof EscalationStepTaken step
                ? targets.of(tenant, step.ticket(), step.step())
                        .chain(target ->
                                sent(tenant, timer, priority, step, target)
                                        .replaceWith(EscalationSteps.recorded(step, target)))
                : Uni.createFrom().item(event);
    }

    private Uni<Void> sent(
            TenantId tenant,
            Timer timer,
            @Nullable Priority priority,
            EscalationStepTaken step,
            StepTarget target) {
        return EscalationSteps.wishes(tenant, step, priority, target).stream()
                .map(wish -> commands.send(tenant, timer, wish.command(), wish.id()))
                .reduce(
                        Uni.createFrom().voidItem(),
                        (earlier, later) -> earlier.chain(() -> later));
    }
}
