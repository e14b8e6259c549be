package io.ledgerdesk.model;

import static io.ledgerdesk.model.DeskWorld.DESK;
import static io.ledgerdesk.model.DeskWorld.LONG;
import static io.ledgerdesk.model.DeskWorld.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.model.RandomOrders.Order;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.rebuild.Rebuild;
import io.ledgerdesk.platform.projection.rebuild.RebuildSettings;
import io.ledgerdesk.platform.projection.rebuild.shadow.TableDifference;
import io.ledgerdesk.servicelevel.view.clock.TicketClockProjection;
import io.ledgerdesk.testing.RebuildNode;
import io.ledgerdesk.testing.WrongRows;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.command.RelationCommand.LinkTicket;
import io.ledgerdesk.ticket.command.RelationCommand.MergeTicket;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.wait.TicketWaitProjection;
import io.ledgerdesk.ticket.word.LinkKind;
import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.command.ViewCommand.AddView;
import io.ledgerdesk.workplace.command.ViewCommand.Content;
import io.ledgerdesk.workplace.command.ViewCommand.RenameView;
import io.ledgerdesk.workplace.event.ViewFilter;
import io.ledgerdesk.workplace.id.ViewId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every read model of the desk, rebuilt while people write, row by row. */
class RebuildAllIT {
    private static final int WRITERS = 3;
    private static final int ROUNDS = 3;
    private static final int LEAST = 100;
    private static final int MOST = 5_000;
    private static final Actor ANNA = RandomOrders.AGENTS.getFirst();

    /** Whether people may stop writing. */
    private final AtomicBoolean enough = new AtomicBoolean();

    private final DeskWorld world = new DeskWorld();
    private final WrongRows rows = new WrongRows(world.database);
    private final RebuildNode rebuild =
            new RebuildNode(
                    world.node.log,
                    world.node.codec,
                    world.pool,
                    world.node.vertx,
                    world.node.connectOptions,
                    // other batches than the live ones: where a batch ends must not matter
                    new RebuildSettings(
                            37,
                            2,
                            Duration.ofMillis(200),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(30),
                            100,
                            64,
                            // so few rows in memory that they go out and come back
                            5),
                    world.projections);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyReadModelIsRebuiltWhilePeopleWriteAndAWrongRowIsFound() throws Exception {
        somethingInEveryTable();
        rebuildWhilePeopleWrite();

        world.fireDue();
        world.catchUp();
        for (Projection projection : world.projections) {
            assertThat(projection.tables())
                    .as("not empty")
                    .allSatisfy(table -> assertThat(rows.count(table)).isGreaterThan(1));
        }
        assertThat(checked()).as("what the desk shows is right").isEmpty();

        Map<String, List<String>> wrong = makeWrong();
        assertThat(checked()).as("what was made wrong").isEqualTo(wrong);

        rebuilt(false);
        assertThat(checked()).as("mended").isEmpty();
    }

    /** What random orders alone might leave out. */
    private void somethingInEveryTable() {
        world.promise();
        RandomOrders orders = new RandomOrders(7, 1_000_000);
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Order registration = orders.registration(world.clock.instant());
            done(registration.actor(), registration.command());
            tickets.add(registration.command().ticket());
            attach(tickets.getLast());
        }
        FileId removed = attach(tickets.getFirst());
        done(ANNA, new RemoveFile(tickets.getFirst(), removed, "Wrong one"));
        done(ANNA, new LinkTicket(tickets.get(0), LinkKind.RELATES_TO, tickets.get(1)));
        done(ANNA, new LinkTicket(tickets.get(2), LinkKind.CAUSED_BY, tickets.get(3)));
        for (TicketId ticket : tickets.subList(4, 10)) {
            answer(world.send(ANNA, new MergeTicket(ticket, tickets.getLast())));
        }
        Content mine = new Content("Mine", ViewFilter.ANY, ViewVisibility.PERSONAL, null);
        for (int i = 0; i < 3; i++) {
            done(
                    ANNA,
                    new PutOnHold(
                            tickets.get(i),
                            HoldReason.SCHEDULED,
                            null,
                            world.clock.instant().plus(Duration.ofDays(3_000))));
            ViewId view = new ViewId(UUID.randomUUID());
            done(ANNA, new AddView(ANNA.id(), view, mine));
            done(ANNA, new RenameView(ANNA.id(), view, "Mine " + i));
        }
    }

    private FileId attach(TicketId ticket) {
        FileId file = new FileId(UUID.randomUUID());
        done(ANNA, new AttachFile(ticket, file, "log.txt", "text/plain", 1, "0".repeat(64)));
        return file;
    }

    private void done(Actor actor, Object command) {
        assertThat(answer(world.send(actor, command)))
                .as("%s", command)
                .isInstanceOf(CommandResult.Done.class);
    }

    private void rebuildWhilePeopleWrite() throws Exception {
        List<Future<?>> writing = new ArrayList<>();
        Map<String, Integer> found = new HashMap<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                RandomOrders orders = new RandomOrders(i, 10_000L * (i + 1));
                writing.add(writers.submit(() -> write(orders)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                world.promiseOtherHours(2 + round);
                for (Rebuild end : rebuilt(false)) {
                    int wrong = (int) end.differences().stream().mapToLong(d -> d.rows()).sum();
                    found.merge(end.projection(), wrong, Integer::sum);
                }
            }
            enough.set(true);
            for (Future<?> writer : writing) {
                writer.get(LONG.toSeconds(), TimeUnit.SECONDS);
            }
        }
        // a timer that has fired is gone before the event that says so has been folded
        found.remove(TicketWaitProjection.NAME);
        found.remove(TicketClockProjection.NAME);
        assertThat(found.values()).as("found wrong while people wrote: %s", found).containsOnly(0);
    }

    /** One person of several; now and then time goes by for all of them. */
    private void write(RandomOrders orders) {
        NaiveDesk naive = new NaiveDesk();
        for (int i = 0; i < LEAST || (i < MOST && !enough.get()); i++) {
            if (orders.chance(4)) {
                world.pass(orders.aWhile());
            }
            List<NaiveTicket> own = List.copyOf(naive.tickets());
            Order order =
                    own.size() < 3 || orders.chance(5)
                            ? orders.registration(world.clock.instant())
                            : orders.about(
                                    orders.one(own),
                                    own.stream().map(ticket -> ticket.id).toList(),
                                    world.clock.instant());
            answer(world.send(order.actor(), order.command()));
            // only a guess at where the ticket is now: others move the clock
            naive.after(order.actor(), order.command(), world.clock.instant());
        }
    }

    /** The keys of wrong rows by table; none of a table that has none. */
    private Map<String, List<String>> checked() {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        for (Rebuild end : rebuilt(true)) {
            end.differences().stream()
                    .filter(difference -> difference.rows() > 0)
                    .forEach(difference -> {
                        List<String> keys = difference.keys().stream().sorted().toList();
                        assertThat(keys).hasSize((int) difference.rows());
                        wrong.put(difference.table(), keys);
                    });
        }
        return wrong;
    }

    /** All read models, one after the other; returns when the last is done. */
    private List<Rebuild> rebuilt(boolean checkOnly) {
        List<String> names = world.projections.stream().map(Projection::name).toList();
        List<Rebuild> ends =
                answer(rebuild.rebuilder.start(DESK, names, checkOnly)).reversed().stream()
                        .map(begun -> rebuild.end(DESK, begun.id()))
                        .toList();
        assertThat(ends)
                .allSatisfy(end ->
                        assertThat(end.state())
                                .as("%s: %s", end.projection(), end.problem())
                                .isEqualTo(Rebuild.State.DONE));
        assertThat(ends.stream().flatMap(end -> end.differences().stream()))
                .extracting(TableDifference::table)
                .containsExactlyInAnyOrderElementsOf(
                        world.projections.stream().flatMap(one -> one.tables().stream()).toList());
        return ends;
    }

    /** In each table a row changed and another gone; in one of them a row too many. */
    private Map<String, List<String>> makeWrong() {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        for (Projection projection : world.projections) {
            for (String table : projection.tables()) {
                List<String> keys = new ArrayList<>(List.of(rows.change(table)));
                keys.add(rows.remove(table));
                if (table.equals("ticket_touch")) {
                    keys.add(rows.add(table, "actor", "nobody"));
                }
                wrong.put(table, keys.stream().sorted().toList());
            }
        }
        return wrong;
    }
}
