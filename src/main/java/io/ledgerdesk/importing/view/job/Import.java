package io.ledgerdesk.importing.view.job;

import io.ledgerdesk.importing.event.RowCounts;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.word.source.SourceName;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as any node sees it.
 *
 * @param by in which role somebody asked for it
 * @param person who
 * @param digest SHA-256 of the file; absent while it comes in
 * @param bytes of the file, so far while it comes in
 * @param bytesRead of the file, by the import
 * @param rowsPerSecond of late
 * @param bytesPerSecond of late
 * @param problem why it failed, code first
 */
public record Import(
        ImportId id,
        SourceName source,
        String fileName,
        Actor.Kind by,
        PersonId person,
        State state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String digest,
        long bytes,
        RowCounts rows,
        long bytesRead,
        long rowsPerSecond,
        long bytesPerSecond,
        @Nullable String problem) {

    /** Where it stands. */
    public enum State {
        /** Its file comes in. */
        RECEIVING,
        /** No node has begun with it. */
        WAITING,
        /** A node works on it, or will go on when the one that did has died. */
        RUNNING,
        /** Every row was read. */
        DONE,
        /** It could not go on; what came in stays. */
        FAILED,
        /** Somebody ended it; what came in stays. */
        CANCELLED;

        /** Whether nothing more will happen to it. */
        public boolean isFinal() {
            return switch (this) {
                case RECEIVING, WAITING, RUNNING -> false;
                case DONE, FAILED, CANCELLED -> true;
            };
        }
    }

    /** The part of the file that was read, 0 to 1. */
    public double done() {
        if (state == State.DONE) {
            return 1;
        }
        return bytes == 0 || state == State.RECEIVING ? 0 : Math.min(1, (double) bytesRead / bytes);
    }

    /** How long it will still take at the pace of late; absent where there is none. */
    public @Nullable Duration remaining() {
        return state == State.RUNNING && bytesPerSecond > 0
                ? Duration.ofSeconds((Math.max(0, bytes - bytesRead)) / bytesPerSecond)
                : null;
    }
}
