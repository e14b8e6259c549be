package io.ledgerdesk.ticket.view.card;

import static io.ledgerdesk.ticket.view.card.CardDesk.answer;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.EventRegistry;
import io.ledgerdesk.platform.eventstore.wire.JsonEventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.live.LiveChanges;
import io.ledgerdesk.platform.live.LiveSettings;
import io.ledgerdesk.platform.live.LogTail;
import io.ledgerdesk.platform.projection.ProjectionMetrics;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.testing.RebuildNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.wiring.TicketUpcasters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;

/** One node that writes and feeds the card, another that reads and listens. */
final class CardLedger implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    final TestNode one = new TestNode(database, List.of());
    final TestNode other = new TestNode(database, List.of());
    private final EventRegistry events =
            new EventRegistry(List.of(TicketEvent.class), TicketUpcasters.ALL);
    private final EventCodec writing = new JsonEventCodec(events, one.vault);
    private final EventCodec reading = new JsonEventCodec(events, other.vault);
    final ProjectionRunner runner =
            new ProjectionRunner(
                    one.log,
                    writing,
                    new Pool(one.pool),
                    one.vertx,
                    ProjectionSettings.defaults(),
                    new ProjectionMetrics(new SimpleMeterRegistry()),
                    List.of(new TicketCardProjection()));
    final RebuildNode rebuilds = RebuildNode.of(one, writing, List.of(new TicketCardProjection()));
    final ProjectionPositions positions =
            new ProjectionPositions(
                    new Pool(other.pool), other.vertx, ProjectionSettings.defaults());
    final TicketCards cards = new TicketCards(new Pool(other.pool), other.log, reading);
    final LogTail tail = new LogTail(other.log, reading, other.vertx, LiveSettings.defaults());
    final LiveChanges changes = new LiveChanges(tail, positions);

    CardLedger() {
        positions.start();
        runner.start();
    }

    /** Appends all of them at once; answers the last position. */
    long write(List<RecordedEvent> told) {
        var request =
                writing.seal(TenantId.MAIN, told.stream().map(CardLedger::decided).toList())
                        .map(sealed ->
                                new AppendRequest(
                                        TenantId.MAIN, sealed, EventCriteria.none(), 0, null));
        return ((AppendOutcome.Appended) answer(request.chain(one.log::append))).last();
    }

    private static DecidedEvent decided(RecordedEvent told) {
        EventHeader header = told.header();
        return new DecidedEvent(
                header.id(),
                header.stream(),
                header.version(),
                told.event(),
                header.occurredAt(),
                told.actor(),
                null,
                header.channel(),
                null,
                null,
                header.correlationId(),
                null,
                false,
                header.tags());
    }

    @Override
    public void close() {
        positions.stop();
        answer(runner.stop());
        one.close();
        other.close();
    }
}
