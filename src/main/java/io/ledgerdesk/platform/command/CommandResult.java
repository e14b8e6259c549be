package io.ledgerdesk.platform.command;

import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import java.util.List;

/** What became of a command. */
public sealed interface CommandResult {

    /**
     * Done, now or at its first arrival.
     *
     * @param stream what it happened to
     * @param position up to which the log shows the result
     * @param written the events as the log has them; empty if there were none, or if it is not this
     *     arrival that wrote them
     */
    record Done(String stream, long position, List<RecordedEvent> written)
            implements CommandResult {
        public Done {
            written = List.copyOf(written);
        }
    }

    /** Refused by the rules; nothing was written. */
    record Refused(Rejection why) implements CommandResult {}

    /**
     * The thing has moved on since the caller saw it; nothing was written.
     *
     * @param version now, as the caller may count it
     * @param since the events since then that the caller may see, at most 100
     */
    record VersionConflict(long version, List<RecordedEvent> since) implements CommandResult {
        public VersionConflict {
            since = List.copyOf(since);
        }
    }

    /** The command's id was used for another input; nothing was written. */
    record CommandIdReused() implements CommandResult {}
}
