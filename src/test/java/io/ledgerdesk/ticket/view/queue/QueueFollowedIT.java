package io.ledgerdesk.ticket.view.queue;

import static io.ledgerdesk.ticket.view.queue.QueueDesk.DESK;
import static io.ledgerdesk.ticket.view.queue.QueueDesk.LONG;
import static io.ledgerdesk.ticket.view.queue.QueueDesk.answer;
import static io.ledgerdesk.ticket.view.queue.QueueDesk.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.queue.place.QueueChange;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queues as they are followed. */
class QueueFollowedIT {
    private final QueueDesk desk = new QueueDesk();
    private final RandomLives lives = new RandomLives(42, 80);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoFollowsHasTheQueueWhateverHisFilterAndHoweverOftenHeIsCutOff() {
        desk.write(lives.next(150));
        List<Follower> followers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (i < Filters.ALL.size()) {
                followers.add(new Follower(desk, Filters.ALL.get(i)));
            }
            desk.write(lives.next(1 + lives.random().nextInt(12)));
            followers.get(lives.random().nextInt(followers.size())).reconnect();
        }
        desk.catchUp();
        for (int i = 0; i < Filters.ALL.size(); i++) {
            QueueFilter filter = Filters.ALL.get(i);
            assertThat(followers.get(i).after(lastOf(filter)))
                    .as("%s", filter)
                    .containsExactlyInAnyOrderElementsOf(facts(desk.all(filter)));
        }
        await().atMost(LONG).until(() -> desk.feed.listeners(DESK) == followers.size());
    }

    @Test
    void aSlowOneGetsEverythingAsHeAsks() {
        AssertSubscriber<QueueChange> slow = AssertSubscriber.create(1);
        desk.feed.changes(DESK, 0, change -> true).subscribe().withSubscriber(slow);
        AssertSubscriber<QueueChange> quick = follow(0);
        desk.write(lives.next(400));
        desk.catchUp();
        long last = lastOf(QueueFilter.ANY).position();
        await().atMost(LONG)
                .until(() ->
                        !quick.getItems().isEmpty()
                                && quick.getItems().getLast().position() >= last);
        assertThat(slow.getItems()).hasSize(1);
        while (slow.getItems().size() < quick.getItems().size()) {
            int had = slow.getItems().size();
            slow.request(1 + lives.random().nextInt(30));
            await().atMost(LONG).until(() -> slow.getItems().size() > had);
        }
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(slow.getItems()).isEqualTo(quick.getItems()));
    }

    @Test
    void manyWhoFollowCostAsManyStatementsAsOne() {
        desk.write(lives.next(50));
        desk.catchUp();
        List<AssertSubscriber<Optional<TicketCard>>> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            AssertSubscriber<Optional<TicketCard>> one = AssertSubscriber.create(Long.MAX_VALUE);
            desk.feed
                    .changes(DESK, 50, change -> true)
                    .onItem()
                    .transformToUniAndConcatenate(change -> desk.feed.card(DESK, change))
                    .subscribe()
                    .withSubscriber(one);
            many.add(one);
        }
        await().atMost(LONG).until(() -> desk.feed.listeners(DESK) == 300);
        int before = desk.counting.statements();
        for (int i = 0; i < 10; i++) {
            desk.write(lives.next(1));
            desk.catchUp();
        }
        int expected = changesBehind(50).size();
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(many).allMatch(one -> one.getItems().size() == expected));
        assertThat(expected).isPositive();
        // a read of the changes and one of the ticket for each event, some in vain
        assertThat(desk.counting.statements() - before).isLessThanOrEqualTo(40);
    }

    @Test
    void aPositionThatTheLogHasNotIsRefused() {
        desk.write(lives.next(5));
        AssertSubscriber<QueueChange> lost = follow(6);
        lost.awaitFailure(LONG);
        assertThat(lost.getFailure())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.code()).isEqualTo("POSITION_UNKNOWN"));
    }

    @Test
    void nothingIsKeptForThoseWhoLeft() {
        desk.write(lives.next(20));
        AssertSubscriber<QueueChange> one = follow(0);
        await().atMost(LONG).until(() -> !one.getItems().isEmpty());
        one.cancel();
        await().atMost(LONG).until(() -> desk.feed.listeners(DESK) == 0);
        desk.write(lives.next(20));
        desk.catchUp();
        AssertSubscriber<QueueChange> other = follow(0);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(other.getItems()).isEqualTo(changesBehind(0)));
    }

    private AssertSubscriber<QueueChange> follow(long after) {
        return desk.feed
                .changes(DESK, after, change -> true)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private List<QueueChange> changesBehind(long position) {
        return answer(new QueueChanges(desk.pool).behind(DESK, position, 10_000)).changes();
    }

    private QueueChange lastOf(QueueFilter filter) {
        return changesBehind(0).stream()
                .filter(change -> change.in(filter) != QueueChange.Move.ELSEWHERE)
                .toList()
                .getLast();
    }
}
