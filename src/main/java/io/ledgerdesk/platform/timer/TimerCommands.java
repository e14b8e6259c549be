package io.ledgerdesk.platform.timer;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandRequest.InputKey;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends what a timer leads to, once: as the desk itself, at the instant it was due, naming the rule
 * and the event that set the timer.
 */
public final class TimerCommands {
    private static final Logger LOG = Logger.getLogger(TimerCommands.class);
    private static final Actor TIMER = Actor.system("timer");

    /** What tells one command from another is in its id already. */
    private static final String NO_INPUT = "{}";

    private final CommandGateway gateway;

    public TimerCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends the command under the timer's command id.
     *
     * @return done also if the rules refuse it: things have moved on since the timer was set
     */
    public Uni<Void> send(TenantId tenant, Timer timer, Object command) {
        return send(tenant, timer, command, timer.commandId(tenant));
    }

    /**
     * Sends one of several commands that a timer leads to.
     *
     * @param id the same at each attempt; of no other command
     * @return done also if the rules refuse it
     */
    public Uni<Void> send(TenantId tenant, Timer timer, Object command, UUID id) {
        return events(tenant, timer, command, id).replaceWithVoid();
    }

    /**
     * The same.
     *
     * @return what came of it; nothing if it was done before, or if the rules refuse it
     */
    public Uni<List<RecordedEvent>> events(TenantId tenant, Timer timer, Object command, UUID id) {
        return gateway.send(
                        new CommandRequest(
                                tenant,
                                TIMER,
                                "SYSTEM",
                                command,
                                new InputKey(id, NO_INPUT),
                                null,
                                timer.dueAt(),
                                timer.cause(),
                                timer.cause(),
                                timer.rule()))
                .map(result -> judged(tenant, timer, id, result));
    }

    private static List<RecordedEvent> judged(
            TenantId tenant, Timer timer, UUID id, CommandResult result) {
        return switch (result) {
            case CommandResult.Done done -> done.written();
            case CommandResult.Refused(var why) -> {
                LOG.debugf(
                        "timer %s of %s in tenant %s came to nothing: %s",
                        timer.kind(), timer.subject(), tenant, why.code());
                yield List.of();
            }
            case CommandResult.VersionConflict conflict -> throw impossible(tenant, timer, id);
            case CommandResult.CommandIdReused reused -> throw impossible(tenant, timer, id);
        };
    }

    private static Fault impossible(TenantId tenant, Timer timer, UUID id) {
        return new Fault(
                "TIMER_COMMAND_ID_REUSED",
                "timer %s of %s in tenant %s: its command id %s was used for something else; look for it in the ledger"
                        .formatted(timer.kind(), timer.subject(), tenant, id));
    }
}
