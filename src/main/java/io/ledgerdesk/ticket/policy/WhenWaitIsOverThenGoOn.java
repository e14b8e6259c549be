package io.ledgerdesk.ticket.policy;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerHandler;
import io.ledgerdesk.platform.timer.TimerOutcome;
import io.ledgerdesk.ticket.command.AutomaticCommand;
import io.ledgerdesk.ticket.command.AutomaticCommand.CloseUnanswered;
import io.ledgerdesk.ticket.command.AutomaticCommand.EndHold;
import io.ledgerdesk.ticket.command.AutomaticCommand.RemindRequester;
import io.ledgerdesk.ticket.command.AutomaticCommand.ResolveUnanswered;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.wait.ActingHours;
import io.ledgerdesk.ticket.view.wait.KnownWait;
import io.ledgerdesk.ticket.view.wait.TicketWait;
import io.ledgerdesk.ticket.view.wait.TicketWaits;
import io.ledgerdesk.ticket.view.wait.WaitStep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a hold has reached its end, or the requester has been silent long enough, the desk goes on:
 * resumes, reminds, resolves, closes; in the hours of the ticket's agreement, at the next opening
 * if it is closed then.
 */
@Singleton
public final class WhenWaitIsOverThenGoOn implements TimerHandler {
    private final TicketWaits waits;
    private final ActingHours hours;
    private final TimerCommands commands;
    private final Clock clock;

    public WhenWaitIsOverThenGoOn(
            TicketWaits waits, ActingHours hours, TimerCommands commands, Clock clock) {
        this.waits = waits;
        this.hours = hours;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Stream.of(WaitStep.values()).map(WaitStep::kind).collect(Collectors.toSet());
    }

    @Override
    public Uni<Void> fire(TenantId tenant, Timer timer) {
        return fired(tenant, timer).replaceWithVoid();
    }

    /** A timer of a wait that is over, or that began anew, comes to nothing. */
    @Override
    public Uni<TimerOutcome> fired(TenantId tenant, Timer timer) {
        TicketId ticket = new TicketId(UUID.fromString(timer.subject().value()));
        return waits.of(tenant, ticket)
                .chain(found ->
                        found.filter(known -> known.awaited().cause().equals(timer.cause()))
                                .map(known -> goOn(tenant, ticket, timer, known))
                                .orElseGet(() -> Uni.createFrom().item(TimerOutcome.DONE)));
    }

    /** As of the opening, however late the desk comes to it. */
    private Uni<TimerOutcome> goOn(TenantId tenant, TicketId ticket, Timer timer, KnownWait known) {
        return hours.opening(tenant, known, timer)
                .chain(opening ->
                        opening.isAfter(clock.instant())
                                ? Uni.createFrom().item(new TimerOutcome.PutOff(opening))
                                : command(tenant, ticket, timer, known.awaited())
                                        .map(command ->
                                                commands.send(
                                                        tenant,
                                                        timer.movedTo(opening),
                                                        command,
                                                        timer.commandId(tenant)))
                                        .orElseGet(() -> Uni.createFrom().voidItem())
                                        .replaceWith(TimerOutcome.DONE));
    }

    private static Optional<AutomaticCommand> command(
            TenantId tenant, TicketId ticket, Timer timer, TicketWait wait) {
        return switch (WaitStep.ofKind(timer.kind())) {
            case END_HOLD ->
                    Optional.ofNullable(wait.until()).map(until -> new EndHold(ticket, until));
            case REMIND ->
                    about(wait).map(about -> new RemindRequester(ticket, about, timer.step()));
            case GIVE_UP ->
                    about(wait)
                            .map(about ->
                                    new ResolveUnanswered(
                                            ticket, about, new MessageId(timer.commandId(tenant))));
            case CLOSE -> about(wait).map(about -> new CloseUnanswered(ticket, about));
        };
    }

    private static Optional<MessageId> about(TicketWait wait) {
        return Optional.ofNullable(wait.about());
    }
}
