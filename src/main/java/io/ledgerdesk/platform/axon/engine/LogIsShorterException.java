package io.ledgerdesk.platform.axon.engine;

/**
 * The log ends before what is known of it, as one does that was restored from a backup: what is
 * known is nothing.
 */
public final class LogIsShorterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogIsShorterException(long head, long known) {
        super("the log ends at %d, and is known up to %d".formatted(head, known));
    }
}
