package io.ledgerdesk.ticket.policy;

import static io.ledgerdesk.platform.axon.TicketNode.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.ProjectionMetrics;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerMetrics;
import io.ledgerdesk.platform.timer.TimerRunner;
import io.ledgerdesk.platform.timer.TimerSettings;
import io.ledgerdesk.testing.RebuildNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.wait.ActingHours;
import io.ledgerdesk.ticket.view.wait.OpeningHours;
import io.ledgerdesk.ticket.view.wait.Patience;
import io.ledgerdesk.ticket.view.wait.TicketWaitProjection;
import io.ledgerdesk.ticket.view.wait.TicketWaits;
import io.ledgerdesk.workplace.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A desk that is always open, some of whose tickets have agreements; its clock is moved. */
final class WaitingDesk implements AutoCloseable {
    static final TenantId TENANT = TenantId.MAIN;
    private static final Duration LONG = Duration.ofSeconds(40);

    private static final Patience PATIENCE =
            new Patience(List.of(2, 5), 10, 7, 1, ZoneOffset.UTC, OpeningHours.always());

    private final MovableClock clock = new MovableClock();
    private final AtomicReference<CatalogueBook> book = new AtomicReference<>(CatalogueBook.EMPTY);
    private final Projection projection = new TicketWaitProjection(PATIENCE);
    private final TicketNode node = new TicketNode(TestDatabase.create(), clock, List.of());
    private final Pool pool = Pool.newInstance(node.node.pool);
    private final ProjectionRunner projecting =
            new ProjectionRunner(
                    node.node.log,
                    node.node.codec,
                    pool,
                    node.node.vertx,
                    new ProjectionSettings(
                            50,
                            Duration.ofMillis(1),
                            Duration.ofMillis(100),
                            Duration.ofSeconds(5),
                            LONG,
                            Duration.ofMillis(50),
                            Duration.ofSeconds(1)),
                    new ProjectionMetrics(new SimpleMeterRegistry()),
                    List.of(projection));
    private final TimerRunner timers =
            new TimerRunner(
                    pool,
                    node.node.vertx,
                    clock,
                    TimerSettings.defaults(),
                    new TimerMetrics(new SimpleMeterRegistry()),
                    List.of(
                            new WhenWaitIsOverThenGoOn(
                                    new TicketWaits(node.node.log, node.node.codec),
                                    new ActingHours(
                                            tenant -> Uni.createFrom().item(book.get()),
                                            (tenant, company) ->
                                                    Uni.createFrom().item(List.of(company)),
                                            PATIENCE),
                                    new TimerCommands(node.gateway()),
                                    clock)));
    private int numbers;

    WaitingDesk() {
        projecting.start();
    }

    void know(CatalogueEvent event) {
        book.updateAndGet(before -> before.after(event));
    }

    TicketId register(@Nullable String company) {
        TicketId ticket = new TicketId(UUID.randomUUID());
        numbers++;
        done(
                new RegisterTicket(
                        ticket,
                        TicketNumber.of("SD-", 6, numbers),
                        requester(company),
                        Channel.PHONE,
                        "Printer is on fire",
                        "Smoke everywhere",
                        clock.instant(),
                        null,
                        null,
                        null,
                        null,
                        null));
        return ticket;
    }

    static Requester requester(@Nullable String company) {
        return new Requester(
                TicketNode.IVAN,
                "Ivan Orlov",
                "ivan@example.org",
                null,
                company == null ? null : new Company(new CompanyId(company), company),
                false);
    }

    /** Asked by an agent; must be done. */
    void done(TicketCommand command) {
        assertThat(TicketNode.done(node.send(TENANT, ANNA, command)))
                .as("%s", command)
                .isInstanceOf(CommandResult.Done.class);
    }

    /** It is so late; all that is to be done by then was done. */
    void at(String instant) {
        catchUp();
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
        do {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(3))
                    .atMost(LONG)
                    .until(() -> {
                        timers.tick();
                        return due() == 0;
                    });
            catchUp();
        } while (due() > 0);
    }

    private long due() {
        return number(
                "SELECT count(*) FROM timer WHERE greatest(due_at, not_before) <= '%s'"
                        .formatted(clock.instant()));
    }

    private void catchUp() {
        long head = answer(node.node.log.head(TENANT));
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(3))
                .atMost(LONG)
                .until(() -> position() >= head);
    }

    private long position() {
        return number("SELECT coalesce(max(position), 0) FROM projection_checkpoint");
    }

    private long number(String sql) {
        return answer(pool.query(sql).execute()).iterator().next().getLong(0);
    }

    /** How many rows a rebuild finds wrong. */
    long wrong() {
        return RebuildNode.of(node.node, node.node.codec, List.of(projection))
                .rebuild(TENANT, projection.name())
                .differences()
                .stream()
                .mapToLong(one -> one.rows())
                .sum();
    }

    /** What the desk did by itself, and when. */
    List<String> byItself(TicketId ticket) {
        return node.history(TENANT, ticket).stream()
                .filter(one -> one.header().rule() != null)
                .map(one ->
                        one.event().getClass().getSimpleName() + " " + one.header().occurredAt())
                .toList();
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(LONG);
    }

    @Override
    public void close() {
        answer(timers.stop());
        answer(projecting.stop());
        node.close();
    }
}
