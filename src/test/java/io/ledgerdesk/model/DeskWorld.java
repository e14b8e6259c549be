package io.ledgerdesk.model;

import static org.awaitility.Awaitility.await;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.view.CatalogueProjection;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.ProjectionMetrics;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerMetrics;
import io.ledgerdesk.platform.timer.TimerRunner;
import io.ledgerdesk.platform.timer.TimerSettings;
import io.ledgerdesk.servicelevel.lives.SettledPromises;
import io.ledgerdesk.servicelevel.policy.ClockParts;
import io.ledgerdesk.servicelevel.view.clock.TicketClockProjection;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.policy.WhenWaitIsOverThenGoOn;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import io.ledgerdesk.ticket.view.conversation.TicketMessageProjection;
import io.ledgerdesk.ticket.view.queue.TicketSpanProjection;
import io.ledgerdesk.ticket.view.relation.TicketRelationProjection;
import io.ledgerdesk.ticket.view.timeline.TicketEventEntryProjection;
import io.ledgerdesk.ticket.view.wait.ActingHours;
import io.ledgerdesk.ticket.view.wait.OpeningHours;
import io.ledgerdesk.ticket.view.wait.Patience;
import io.ledgerdesk.ticket.view.wait.TicketWaitProjection;
import io.ledgerdesk.ticket.view.wait.TicketWaits;
import io.ledgerdesk.workplace.MovableClock;
import io.ledgerdesk.workplace.command.ViewCommand;
import io.ledgerdesk.workplace.command.ViewCommand.AddView;
import io.ledgerdesk.workplace.command.ViewCommand.ChangeView;
import io.ledgerdesk.workplace.command.ViewCommand.RenameView;
import io.ledgerdesk.workplace.command.ViewCommand.RetireView;
import io.ledgerdesk.workplace.domain.ViewDecider;
import io.ledgerdesk.workplace.domain.ViewRules;
import io.ledgerdesk.workplace.domain.Views;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.id.ViewStream;
import io.ledgerdesk.workplace.view.saved.SavedViewProjection;
import io.ledgerdesk.workplace.view.seen.TicketTouchProjection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One node with everything real but the clock, which a test moves, and the timers' ticks. */
final class DeskWorld implements AutoCloseable {
    static final TenantId DESK = TenantId.MAIN;
    static final Duration LONG = Duration.ofSeconds(60);

    /** Small batches, so that a fold has to go on from what it has written. */
    private static final ProjectionSettings PROJECTING =
            new ProjectionSettings(
                    50,
                    Duration.ofMillis(1),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    LONG,
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1));

    private static final Patience PATIENCE =
            new Patience(List.of(2, 5), 10, 7, 1, ZoneOffset.UTC, OpeningHours.always());

    final List<Projection> projections;
    final TestDatabase database = TestDatabase.create();
    final MovableClock clock = new MovableClock();
    final TestNode node;
    final Pool pool;
    final ProjectionPositions positions;
    private final TicketNode commands;
    private final ProjectionRunner projecting;
    private final TimerRunner timers;
    private final TimerRunner noticing;

    DeskWorld() {
        List<CommandModule<?, ?, ?>> modules = new ArrayList<>(ClockParts.modules());
        modules.add(views());
        commands = new TicketNode(database, clock, modules);
        node = commands.node;
        pool = Pool.newInstance(node.pool);
        ClockParts clocks = new ClockParts(pool);
        projections =
                List.of(
                        new TicketCardProjection(),
                        new TicketEventEntryProjection(),
                        new TicketWaitProjection(PATIENCE),
                        new TicketSpanProjection(),
                        new TicketMessageProjection(),
                        new TicketRelationProjection(),
                        new TicketTouchProjection(),
                        new SavedViewProjection(),
                        new CatalogueProjection(),
                        clocks.projection);
        positions = new ProjectionPositions(pool, node.vertx, PROJECTING);
        projecting =
                new ProjectionRunner(
                        node.log,
                        node.codec,
                        pool,
                        node.vertx,
                        PROJECTING,
                        new ProjectionMetrics(new SimpleMeterRegistry()),
                        projections);
        timers =
                new TimerRunner(
                        pool,
                        node.vertx,
                        clock,
                        TimerSettings.defaults(),
                        new TimerMetrics(new SimpleMeterRegistry()),
                        List.of(
                                new WhenWaitIsOverThenGoOn(
                                        new TicketWaits(node.log, node.codec),
                                        new ActingHours(
                                                tenant ->
                                                        Uni.createFrom().item(CatalogueBook.EMPTY),
                                                (tenant, company) ->
                                                        Uni.createFrom().item(List.of(company)),
                                                PATIENCE),
                                        new TimerCommands(commands.gateway()),
                                        clock)));
        noticing = clocks.timers(commands, clock);
        positions.start();
        projecting.start();
    }

    private static CommandModule<ViewCommand, Views, ViewEvent> views() {
        return new CommandModule<>(
                new ViewDecider(new ViewRules(50, 100)),
                Views.class,
                ViewEvent.class,
                List.of(AddView.class, ChangeView.class, RenameView.class, RetireView.class),
                command -> ViewStream.of(command.owner()),
                event -> ViewStream.of(event.owner()),
                event -> List.of());
    }

    Uni<CommandResult> send(Actor actor, Object command) {
        return commands.gateway()
                .send(
                        new CommandRequest(
                                DESK,
                                actor,
                                "API",
                                command,
                                null,
                                null,
                                null,
                                null,
                                UUID.randomUUID(),
                                null));
    }

    /** Clocks are counted from then on. */
    void promise() {
        SettledPromises.all(clock.instant().plus(Duration.ofDays(3_000)))
                .forEach(promise -> answer(send(TicketNode.ANNA, promise)));
    }

    /**
     * They are counted otherwise from then on, those of an odd version also what had elapsed.
     *
     * @param version one more than the last
     */
    void promiseOtherHours(int version) {
        answer(send(TicketNode.ANNA, SettledPromises.hours(version, version % 2 == 1)));
    }

    long head() {
        return answer(node.log.head(DESK));
    }

    /** Waits until all read models show what is in the log now. */
    void catchUp() {
        projections.forEach(projection -> catchUp(projection.name()));
    }

    private void catchUp(String projection) {
        answer(positions.await(DESK, projection, head(), LONG));
    }

    /** Lets time go by; returns when all that fell due, and what that made due, has been done. */
    void pass(Duration time) {
        catchUpTimers();
        clock.advance(time);
        fireDue();
    }

    /** Does what is due now, in the order in which it fell due. */
    void fireDue() {
        do {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(3))
                    .atMost(LONG)
                    .until(() -> {
                        timers.tick();
                        noticing.tick();
                        return due() == 0;
                    });
            catchUpTimers();
        } while (due() > 0);
    }

    private void catchUpTimers() {
        catchUp(TicketWaitProjection.NAME);
        catchUp(TicketClockProjection.NAME);
    }

    private long due() {
        return answer(
                pool.preparedQuery(
                                """
                                SELECT (SELECT count(*) FROM timer WHERE due_at <= $1)
                                    + (SELECT count(*) FROM clock_timer WHERE due_at <= $1)
                                """)
                        .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(LONG);
    }

    @Override
    public void close() {
        answer(timers.stop());
        answer(noticing.stop());
        positions.stop();
        answer(projecting.stop());
        commands.close();
    }
}
