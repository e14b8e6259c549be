package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.Tables;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.ResumedBecause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A desk that writes tickets, with their timeline kept by hand. */
final class TimelineDesk implements AutoCloseable {
    static final TenantId DESK = TenantId.MAIN;
    static final Actor IVAN = new Actor(Actor.Kind.REQUESTER, TicketNode.IVAN, "Ivan Orlov");
    static final Actor BORIS = new Actor(Actor.Kind.AGENT, new PersonId("boris"), "Boris");

    final TicketNode node = new TicketNode(TestDatabase.create());
    final Pool pool = Pool.newInstance(node.node.pool);
    final TicketEvents events = new TicketEvents(pool, node.node.log, node.node.codec);
    private final TicketEventEntryProjection projection = new TicketEventEntryProjection();
    private final List<RecordedEvent> known = new ArrayList<>();

    /** Sends what must be accepted. */
    void done(Actor actor, TicketCommand command) {
        CommandResult result = TicketNode.done(node.send(DESK, actor, command));
        if (!(result instanceof CommandResult.Done)) {
            throw new AssertionError(command + ": " + result);
        }
    }

    /** Records now what happened at another time. */
    void tell(TicketId ticket, Instant occurredAt) {
        DecidedEvent told =
                new DecidedEvent(
                        UUID.randomUUID(),
                        ticket.tag().toString(),
                        100,
                        new WorkResumed(ticket, TicketState.IN_PROGRESS, ResumedBecause.BY_HAND),
                        occurredAt,
                        BORIS,
                        null,
                        "API",
                        null,
                        null,
                        UUID.randomUUID(),
                        null,
                        false,
                        List.of(ticket.tag()));
        answer(
                node.node
                        .codec
                        .seal(DESK, List.of(told))
                        .chain(sealed ->
                                node.node.log.append(
                                        new AppendRequest(
                                                DESK, sealed, EventCriteria.none(), 0, null))));
    }

    /** Brings the timeline up to the log's end in batches of a size; all events so far. */
    List<RecordedEvent> catchUp(int batch) {
        while (true) {
            List<RecordedEvent> next =
                    answer(
                            node.node
                                    .log
                                    .readAfter(DESK, known.size(), batch)
                                    .chain(node.node.codec::open));
            if (next.isEmpty()) {
                return List.copyOf(known);
            }
            answer(pool.withTransaction(tx -> projection.apply(tx, DESK, next)));
            known.addAll(next);
        }
    }

    void clear() {
        answer(pool.withTransaction(tx -> Tables.clear(tx, DESK, projection)));
        known.clear();
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        node.close();
    }
}
