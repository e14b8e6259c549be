package io.ledgerdesk.workplace.view.seen;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;
import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.MemoryLog;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.workplace.MovableClock;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ticket is unread when somebody else did something that one may see, lately. */
class SeenMarksIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId OLGA = new PersonId("olga");
    private static final Actor BY_ANNA = new Actor(Actor.Kind.AGENT, ANNA, null);
    private static final Actor BY_BORIS = new Actor(Actor.Kind.AGENT, new PersonId("boris"), null);
    private static final Actor BY_OLGA = new Actor(Actor.Kind.REQUESTER, OLGA, null);
    private static final TicketId ONE = new TicketId(new UUID(7, 1));
    private static final TicketId TWO = new TicketId(new UUID(7, 2));

    private final TestNode node = new TestNode(TestDatabase.create(), List.of());
    private final Pool pool = Pool.newInstance(node.pool);
    private final MovableClock clock = new MovableClock();
    private final MemoryLog log = new MemoryLog();
    private final TicketTouchProjection touches = new TicketTouchProjection();
    private final SeenMarks marks =
            new SeenMarks(pool, log, clock, new SeenLimits(Duration.ofDays(90)));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatOthersDoIsUnreadUntilItIsMarked() {
        tell(Told.reply(1, BY_BORIS, ONE, clock.instant()));
        assertThat(unread(STAFF, ANNA)).isEqualTo(Map.of(ONE, true, TWO, false));

        mark(ANNA, 1);
        assertThat(unread(STAFF, ANNA)).isEqualTo(Map.of(ONE, false, TWO, false));

        tell(Told.note(2, BY_BORIS, ONE, clock.instant()));
        assertThat(unread(STAFF, ANNA)).containsEntry(ONE, true);
    }

    @Test
    void whatOneDoesOneselfIsNotUnreadAndHidesNothingOfOthers() {
        tell(Told.reply(1, BY_ANNA, ONE, clock.instant()));
        assertThat(unread(STAFF, ANNA)).containsEntry(ONE, false);

        tell(
                Told.reply(2, BY_BORIS, ONE, clock.instant()),
                Told.note(3, BY_ANNA, ONE, clock.instant()));
        assertThat(unread(STAFF, ANNA)).containsEntry(ONE, true);
    }

    @Test
    void theDesksOwnDoingIsNews() {
        tell(Told.reply(1, Actor.system("closing"), ONE, clock.instant()));
        assertThat(unread(STAFF, ANNA)).containsEntry(ONE, true);
    }

    @Test
    void aNoteIsNothingToARequester() {
        tell(Told.note(1, BY_BORIS, ONE, clock.instant()));
        assertThat(unread(REQUESTER, OLGA)).containsEntry(ONE, false);

        tell(Told.reply(2, BY_BORIS, ONE, clock.instant()));
        mark(OLGA, 2);
        tell(Told.note(3, BY_BORIS, ONE, clock.instant()));
        assertThat(unread(REQUESTER, OLGA)).containsEntry(ONE, false);

        tell(
                Told.reply(4, BY_BORIS, ONE, clock.instant()),
                Told.note(5, BY_BORIS, ONE, clock.instant()));
        assertThat(unread(REQUESTER, OLGA)).containsEntry(ONE, true);
        assertThat(unread(STAFF, new PersonId("boris"))).containsEntry(ONE, false);
    }

    @Test
    void aMarkNeverGoesBackNorBeyondTheLogsEnd() {
        tell(Told.reply(1, BY_BORIS, ONE, clock.instant()));
        mark(ANNA, Long.MAX_VALUE);
        mark(ANNA, 0);
        assertThat(unread(STAFF, ANNA)).containsEntry(ONE, false);

        tell(Told.reply(2, BY_BORIS, ONE, clock.instant()));
        assertThat(unread(STAFF, ANNA)).containsEntry(ONE, true);
    }

    @Test
    void whatLiesLongAgoOrWasImportedIsNoNews() {
        tell(Told.reply(1, BY_BORIS, ONE, clock.instant()));
        tell(
                Told.imported(
                        2,
                        BY_OLGA,
                        TWO,
                        clock.instant().minus(Duration.ofHours(1)),
                        clock.instant()));
        assertThat(unread(STAFF, ANNA)).isEqualTo(Map.of(ONE, true, TWO, false));

        clock.advance(Duration.ofDays(91));
        assertThat(unread(STAFF, ANNA)).containsEntry(ONE, false);
    }

    @Test
    void forgettingOldMarksChangesNothing() {
        tell(Told.reply(1, BY_BORIS, ONE, clock.instant()));
        mark(ANNA, 1);
        clock.advance(Duration.ofDays(89));
        assertThat(answer(marks.forget(MAIN, 1_000))).isZero();
        assertThat(unread(STAFF, ANNA)).containsEntry(ONE, false);

        clock.advance(Duration.ofDays(2));
        assertThat(answer(marks.forget(MAIN, 1_000))).isEqualTo(2);
        assertThat(unread(STAFF, ANNA)).containsEntry(ONE, false);
    }

    @Test
    void desksDoNotCross() {
        tell(Told.reply(1, BY_BORIS, ONE, clock.instant()));
        assertThat(answer(marks.unread(new TenantId("north"), STAFF, ANNA, List.of(ONE))))
                .isEqualTo(Map.of(ONE, false));
    }

    private void tell(RecordedEvent... events) {
        for (RecordedEvent event : events) {
            assertThat(log.addSilently(MAIN, event.event())).isEqualTo(event.position());
        }
        answer(pool.withTransaction(tx -> touches.apply(tx, MAIN, List.of(events))));
    }

    private void mark(PersonId person, long position) {
        answer(marks.mark(MAIN, person, List.of(ONE, TWO), position));
    }

    private Map<TicketId, Boolean> unread(Reader reader, PersonId person) {
        return answer(marks.unread(MAIN, reader, person, List.of(ONE, TWO)));
    }
}
