package io.ledgerdesk.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Something that the one who asked could not foresee and cannot mend: a broken store, a missing
 * key, a wrong set-up. Its code is stable and shown to clients; its message is for the operator:
 * what happened, to what, what to do.
 */
public class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    public Fault(String code, String message) {
        this(code, message, null);
    }

    public Fault(String code, String message, @Nullable Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
    }

    /** Stable, upper snake case: part of the API. */
    public String code() {
        return code;
    }
}
