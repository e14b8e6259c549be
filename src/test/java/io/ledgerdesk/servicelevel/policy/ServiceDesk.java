package io.ledgerdesk.servicelevel.policy;

import static org.awaitility.Awaitility.await;

import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.directory.domain.DirectoryRules;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyMoved;
import io.ledgerdesk.directory.wiring.DirectoryModule;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.ProjectionMetrics;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.platform.timer.TimerRunner;
import io.ledgerdesk.servicelevel.view.clock.TicketClockProjection;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.workplace.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One node of a desk that counts clocks; several may share a database and a clock. */
public final class ServiceDesk implements AutoCloseable {
    public static final TenantId TENANT = TenantId.MAIN;
    public static final Duration LONG = Duration.ofSeconds(40);

    private static final ProjectionSettings PROJECTING =
            new ProjectionSettings(
                    7,
                    Duration.ofMillis(1),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(5),
                    LONG,
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1));

    public final MovableClock clock;
    public final TicketNode commands;
    public final Pool pool;
    public final TicketClockProjection projection;
    private final ProjectionRunner projecting;
    private final TimerRunner timers;

    /** Companies move by saying so. */
    public ServiceDesk(TestDatabase database, MovableClock clock) {
        this(database, clock, Sayings.ofCompanies());
    }

    private ServiceDesk(
            TestDatabase database, MovableClock clock, CommandModule<?, ?, ?> directory) {
        this.clock = clock;
        commands = new TicketNode(database, clock, ClockParts.modules(directory));
        pool = Pool.newInstance(commands.node.pool);
        ClockParts parts = new ClockParts(pool);
        projection = parts.projection;
        projecting =
                new ProjectionRunner(
                        commands.node.log,
                        commands.node.codec,
                        pool,
                        commands.node.vertx,
                        PROJECTING,
                        new ProjectionMetrics(new SimpleMeterRegistry()),
                        List.of(projection));
        timers = parts.timers(commands, clock);
    }

    /** With people and groups. */
    static ServiceDesk withDirectory(TestDatabase database, MovableClock clock) {
        return new ServiceDesk(database, clock, DirectoryModule.of(DirectoryRules.DEFAULTS));
    }

    /** Folds from now on. */
    public ServiceDesk project() {
        projecting.start();
        return this;
    }

    /** What somebody asks for; must be done. */
    CommandResult.Done done(Actor actor, Object command) {
        return (CommandResult.Done) ask(actor, command);
    }

    /** What somebody asks for; may be refused. */
    public CommandResult ask(Actor actor, Object command) {
        return answer(
                commands.gateway()
                        .send(
                                new CommandRequest(
                                        TENANT,
                                        actor,
                                        "API",
                                        command,
                                        null,
                                        null,
                                        null,
                                        null,
                                        UUID.randomUUID(),
                                        null)));
    }

    public void say(CompanyMoved what) {
        done(TicketNode.ANNA, new Sayings.Move(what));
    }

    public void say(CatalogueEvent what) {
        done(TicketNode.ANNA, new Sayings.Say(what));
    }

    public void tick() {
        timers.tick();
    }

    /** Waits until the read model shows all that is in the log. */
    public void catchUp() {
        long head = answer(commands.node.log.head(TENANT));
        await().pollInterval(Duration.ofMillis(3)).atMost(LONG).until(() -> position() >= head);
    }

    private long position() {
        return number(
                "SELECT coalesce(max(position), 0) FROM projection_checkpoint"
                        + " WHERE projection = 'ticket_clock'");
    }

    /** Lets time go by; returns when all that fell due, and what that made due, was done. */
    void pass(Duration time) {
        catchUp();
        clock.advance(time);
        fireDue();
    }

    public void fireDue() {
        catchUp();
        while (due() > 0) {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(3))
                    .atMost(LONG)
                    .until(() -> {
                        tick();
                        return due() == 0;
                    });
            catchUp();
        }
    }

    public long due() {
        return number(
                "SELECT count(*) FROM clock_timer WHERE due_at <= '%s'".formatted(clock.instant()));
    }

    public long number(String sql) {
        return answer(pool.query(sql).execute()).iterator().next().getLong(0);
    }

    List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        answer(pool.query(sql).execute()).forEach(row -> texts.add(row.getString(0)));
        return texts;
    }

    /** All events of the log. */
    List<RecordedEvent> events() {
        return answer(
                commands.node
                        .log
                        .readAfter(TENANT, 0, 10_000)
                        .chain(stored -> commands.node.codec.open(stored)));
    }

    public static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(LONG);
    }

    @Override
    public void close() {
        answer(timers.stop());
        answer(projecting.stop());
        commands.close();
    }
}
