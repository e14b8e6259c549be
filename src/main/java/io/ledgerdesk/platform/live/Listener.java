package io.ledgerdesk.platform.live;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.live.TailReader.Stretch;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One who listens: a place in the log and what was asked for. Served from memory when near the
 * log's end, from the log when behind; holds one page at most. All but {@link #request} and {@link
 * #cancel} runs on the tail's context.
 */
final class Listener implements Flow.Subscription {
    private final TenantTail tail;
    private final Set<Tag> tags;
    private final Predicate<RecordedEvent> wanted;
    private final Flow.Subscriber<? super RecordedEvent> subscriber;
    private final long from;

    private volatile boolean over;
    private long cursor;
    private long demand;
    private boolean placed;
    private boolean reading;
    private boolean caughtUp;
    private List<TailEntry> page = List.of();
    private int nextOfPage;
    private long endOfPage;

    /**
     * @param from behind which position
     * @param tags of which events; none for all
     */
    Listener(
            TenantTail tail,
            long from,
            Set<Tag> tags,
            Predicate<RecordedEvent> wanted,
            Flow.Subscriber<? super RecordedEvent> subscriber) {
        this.tail = tail;
        this.from = from;
        this.cursor = from;
        this.tags = Set.copyOf(tags);
        this.wanted = wanted;
        this.subscriber = subscriber;
    }

    Set<Tag> tags() {
        return tags;
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

    /**
     * An event with a tag of the listener's is there now. If it had seen all until then, nothing
     * between concerns it.
     */
    void concernedBy(long position) {
        if (caughtUp) {
            cursor = Math.max(cursor, position - 1);
            caughtUp = false;
        }
    }

    /** Gives as much as was asked for and is there. */
    void drain() {
        RecentEvents recent = tail.recent();
        while (!over && !reading && demand > 0 && recent != null) {
            if (nextOfPage < page.size()) {
                give(page.get(nextOfPage++));
            } else if (!page.isEmpty()) {
                cursor = endOfPage;
                page = List.of();
            } else if (cursor >= recent.last()) {
                if (placed || cursor == recent.last()) {
                    caughtUp = true;
                    return;
                }
                checkPlace();
            } else if (recent.reachesBackTo(cursor)) {
                cursor++;
                give(recent.at(cursor));
            } else {
                placed = true;
                read(
                        tags.isEmpty()
                                ? tail.reader().page(cursor)
                                : tail.reader().tagged(tags, cursor));
            }
        }
    }

    /** Ahead of what this node has seen: right if another wrote just now, else a foreign place. */
    private void checkPlace() {
        placed = true;
        read(
                tail.reader()
                        .head()
                        .map(head -> {
                            if (from > head) {
                                throw new Fault(
                                        "POSITION_UNKNOWN",
                                        "the log ends at %d, position %d is not of it"
                                                .formatted(head, from));
                            }
                            return new Stretch(List.of(), from);
                        }));
    }

    private void read(Uni<Stretch> stretch) {
        reading = true;
        stretch.emitOn(tail.onContext())
                .subscribe()
                .with(
                        read -> {
                            reading = false;
                            page = read.entries();
                            nextOfPage = 0;
                            endOfPage = read.upTo();
                            if (page.isEmpty()) {
                                cursor = endOfPage;
                            }
                            drain();
                        },
                        this::fail);
    }

    private void give(TailEntry entry) {
        if (!entry.concerns(tags)) {
            return;
        }
        RecordedEvent event = entry.event();
        if (event == null) {
            fail(entry.fault());
            return;
        }
        try {
            if (wanted.test(event)) {
                demand--;
                subscriber.onNext(event);
            }
        } catch (RuntimeException broken) {
            fail(broken);
        }
    }

    private void fail(@Nullable Throwable failure) {
        if (!over) {
            over = true;
            tail.remove(this);
            subscriber.onError(
                    failure == null ? new IllegalStateException("no event, no fault") : failure);
        }
    }
}
