package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.queue.place.QueueChange;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** One who keeps a queue up to date from what he is told, over cut connections. */
final class Follower {
    private final QueueDesk desk;
    private final QueueFilter filter;
    private final Map<TicketId, QueueFacts> queue = new HashMap<>();
    private long position;
    private AssertSubscriber<QueueChange> socket;

    /** Begins with the first page, which is all of it. */
    Follower(QueueDesk desk, QueueFilter filter) {
        this.desk = desk;
        this.filter = filter;
        QueuePage page = desk.all(filter);
        QueueDesk.facts(page).forEach(facts -> queue.put(facts.ticket(), facts));
        position = page.position();
        socket = open();
    }

    /** Loses the connection and goes on behind the last item. */
    void reconnect() {
        socket.cancel();
        take();
        socket = open();
    }

    /** Waits until there is nothing more to be told, and answers the queue. */
    List<QueueFacts> after(QueueChange last) {
        Awaitility.await()
                .atMost(QueueDesk.LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        socket.getItems().stream()
                                        .anyMatch(item -> item.position() >= last.position())
                                || position >= last.position());
        take();
        return List.copyOf(queue.values());
    }

    private AssertSubscriber<QueueChange> open() {
        return desk.feed
                .changes(
                        QueueDesk.DESK,
                        position,
                        change -> change.in(filter) != QueueChange.Move.ELSEWHERE)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private void take() {
        for (QueueChange change : List.copyOf(socket.getItems())) {
            if (change.position() <= position) {
                throw new AssertionError("told twice or out of order: " + change);
            }
            position = change.position();
            boolean had = queue.containsKey(change.ticket());
            boolean fits =
                    switch (change.in(filter)) {
                        case ENTERED -> !had;
                        case CHANGED, LEFT -> had;
                        case ELSEWHERE -> false;
                    };
            if (!fits) {
                throw new AssertionError(change.in(filter) + " though had = " + had);
            }
            QueueFacts after = change.after();
            if (after == null || change.in(filter) == QueueChange.Move.LEFT) {
                queue.remove(change.ticket());
            } else {
                queue.put(change.ticket(), after);
            }
        }
    }
}
