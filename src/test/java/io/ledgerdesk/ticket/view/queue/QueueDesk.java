package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.EventRegistry;
import io.ledgerdesk.platform.eventstore.wire.JsonEventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.ProjectionMetrics;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.live.QueueFeed;
import io.ledgerdesk.ticket.view.queue.live.QueueLiveSettings;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.timeline.TicketEventEntryProjection;
import io.ledgerdesk.ticket.wiring.TicketUpcasters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A node that writes tickets' events and keeps queues and cards of them. */
public final class QueueDesk implements AutoCloseable {
    public static final TenantId DESK = TenantId.MAIN;
    static final Duration LONG = Duration.ofSeconds(30);
    private static final Actor BOB = new Actor(Actor.Kind.AGENT, new PersonId("bob"), "Bob");
    private static final ProjectionSettings SETTINGS =
            new ProjectionSettings(
                    7,
                    Duration.ofMillis(1),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    LONG,
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1));

    public final TestDatabase database = TestDatabase.create();
    public final TestNode node = new TestNode(database, List.of());
    final EventCodec codec =
            new JsonEventCodec(
                    new EventRegistry(List.of(TicketEvent.class), TicketUpcasters.ALL), node.vault);
    final CountingPool counting = new CountingPool(node.pool);
    final Pool pool = Pool.newInstance(counting.pool());
    final ProjectionPositions positions =
            new ProjectionPositions(Pool.newInstance(node.pool), node.vertx, SETTINGS);
    final TicketQueue queue = new TicketQueue(pool, node.log, positions);
    final TicketCards cards = new TicketCards(pool, node.log, codec);
    final QueuePast past = new QueuePast(node.log, codec);
    final QueueFeed feed;
    private final ProjectionRunner runner;
    private final Map<TicketId, Long> versions = new HashMap<>();
    private final List<Instant> recorded = new ArrayList<>();
    private long head;

    private record Few(
            int changesPageSize,
            int recentChanges,
            int sharedCards,
            Duration sharedFor,
            Duration retry)
            implements QueueLiveSettings {}

    public QueueDesk() {
        // few and small: followers have to go to the table too
        feed =
                new QueueFeed(
                        node.log,
                        new QueueChanges(pool),
                        positions,
                        cards,
                        node.vertx,
                        new Few(7, 16, 64, Duration.ofSeconds(2), Duration.ofMillis(100)));
        runner =
                new ProjectionRunner(
                        node.log,
                        codec,
                        Pool.newInstance(node.pool),
                        node.vertx,
                        SETTINGS,
                        new ProjectionMetrics(new SimpleMeterRegistry()),
                        List.<Projection>of(
                                new TicketSpanProjection(),
                                new TicketCardProjection(),
                                new TicketEventEntryProjection()));
        positions.start();
        runner.start();
    }

    /** Appends all of them at once; answers the last position. */
    long write(List<TicketEvent> events) {
        return write(events, event -> Instant.now());
    }

    /**
     * The same.
     *
     * @param happened when each did
     */
    public long write(List<TicketEvent> events, Function<TicketEvent, Instant> happened) {
        AppendOutcome outcome =
                answer(
                        codec.seal(
                                        DESK,
                                        events.stream()
                                                .map(one -> decided(one, happened.apply(one)))
                                                .toList())
                                .chain(sealed ->
                                        node.log.append(
                                                new AppendRequest(
                                                        DESK,
                                                        sealed,
                                                        EventCriteria.none(),
                                                        0,
                                                        null))));
        head = ((AppendOutcome.Appended) outcome).last();
        return head;
    }

    /** Waits until queues and cards show all that was written. */
    public void catchUp() {
        answer(positions.await(DESK, TicketSpanProjection.NAME, head, LONG));
        answer(positions.await(DESK, TicketCardProjection.NAME, head, LONG));
        answer(positions.await(DESK, TicketEventEntryProjection.NAME, head, LONG));
    }

    /** The queue of now, all of it: the first page has to be. */
    QueuePage all(QueueFilter filter) {
        return answer(
                queue.page(
                        DESK,
                        TicketScope.EVERYTHING,
                        filter,
                        new QueuePage.Request(100, false, null)));
    }

    /** The queue at a position, all of it. */
    List<QueueFacts> then(QueueFilter filter, long position) {
        return facts(
                answer(
                        queue.pageAsOf(
                                DESK,
                                TicketScope.EVERYTHING,
                                filter,
                                new QueuePage.Request(100, false, null),
                                position)));
    }

    static List<QueueFacts> facts(QueuePage page) {
        return page.spans().stream().map(TicketSpan::facts).toList();
    }

    /** When the event at a position was recorded. */
    public Instant recordedAt(int position) {
        while (recorded.size() < position) {
            answer(node.log.readAfter(DESK, recorded.size(), 1_000).chain(codec::open)).stream()
                    .map(RecordedEvent::recordedAt)
                    .forEach(recorded::add);
        }
        return recorded.get(position - 1);
    }

    public static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(LONG);
    }

    private DecidedEvent decided(TicketEvent event, Instant happened) {
        return new DecidedEvent(
                UUID.randomUUID(),
                event.ticket().tag().toString(),
                versions.merge(event.ticket(), 1L, Long::sum),
                event,
                happened,
                BOB,
                null,
                "API",
                null,
                null,
                UUID.randomUUID(),
                null,
                false,
                List.of(event.ticket().tag()));
    }

    @Override
    public void close() {
        positions.stop();
        answer(runner.stop());
        node.close();
    }
}
