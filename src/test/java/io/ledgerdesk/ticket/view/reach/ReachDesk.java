package io.ledgerdesk.ticket.view.reach;

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
import io.ledgerdesk.ticket.view.queue.QueuePage;
import io.ledgerdesk.ticket.view.queue.TicketQueue;
import io.ledgerdesk.ticket.view.queue.TicketSpanProjection;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder.Place;
import io.ledgerdesk.ticket.view.search.Limits;
import io.ledgerdesk.ticket.view.search.TicketSearch;
import io.ledgerdesk.ticket.view.search.index.TicketSearchProjection;
import io.ledgerdesk.ticket.view.timeline.TicketEventEntryProjection;
import io.ledgerdesk.ticket.view.timeline.TicketEvents;
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
import org.jspecify.annotations.Nullable;

/** A desk with all read models that are read within a reach; bounds are small, to be passed. */
final class ReachDesk implements AutoCloseable {
    static final TenantId DESK = TenantId.MAIN;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Actor BOB = new Actor(Actor.Kind.AGENT, new PersonId("bob"), "Bob");
    private static final Limits FEW_EXAMINED = new Limits(1000, 20, 2000);
    private static final ProjectionSettings SETTINGS =
            new ProjectionSettings(
                    500,
                    Duration.ofMillis(1),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    LONG,
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1));
    private static final List<Projection> PROJECTIONS =
            List.of(
                    new TicketSpanProjection(),
                    new TicketCardProjection(),
                    new TicketEventEntryProjection(),
                    new TicketSearchProjection(FEW_EXAMINED));

    private final TestNode node = new TestNode(TestDatabase.create(), List.of());
    private final EventCodec codec =
            new JsonEventCodec(
                    new EventRegistry(List.of(TicketEvent.class), TicketUpcasters.ALL), node.vault);
    final Pool pool = Pool.newInstance(node.pool);
    private final ProjectionPositions positions =
            new ProjectionPositions(pool, node.vertx, SETTINGS);
    final TicketCards cards = new TicketCards(pool, node.log, codec, 4);
    final TicketQueue queue = new TicketQueue(pool, node.log, positions);
    final TicketEvents events = new TicketEvents(pool, node.log, codec);
    final TicketSearch search = new TicketSearch(pool, FEW_EXAMINED);
    private final ProjectionRunner runner =
            new ProjectionRunner(
                    node.log,
                    codec,
                    pool,
                    node.vertx,
                    SETTINGS,
                    new ProjectionMetrics(new SimpleMeterRegistry()),
                    PROJECTIONS);
    private final Map<TicketId, Long> versions = new HashMap<>();

    ReachDesk() {
        positions.start();
        runner.start();
    }

    /** Writes them and waits until all read models show them; answers the last position. */
    long write(List<TicketEvent> events) {
        AppendOutcome outcome =
                answer(
                        codec.seal(DESK, events.stream().map(this::decided).toList())
                                .chain(sealed ->
                                        node.log.append(
                                                new AppendRequest(
                                                        DESK,
                                                        sealed,
                                                        EventCriteria.none(),
                                                        0,
                                                        null))));
        long head = ((AppendOutcome.Appended) outcome).last();
        PROJECTIONS.forEach(one -> answer(positions.await(DESK, one.name(), head, LONG)));
        return head;
    }

    /** The whole queue, page by page. */
    List<TicketId> queued(TicketScope scope, @Nullable Long asOf) {
        List<TicketId> found = new ArrayList<>();
        Place from = null;
        QueuePage page;
        do {
            QueuePage.Request request = new QueuePage.Request(13, false, from);
            page =
                    asOf == null
                            ? answer(queue.page(DESK, scope, QueueFilter.ANY, request))
                            : answer(queue.pageAsOf(DESK, scope, QueueFilter.ANY, request, asOf));
            page.spans().forEach(span -> found.add(span.facts().ticket()));
            from = page.spans().isEmpty() ? null : Place.of(page.spans().getLast().facts());
        } while (page.hasNext());
        return found;
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(LONG);
    }

    private DecidedEvent decided(TicketEvent event) {
        return new DecidedEvent(
                UUID.randomUUID(),
                event.ticket().tag().toString(),
                versions.merge(event.ticket(), 1L, Long::sum),
                event,
                Instant.now(),
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
