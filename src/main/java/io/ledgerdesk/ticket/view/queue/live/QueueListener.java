package io.ledgerdesk.ticket.view.queue.live;

import io.ledgerdesk.ticket.view.queue.QueueChanges.Stretch;
import io.ledgerdesk.ticket.view.queue.place.QueueChange;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One who follows queues: a place in the log and what was asked for. Served from memory when near
 * the end, from the table when behind; holds one page at most. All but {@link #request} and {@link
 * #cancel} runs on the tail's context.
 */
final class QueueListener implements Flow.Subscription {
    private final QueueTail tail;
    private final Predicate<QueueChange> wanted;
    private final Flow.Subscriber<? super QueueChange> subscriber;

    private volatile boolean over;
    private long cursor;
    private long demand;
    private boolean reading;
    private @Nullable Stretch page;
    private int nextOfPage;

    /**
     * @param after position to go on behind
     */
    QueueListener(
            QueueTail tail,
            long after,
            Predicate<QueueChange> wanted,
            Flow.Subscriber<? super QueueChange> subscriber) {
        this.tail = tail;
        this.cursor = after;
        this.wanted = wanted;
        this.subscriber = subscriber;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void request(long count) {
        tail.onContext()
                .execute(() -> {
                    if (count <= 0) {
                        fail(new IllegalArgumentException("asked for " + count));
                    } else {
                        long sum = demand + count;
                        demand = sum < 0 ? Long.MAX_VALUE : sum;
                        drain();
                    }
                });
    }

    @Override
    public void cancel() {
        over = true;
        tail.remove(this);
    }

    /** Gives as much as was asked for and is there. */
    void drain() {
        RecentChanges recent = tail.recent();
        while (!over && !reading && demand > 0 && recent != null) {
            Stretch own = page;
            if (own != null) {
                if (nextOfPage < own.changes().size()) {
                    give(own.changes().get(nextOfPage++));
                } else {
                    cursor = own.upTo();
                    page = null;
                }
            } else if (cursor >= recent.upTo()) {
                return;
            } else if (recent.reachesBackTo(cursor)) {
                QueueChange next = recent.next(cursor);
                cursor = next == null ? recent.upTo() : next.position();
                if (next != null) {
                    give(next);
                }
            } else {
                read();
            }
        }
    }

    private void read() {
        reading = true;
        tail.behind(cursor)
                .emitOn(tail.onContext())
                .subscribe()
                .with(
                        stretch -> {
                            reading = false;
                            page = stretch;
                            nextOfPage = 0;
                            drain();
                        },
                        this::fail);
    }

    private void give(QueueChange change) {
        try {
            if (wanted.test(change)) {
                demand--;
                subscriber.onNext(change);
            }
        } catch (RuntimeException broken) {
            fail(broken);
        }
    }

    private void fail(Throwable failure) {
        if (!over) {
            over = true;
            tail.remove(this);
            subscriber.onError(failure);
        }
    }
}
