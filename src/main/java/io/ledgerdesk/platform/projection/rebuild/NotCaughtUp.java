package io.ledgerdesk.platform.projection.rebuild;

/** The live read model has moved on too far in the meantime. */
final class NotCaughtUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCaughtUp() {
        super(null, null, false, false);
    }
}
