package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.platform.projection.rebuild.shadow.TableDifference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of one read model of one tenant, as any node sees it.
 *
 * @param checkOnly whether the live rows are compared only, and not mended
 * @param node which works on it: process id and machine
 * @param finishedAt absent while it is under way, and of one that was lost
 * @param position the last event folded
 * @param target where the live read model stood when last looked at; the rebuild ends there
 * @param switchMillis how long the live read model was kept from moving on; absent before
 * @param differences what was found wrong in the live tables, one entry a table; empty before
 * @param problem why it failed or was stopped, code first
 */
public record Rebuild(
        UUID id,
        String projection,
        State state,
        boolean checkOnly,
        String node,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt,
        long position,
        long target,
        long eventsPerSecond,
        @Nullable Long switchMillis,
        List<TableDifference> differences,
        @Nullable String problem) {

    public Rebuild {
        differences = List.copyOf(differences);
    }

    /** Where it stands. */
    public enum State {
        /** Another one that was asked for together with it comes first. */
        WAITING,
        /** It folds the log beside the live tables. */
        RUNNING,
        /** It has caught up and compares and mends the live rows. */
        SWITCHING,
        /** The live rows equal the rebuilt ones; or were compared, if it was to check only. */
        DONE,
        /** It was stopped; the live rows are as they were. */
        STOPPED,
        /** It could not go on; the live rows are as they were. */
        FAILED,
        /** Its node fell silent; the live rows are as they were, or as after the switch. */
        LOST;

        /** Whether nothing more will happen to it. */
        public boolean isFinal() {
            return switch (this) {
                case WAITING, RUNNING, SWITCHING -> false;
                case DONE, STOPPED, FAILED, LOST -> true;
            };
        }
    }
}
