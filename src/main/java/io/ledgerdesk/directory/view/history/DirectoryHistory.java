package io.ledgerdesk.directory.view.history;

import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.kernel.reading.Readership;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What happened to an entry, the earliest first, straight from the log. */
@Singleton
public final class DirectoryHistory {
    private static final int MOST = 101;

    private final EventLog log;
    private final EventCodec codec;

    public DirectoryHistory(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /**
     * A part of it.
     *
     * @param events those of the part that the reader may know of
     * @param reached position up to which the part goes
     * @param hasNext whether more lies behind
     */
    public record Part(List<RecordedEvent> events, long reached, boolean hasNext) {
        public Part {
            events = List.copyOf(events);
        }
    }

    /**
     * Events with any of the tags.
     *
     * @param after position to go on behind, 0 for the beginning
     * @param size 1 to 100
     */
    public Uni<Part> read(TenantId tenant, Reader reader, Set<Tag> tags, long after, int size) {
        return log.readTagged(tenant, tags, after, Math.min(size + 1, MOST))
                .map(EventLog.Sourced::events)
                .chain(stored -> {
                    boolean more = stored.size() > size;
                    var part = more ? stored.subList(0, size) : stored;
                    long reached = part.isEmpty() ? after : part.getLast().position();
                    return codec.open(part)
                            .map(events ->
                                    new Part(
                                            events.stream()
                                                    .filter(event -> isFor(reader, event))
                                                    .toList(),
                                            reached,
                                            more));
                });
    }

    private static boolean isFor(Reader reader, RecordedEvent event) {
        return event.event() instanceof DirectoryEvent
                && Readership.mayRead(reader, event.event().getClass());
    }
}
