package io.ledgerdesk.platform.live;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log as those who follow it get it: opened, or the reason why it cannot be. Only
 * whom it concerns hears of the reason.
 */
record TailEntry(StoredEvent stored, @Nullable RecordedEvent event, @Nullable Throwable fault) {

    static TailEntry opened(StoredEvent stored, RecordedEvent event) {
        return new TailEntry(stored, event, null);
    }

    static TailEntry unreadable(StoredEvent stored, Throwable fault) {
        return new TailEntry(stored, null, fault);
    }

    long position() {
        return stored.position();
    }

    /**
     * @param tags any of them; none for every event
     */
    boolean concerns(Set<Tag> tags) {
        return tags.isEmpty() || stored.header().tags().stream().anyMatch(tags::contains);
    }
}
