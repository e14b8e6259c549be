package io.ledgerdesk.servicelevel.policy;

import static org.awaitility.Awaitility.await;

import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.ProjectionMetrics;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerMetrics;
import io.ledgerdesk.platform.timer.TimerRunner;
import io.ledgerdesk.platform.timer.TimerSettings;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.clock.ClocksNow;
import io.ledgerdesk.servicelevel.view.clock.OpenLevels;
import io.ledgerdesk.servicelevel.view.clock.TicketClockProjection;
import io.ledgerdesk.servicelevel.view.expiry.AgreementExpiries;
import io.ledgerdesk.servicelevel.view.expiry.ExpiryReminders;
import io.ledgerdesk.servicelevel.wiring.ServiceLevelModule;
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
final class ServiceDesk implements AutoCloseable {
    static final TenantId TENANT = TenantId.MAIN;
    static final Duration LONG = Duration.ofSeconds(40);

    private static final ProjectionSettings PROJECTING =
            new ProjectionSettings(
                    7,
                    Duration.ofMillis(1),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(5),
                    LONG,
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1));

    final MovableClock clock;
    final TicketNode commands;
    final Pool pool;
    final TicketClockProjection projection;
    private final ProjectionRunner projecting;
    private final TimerRunner timers;

    /** As an administrator says it; the catalogue's own rules are of no matter here. */
    record Say(CatalogueEvent what) {}

    /** Nothing need be known to say it. */
    record Nothing() {}

    ServiceDesk(TestDatabase database, MovableClock clock) {
        this.clock = clock;
        commands =
                new TicketNode(
                        database,
                        clock,
                        List.of(
                                ServiceLevelModule.clocks(),
                                ServiceLevelModule.upkeep(),
                                catalogue()));
        pool = Pool.newInstance(commands.node.pool);
        ClockCatalogues catalogues = new ClockCatalogues();
        AgreementExpiries expiries =
                new AgreementExpiries(pool, new ExpiryReminders(List.of(7, 30)));
        projection = new TicketClockProjection(catalogues, expiries);
        projecting =
                new ProjectionRunner(
                        commands.node.log,
                        commands.node.codec,
                        pool,
                        commands.node.vertx,
                        PROJECTING,
                        new ProjectionMetrics(new SimpleMeterRegistry()),
                        List.of(projection));
        TimerCommands sending = new TimerCommands(commands.gateway());
        timers =
                new TimerRunner(
                        pool,
                        commands.node.vertx,
                        clock,
                        TimerSettings.defaults(),
                        new TimerMetrics(new SimpleMeterRegistry()),
                        List.of(
                                new WhenNoticeIsDueThenRecord(
                                        new ClocksNow(
                                                pool,
                                                commands.node.log,
                                                commands.node.codec,
                                                catalogues),
                                        sending,
                                        clock),
                                new WhenCatalogueChangesThenRecount(
                                        new OpenLevels(pool, catalogues),
                                        sending,
                                        new RecountSettings(2, 2)),
                                new WhenAgreementEndsSoonThenRemind(expiries, sending)));
    }

    private static CommandModule<Say, Nothing, CatalogueEvent> catalogue() {
        Decider<Say, Nothing, CatalogueEvent> decider =
                new Decider<>() {
                    @Override
                    public Nothing initial() {
                        return new Nothing();
                    }

                    @Override
                    public Nothing evolve(Nothing state, CatalogueEvent event) {
                        return state;
                    }

                    @Override
                    public Decision<CatalogueEvent> decide(
                            Streams<Nothing> streams, Say command, DecisionContext context) {
                        return Decision.accepted(command.what());
                    }
                };
        return new CommandModule<>(
                decider,
                Nothing.class,
                CatalogueEvent.class,
                List.of(Say.class),
                command -> CatalogueStream.ALL,
                event -> CatalogueStream.ALL,
                event -> List.of());
    }

    /** Folds from now on. */
    ServiceDesk project() {
        projecting.start();
        return this;
    }

    /** What somebody asks for; must be done. */
    CommandResult.Done done(Actor actor, Object command) {
        CommandResult result =
                answer(
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
        return (CommandResult.Done) result;
    }

    void say(CatalogueEvent what) {
        done(TicketNode.ANNA, new Say(what));
    }

    void tick() {
        timers.tick();
    }

    /** Waits until the read model shows all that is in the log. */
    void catchUp() {
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

    void fireDue() {
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

    long due() {
        return number(
                "SELECT count(*) FROM clock_timer WHERE due_at <= '%s'".formatted(clock.instant()));
    }

    long number(String sql) {
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

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(LONG);
    }

    @Override
    public void close() {
        answer(timers.stop());
        answer(projecting.stop());
        commands.close();
    }
}
