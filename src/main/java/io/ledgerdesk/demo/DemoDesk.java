package io.ledgerdesk.demo;

import io.ledgerdesk.demo.DemoScript.Step;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.number.TicketNumbers;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Fills an empty desk. Ids are derived from the script, so a desk that was interrupted while it was
 * made is finished at the next start, and one that is there stays as it is.
 */
@ApplicationScoped
public class DemoDesk {
    private static final Logger LOG = Logger.getLogger(DemoDesk.class);
    private static final double SECONDS_IN_HOUR = 3600;
    private static final Duration BEFORE_ALL_TICKETS = Duration.ofDays(30);

    private final DemoSettings settings;
    private final CommandGateway gateway;
    private final EventLog log;
    private final TicketNumbers numbers;
    private final Clock clock;

    DemoDesk(
            DemoSettings settings,
            CommandGateway gateway,
            EventLog log,
            TicketNumbers numbers,
            Clock clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.log = log;
        this.numbers = numbers;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (settings.fill()) {
            fill(TenantId.MAIN)
                    .subscribe()
                    .with(
                            tickets ->
                                    LOG.infof("The demo desk is ready, %d tickets made", tickets),
                            failure -> LOG.error("The demo desk could not be made", failure));
        }
    }

    /**
     * Makes the desk if the tenant has none, or finishes it.
     *
     * @return how many tickets were gone through; 0 if there was nothing to do
     */
    public Uni<Integer> fill(TenantId tenant) {
        DemoScript script = DemoScript.read();
        List<DemoScript.Ticket> tickets =
                script.tickets().stream()
                        .sorted(Comparator.comparingDouble(DemoScript.Ticket::hoursAgo).reversed())
                        .toList();
        DemoDirectory directory = new DemoDirectory(script);
        DemoCatalogue catalogue = new DemoCatalogue(DemoCatalogueScript.read());
        return isToBeMade(tenant, directory, tickets)
                .chain(wanted ->
                        wanted
                                ? make(tenant, directory.steps())
                                        .chain(() -> make(tenant, catalogue.steps()))
                                        .chain(() -> make(tenant, script, tickets))
                                : Uni.createFrom().item(0));
    }

    private Uni<Boolean> isToBeMade(
            TenantId tenant, DemoDirectory directory, List<DemoScript.Ticket> tickets) {
        return log.head(tenant)
                .chain(head ->
                        head == 0
                                ? Uni.createFrom().item(true)
                                : Uni.combine()
                                        .all()
                                        .unis(
                                                isThere(tenant, directory.first()),
                                                isThere(tenant, id(tickets.getLast()).tag()))
                                        .with((first, last) -> first && !last));
    }

    private Uni<Boolean> isThere(TenantId tenant, Tag stream) {
        return log.source(tenant, EventCriteria.tagged(stream), Long.MAX_VALUE)
                .map(sourced -> !sourced.events().isEmpty());
    }

    private Uni<Void> make(TenantId tenant, List<DemoStep> steps) {
        Instant begun = clock.instant().minus(BEFORE_ALL_TICKETS);
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step ->
                        send(
                                tenant,
                                Actor.system("demo"),
                                "API",
                                step.command(),
                                step.name(),
                                begun))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> make(TenantId tenant, DemoScript script, List<DemoScript.Ticket> tickets) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(tickets)
                .onItem()
                .transformToUniAndConcatenate(ticket ->
                        make(tenant, new DemoCommands(script), ticket, now).replaceWith(ticket))
                .collect()
                .asList()
                .map(List::size);
    }

    private Uni<Void> make(
            TenantId tenant, DemoCommands commands, DemoScript.Ticket ticket, Instant now) {
        Instant received = now.minusSeconds(Math.round(ticket.hoursAgo() * SECONDS_IN_HOUR));
        Uni<Void> registered =
                numbers.next(tenant)
                        .chain(number ->
                                send(
                                        tenant,
                                        commands.registrar(ticket),
                                        ticket.channel(),
                                        commands.register(ticket, id(ticket), number, received),
                                        ticket.key(),
                                        received));
        return registered.chain(() ->
                Multi.createFrom()
                        .iterable(timed(ticket, received, now))
                        .onItem()
                        .transformToUniAndConcatenate(step -> send(tenant, commands, ticket, step))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /**
     * @param name derives its ids
     */
    private record Timed(Step step, Instant at, String name) {}

    /** The steps with their times; none lies in the future. */
    private static List<Timed> timed(DemoScript.Ticket ticket, Instant received, Instant now) {
        List<Timed> steps = new ArrayList<>();
        Instant at = received;
        for (Step step : ticket.steps()) {
            Instant next = at.plus(Duration.parse(step.after()));
            at = next.isAfter(now) ? now : next;
            steps.add(new Timed(step, at, ticket.key() + "/" + steps.size()));
        }
        return steps;
    }

    private Uni<Void> send(
            TenantId tenant, DemoCommands commands, DemoScript.Ticket ticket, Timed timed) {
        Actor actor = commands.actor(ticket, timed.step());
        String channel = timed.step().channel();
        return send(
                tenant,
                actor,
                channel == null ? "PORTAL" : channel,
                commands.command(id(ticket), timed.step(), uuid("thing", timed.name())),
                timed.name(),
                timed.at());
    }

    private Uni<Void> send(
            TenantId tenant, Actor actor, String channel, Object command, String name, Instant at) {
        return gateway.send(
                        new CommandRequest(
                                tenant,
                                actor,
                                channel,
                                command,
                                new CommandRequest.InputKey(uuid("command", name), name),
                                null,
                                at,
                                null,
                                uuid("correlation", name),
                                "demo"))
                .invoke(result -> {
                    if (!(result instanceof CommandResult.Done)) {
                        LOG.warnf("The demo's step %s came to %s", name, result);
                    }
                })
                .replaceWithVoid();
    }

    private static TicketId id(DemoScript.Ticket ticket) {
        return new TicketId(uuid("ticket", ticket.key()));
    }

    private static UUID uuid(String kind, String name) {
        return UUID.nameUUIDFromBytes(
                ("demo/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
