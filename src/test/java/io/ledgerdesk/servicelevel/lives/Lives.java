package io.ledgerdesk.servicelevel.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.domain.clock.model.NaiveTicket.Standing;
import io.ledgerdesk.servicelevel.lives.RandomWork.Order;
import io.ledgerdesk.servicelevel.view.replay.LedgerLine;
import io.ledgerdesk.servicelevel.view.replay.Replay;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.testing.Dice;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tickets that live at once on two nodes, while the clock jumps, what is promised changes, and
 * nodes are replaced.
 */
final class Lives implements AutoCloseable {
    private static final int TICKETS = 20;
    private final TwoNodes nodes = new TwoNodes();
    private final Chronicle chronicle = new Chronicle();
    private final String seed;
    private final boolean punctual;
    private final Dice dice;
    private final RandomWork work;
    private final RandomPromises promises;

    /**
     * @param punctual whether all that is due is done before anything else happens
     */
    Lives(long seed, boolean punctual) {
        this.seed = "seed %dL, punctual %s".formatted(seed, punctual);
        this.punctual = punctual;
        dice = new Dice(seed);
        work = new RandomWork(dice);
        promises = new RandomPromises(seed, punctual);
        promises.first().forEach(nodes.first()::say);
        nodes.first().say(promises.move());
        look();
    }

    /** Something happens, so many times; and in the end everything is compared. */
    void live(int turns) {
        for (int turn = 0; turn < turns; turn++) {
            jump();
            if (dice.chance(2)) {
                nodes.replaceOne(dice);
            }
            int drawn = dice.below(100);
            if (drawn < 4) {
                upToDate();
                nodes.one(dice).say(promises.change(chronicle.book));
            } else if (drawn < 5) {
                nodes.one(dice).say(promises.move());
            } else if (chronicle.tickets.size() < TICKETS && drawn < 25) {
                send(work.registration(nodes.clock.instant()));
            } else if (!chronicle.tickets.isEmpty()) {
                List<TicketId> all = List.copyOf(chronicle.tickets.keySet());
                TicketId ticket = dice.one(all);
                send(work.about(ticket, chronicle.of(ticket).state, all));
            }
            look();
            if (dice.chance(1)) {
                compare();
            }
        }
        compare();
    }

    /** Mostly a little; no two things happen at one instant. */
    private void jump() {
        int drawn = dice.below(30);
        Duration by =
                switch (drawn) {
                    case 0 -> Duration.ofDays(1 + dice.below(6));
                    case 1, 2 -> Duration.ofHours(1 + dice.below(30));
                    case 3 -> punctual ? Duration.ZERO : Duration.ofMinutes(-dice.below(90));
                    default -> Duration.ofSeconds(dice.below(600));
                };
        nodes.clock.advance(by.plusNanos(1_000L * (1 + dice.below(1_000_000))));
    }

    private void send(Order order) {
        if (punctual || !order.mayOvertake()) {
            upToDate();
        }
        nodes.one(dice).ask(order.actor(), order.command());
    }

    /** It is not earlier than it ever was, and nothing is due. */
    private void upToDate() {
        Instant now = nodes.clock.instant();
        if (!now.isAfter(chronicle.latest)) {
            nodes.clock.advance(
                    Duration.between(now, chronicle.latest).plus(Duration.ofSeconds(1)));
        }
        nodes.doWhatIsDue();
    }

    private void look() {
        chronicle.read(nodes.after(chronicle.position));
    }

    private void compare() {
        upToDate();
        look();
        Instant now = nodes.clock.instant();
        Set<TicketId> all = chronicle.tickets.keySet();
        Map<TicketId, List<ClockStanding>> shown = nodes.standings(all);
        Map<TicketId, Replay> replays = nodes.replays(all);
        chronicle.tickets.forEach((ticket, told) -> {
            List<ClockStanding> clocks = shown.getOrDefault(ticket, List.of());
            compareClocks(told, clocks, Objects.requireNonNull(replays.get(ticket)));
            new Recorded(seed, punctual).compare(told, now);
        });
    }

    private void compareClocks(Told told, List<ClockStanding> shown, Replay replay) {
        Map<ClockKey, Standing> expected =
                told.counted.standings(nodes.clock.instant().truncatedTo(ChronoUnit.SECONDS));
        assertThat(shown.stream().filter(one -> !one.status().equals("DROPPED")))
                .as(seed)
                .allMatch(one -> expected.containsKey(one.key()));
        Map<ClockKey, ClockStanding> found =
                shown.stream().collect(Collectors.toMap(ClockStanding::key, Function.identity()));
        expected.forEach((key, counted) -> {
            ClockStanding clock = found.get(key);
            if (clock == null) {
                throw new AssertionError("%s: there is no %s".formatted(seed, key));
            }
            assertThat(
                            new Standing(
                                    clock.status(),
                                    clock.elapsedSeconds(),
                                    clock.dueAt(),
                                    clock.met()))
                    .as("%s, %s of %s", seed, key, clock.ticket())
                    .isEqualTo(counted);
            if (told.companies.stream().allMatch(this::isAsItWas)) {
                assertThat(
                                replay.ledger(key, nodes.clock.instant()).stream()
                                        .mapToLong(LedgerLine::businessSeconds)
                                        .sum())
                        .as("%s, the ledger of %s of %s", seed, key, clock.ticket())
                        .isEqualTo(counted.elapsed());
            }
        });
    }

    /** The ledger is told as if a company had always been a part of those that it is one of. */
    private boolean isAsItWas(List<CompanyId> chain) {
        return chain.isEmpty() || chain.equals(chronicle.chain(chain.getFirst()));
    }

    @Override
    public void close() {
        nodes.close();
    }
}
