package io.ledgerdesk.ticket.policy;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerHandler;
import io.ledgerdesk.ticket.command.AutomaticCommand;
import io.ledgerdesk.ticket.command.AutomaticCommand.CloseUnanswered;
import io.ledgerdesk.ticket.command.AutomaticCommand.EndHold;
import io.ledgerdesk.ticket.command.AutomaticCommand.RemindRequester;
import io.ledgerdesk.ticket.command.AutomaticCommand.ResolveUnanswered;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.wait.TicketWait;
import io.ledgerdesk.ticket.view.wait.TicketWaits;
import io.ledgerdesk.ticket.view.wait.WaitStep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a hold has reached its end, or the requester has been silent long enough, the desk goes on:
 * resumes, reminds, resolves, closes.
 */
@Singleton
public final class WhenWaitIsOverThenGoOn implements TimerHandler {
    private final TicketWaits waits;
    private final TimerCommands commands;

    public WhenWaitIsOverThenGoOn(TicketWaits waits, TimerCommands commands) {
        this.waits = waits;
        this.commands = commands;
    }

    @Override
    public Set<String> kinds() {
        return Stream.of(WaitStep.values()).map(WaitStep::kind).collect(Collectors.toSet());
    }

    /** A timer of a wait that is over, or that began anew, comes to nothing. */
    @Override
    public Uni<Void> fire(TenantId tenant, Timer timer) {
        TicketId ticket = new TicketId(UUID.fromString(timer.subject().value()));
        return waits.of(tenant, ticket)
                .chain(found ->
                        found.filter(wait -> wait.cause().equals(timer.cause()))
                                .flatMap(wait -> command(tenant, ticket, timer, wait))
                                .map(command -> commands.send(tenant, timer, command))
                                .orElseGet(() -> Uni.createFrom().voidItem()));
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
