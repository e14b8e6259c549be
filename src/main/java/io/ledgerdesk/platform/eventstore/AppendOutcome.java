package io.ledgerdesk.platform.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an {@link AppendRequest}. */
public sealed interface AppendOutcome {

    /**
     * Written and durable.
     *
     * @param first position of the first event; last + 1 if there was none
     * @param last position of the last event; the request's marker if there was none
     * @param recordedAt when; absent if nothing was written, or if it was found written after the
     *     answer had been lost
     */
    record Appended(long first, long last, @Nullable Instant recordedAt) implements AppendOutcome {}

    /** An event behind the marker meets the condition: decide anew. */
    record Conflict() implements AppendOutcome {}

    /** Another key stands for a person than was offered: encrypt anew. */
    record KeyTaken() implements AppendOutcome {}

    /** The same command arrived before; this is what it led to. */
    record AlreadyDone(Receipt receipt) implements AppendOutcome {}

    /** The command's id was used by the same principal for another input. */
    record CommandIdReused() implements AppendOutcome {}

    /**
     * What is remembered of a command.
     *
     * @param stream what it was about
     * @param position up to which the log shows its result
     */
    record Receipt(String stream, long position) {}
}
