package io.ledgerdesk.platform.axon.engine;

/** Another key stands for a person than the events were encrypted with: decide and encrypt anew. */
public final class KeyTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyTakenException() {
        super("another key stands for a person", null, false, false);
    }
}
