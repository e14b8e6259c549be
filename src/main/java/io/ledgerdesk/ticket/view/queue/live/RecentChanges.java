package io.ledgerdesk.ticket.view.queue.live;

import io.ledgerdesk.ticket.view.queue.QueueChanges.Stretch;
import io.ledgerdesk.ticket.view.queue.place.QueueChange;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest changes of a tenant's queues, in memory: whole from a position on, bounded by number,
 * the oldest go first. They carry ids, no texts: nothing of an erased person is kept here.
 */
final class RecentChanges {
    private final int most;
    private final NavigableMap<Long, QueueChange> byPosition = new TreeMap<>();
    private long behind;
    private long upTo;

    /**
     * @param most changes
     * @param position those behind it will be here
     */
    RecentChanges(int most, long position) {
        this.most = most;
        this.behind = position;
        this.upTo = position;
    }

    /** There are no others up to this position. */
    long upTo() {
        return upTo;
    }

    /** Whether all changes behind the position are here. */
    boolean reachesBackTo(long position) {
        return position >= behind;
    }

    /** The next change behind a position. */
    @Nullable QueueChange next(long position) {
        var entry = byPosition.higherEntry(position);
        return entry == null ? null : entry.getValue();
    }

    /** Takes what was read behind {@link #upTo}. */
    void add(Stretch stretch) {
        stretch.changes().forEach(change -> byPosition.put(change.position(), change));
        upTo = Math.max(upTo, stretch.upTo());
        while (byPosition.size() > most) {
            behind = byPosition.pollFirstEntry().getKey();
        }
    }
}
