package io.ledgerdesk.servicelevel.lives;

import static io.ledgerdesk.servicelevel.policy.ServiceDesk.TENANT;
import static io.ledgerdesk.servicelevel.policy.ServiceDesk.answer;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.policy.ServiceDesk;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.replay.Replay;
import io.ledgerdesk.servicelevel.view.replay.Replays;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.ledgerdesk.servicelevel.view.standing.ClockStandings;
import io.ledgerdesk.testing.Dice;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.workplace.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Two nodes of one desk, over one database and one clock, that stop and start anew. */
final class TwoNodes implements AutoCloseable {
    final MovableClock clock = new MovableClock();
    private final TestDatabase database = TestDatabase.create();
    private final List<ServiceDesk> nodes = new ArrayList<>();

    TwoNodes() {
        start();
        start();
    }

    ServiceDesk first() {
        return nodes.getFirst();
    }

    ServiceDesk one(Dice dice) {
        return dice.one(nodes);
    }

    /** One stops, whatever it is at, and a new one takes its place. */
    void replaceOne(Dice dice) {
        tick();
        ServiceDesk gone = nodes.remove(dice.below(nodes.size()));
        gone.close();
        start();
    }

    private void start() {
        nodes.add(new ServiceDesk(database, clock).project());
    }

    private void tick() {
        nodes.forEach(ServiceDesk::tick);
    }

    /** Both do what is due, and what that makes due. */
    void doWhatIsDue() {
        first().catchUp();
        while (first().due() > 0) {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(3))
                    .atMost(ServiceDesk.LONG)
                    .until(() -> {
                        tick();
                        return first().due() == 0;
                    });
            first().catchUp();
        }
    }

    /** What the log says behind a position. */
    List<RecordedEvent> after(long position) {
        TicketNode commands = first().commands;
        return answer(
                commands.node
                        .log
                        .readAfter(TENANT, position, 10_000)
                        .chain(stored -> commands.node.codec.open(stored)));
    }

    Map<TicketId, List<ClockStanding>> standings(Collection<TicketId> tickets) {
        return answer(
                new ClockStandings(first().pool, new ClockCatalogues(), clock).of(TENANT, tickets));
    }

    Map<TicketId, Replay> replays(Collection<TicketId> tickets) {
        TicketNode commands = first().commands;
        return answer(
                new Replays(
                                first().pool,
                                commands.node.log,
                                commands.node.codec,
                                new ClockCatalogues(),
                                100_000)
                        .of(TENANT, tickets));
    }

    @Override
    public void close() {
        nodes.forEach(ServiceDesk::close);
    }
}
