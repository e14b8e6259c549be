package io.ledgerdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.model.NaiveDesk.Shown;
import io.ledgerdesk.model.RandomOrders.Order;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.history.AsOf;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueLane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random commands under a random clock: the whole desk, read model by read model, against the
 * reference. More seeds by {@code -Dledgerdesk.test.seeds=1,2,3}.
 */
class DeskModelIT {
    private static final List<Long> SEEDS =
            Stream.of(System.getProperty("ledgerdesk.test.seeds", "11,42,2026").split(","))
                    .map(Long::valueOf)
                    .toList();
    private static final int ENOUGH_TO_SEE_ALL = 3;
    private static final int COMMANDS = 600;
    private static final int TICKETS = 12;
    private static final int BETWEEN_CHECKS = 50;

    private static final Map<QueueFilter, Predicate<NaiveTicket>> FILTERS = filters();

    /** All that was shown at one time. */
    private record Snapshot(
            long position, Instant recorded, Map<TicketId, Shown> cards, List<TicketId> queue) {}

    private final Set<String> seenEvents = new TreeSet<>();
    private final Set<String> seenAnswers = new TreeSet<>();
    private final Set<String> seenCells = new TreeSet<>();

    @Test
    void theDeskIsWhatTheReferenceSaysNowAndThen() {
        for (long seed : SEEDS) {
            try (DeskWorld world = new DeskWorld()) {
                new Run(seed, world).play();
            }
        }
        if (SEEDS.size() >= ENOUGH_TO_SEE_ALL) {
            assertAllWasTried();
        }
    }

    private void assertAllWasTried() {
        assertThat(seenEvents)
                .containsAll(
                        NaiveMarks.allEvents().stream().map(type -> "ticket." + type).toList());
        assertThat(seenAnswers)
                .contains(
                        NaiveDesk.DONE,
                        "INVALID_STATE",
                        "NOT_ASSIGNEE",
                        "TICKET_NOT_FOUND",
                        "REVIEW_BY_PROPOSER",
                        "REOPEN_WINDOW_OVER",
                        "HOLD_ENDS_IN_PAST",
                        "FOLLOW_UP_NEEDED",
                        "TICKET_IS_MERGED",
                        "TICKET_NOT_MERGED",
                        "MERGE_WITH_ITSELF",
                        "MERGE_INTO_MERGED",
                        "MERGE_INTO_FINISHED",
                        "MERGE_ACROSS_COMPANIES");
        assertThat(seenCells).as("commands tried").containsAll(NaiveMatrix.rows());
    }

    private static Map<QueueFilter, Predicate<NaiveTicket>> filters() {
        var agent = RandomOrders.AGENTS.getFirst().id();
        var group = RandomOrders.GROUPS.getLast();
        List<TicketState> begun = List.of(TicketState.IN_PROGRESS, TicketState.ON_HOLD);
        Map<QueueFilter, Predicate<NaiveTicket>> filters = new LinkedHashMap<>();
        filters.put(QueueFilter.ANY, t -> true);
        filters.put(filter(List.of(new Line(2)), List.of(), List.of(), null), t -> t.line == 2);
        filters.put(filter(List.of(), begun, List.of(), null), t -> begun.contains(t.state));
        filters.put(
                filter(List.of(), List.of(), List.of(QueueLane.EXPRESS), null),
                NaiveTicket::isExpress);
        filters.put(
                filter(List.of(), List.of(), List.of(QueueLane.REGULAR), true),
                t -> !t.isExpress() && t.agent == null);
        filters.put(responsible(List.of(group), List.of()), t -> group.equals(t.group));
        filters.put(responsible(List.of(), List.of(agent)), t -> agent.equals(t.agent));
        return filters;
    }

    private static QueueFilter responsible(List<GroupId> groups, List<PersonId> agents) {
        return new QueueFilter(
                List.of(), groups, agents, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), null);
    }

    private static QueueFilter filter(
            List<Line> of, List<TicketState> states, List<QueueLane> lanes, @Nullable Boolean no) {
        return new QueueFilter(
                of, List.of(), List.of(), states, lanes, List.of(), List.of(), List.of(), List.of(),
                no);
    }

    /** One sequence. */
    private final class Run {
        private final long seed;
        private final DeskWorld world;
        private final DeskReadings desk;
        private final NaiveDesk naive = new NaiveDesk();
        private final RandomOrders orders;
        private final List<Snapshot> live = new ArrayList<>();
        private final TreeMap<Long, Snapshot> told = new TreeMap<>();
        private String last = "";

        Run(long seed, DeskWorld world) {
            this.seed = seed;
            this.world = world;
            desk = new DeskReadings(world);
            orders = new RandomOrders(seed, 0);
        }

        void play() {
            tell("before everything");
            for (int i = 1; i <= COMMANDS; i++) {
                step(i);
                if (i % BETWEEN_CHECKS == 0) {
                    check();
                }
            }
            lookBack();
            naive.tickets().forEach(ticket -> seenEvents.addAll(ticket.told));
        }

        private void step(int i) {
            if (orders.chance(15)) {
                world.pass(orders.aWhile());
                naive.fireDue(now());
                tell("time went by before " + i);
            }
            Order order = next();
            last = i + ": " + order;
            String expected = naive.after(order.actor(), order.command(), now());
            String result = send(order);
            assertThat(result).as("seed %d, command %s", seed, last).isEqualTo(expected);
            // what came back to a time that had passed by then is due at once
            world.fireDue();
            naive.fireDue(now());
            tell(last);
            seenAnswers.add(result);
        }

        private Order next() {
            List<NaiveTicket> all = List.copyOf(naive.tickets());
            if (all.size() < 3 || (all.size() < TICKETS && orders.chance(5))) {
                return orders.registration(now());
            }
            Order order =
                    orders.about(
                            orders.one(all), all.stream().map(ticket -> ticket.id).toList(), now());
            seenCells.add(NaiveDesk.row(order.command()));
            return order;
        }

        private String send(Order order) {
            return switch (DeskWorld.answer(world.send(order.actor(), order.command()))) {
                case CommandResult.Done done -> NaiveDesk.DONE;
                case CommandResult.Refused(var why) -> why.code();
                case CommandResult other -> throw new AssertionError(other);
            };
        }

        private Instant now() {
            return world.clock.instant();
        }

        /** The reference's own account of this position, and that the log is as long as it says. */
        private void tell(String what) {
            long head = world.head();
            assertThat(head).as("events, seed %d, %s", seed, what).isEqualTo(naive.events());
            told.put(head, new Snapshot(head, now(), naive.shown(), naive.queue(t -> true)));
        }

        private void check() {
            world.catchUp();
            Set<TicketId> ids = naive.shown().keySet();
            String where = "seed %d, after command %s".formatted(seed, last);
            Map<TicketId, Shown> cards = desk.cards(ids);
            assertThat(cards).as("cards, %s", where).isEqualTo(naive.shown());
            FILTERS.forEach((filter, condition) ->
                    assertThat(desk.queue(filter, null))
                            .as("queue of %s, %s", filter, where)
                            .isEqualTo(naive.queue(condition)));
            assertThat(desk.timers()).as("timers, %s", where).isEqualTo(naive.timers());
            assertThat(ids.stream().collect(Collectors.toMap(id -> id, desk::timeline)))
                    .as("timelines, %s", where)
                    .isEqualTo(naive.timelines());
            assertThat(desk.allEvents()).as("events, %s", where).isEqualTo(naive.timelines());
            live.add(
                    new Snapshot(
                            world.head(), Instant.now(), cards, desk.queue(QueueFilter.ANY, null)));
        }

        private void lookBack() {
            Set<TicketId> ids = new HashSet<>(naive.shown().keySet());
            for (Snapshot then : live) {
                compare(ids, then, new AsOf.Position(then.position()));
                compare(ids, then, new AsOf.Recorded(then.recorded()));
            }
            LongStream.generate(() -> orders.below((int) world.head()) + 1)
                    .limit(40)
                    .mapToObj(position -> told.floorEntry(position).getValue())
                    .forEach(then -> compare(ids, then, new AsOf.Position(then.position())));
        }

        private void compare(Set<TicketId> ids, Snapshot then, AsOf asOf) {
            assertThat(desk.cards(ids, asOf)).as("seed %d, %s", seed, asOf).isEqualTo(then.cards());
            assertThat(desk.queue(QueueFilter.ANY, then.position()))
                    .as("queue, seed %d, %s", seed, asOf)
                    .isEqualTo(then.queue());
        }
    }
}
