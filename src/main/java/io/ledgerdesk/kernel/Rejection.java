package io.ledgerdesk.kernel;

/** Why a command is refused: a value, not an exception. Each module seals its own. */
public interface Rejection {

    /** Stable, upper snake case: part of the API. */
    String code();

    /** One sentence for the person who asked. */
    String message();

    /**
     * Whether it says that there is no such thing for the one who asks. It then goes before any
     * other answer, a version conflict included, so that nothing betrays what may not be seen.
     */
    default boolean conceals() {
        return false;
    }
}
