package io.ledgerdesk.platform.files.store;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.files.store.FileStore.Blob;

/** The faults of stores in one wording. */
final class StoreFaults {
    private StoreFaults() {}

    static Fault missing(Blob blob, Throwable cause) {
        return new Fault(
                "FILE_CONTENT_MISSING",
                "the content of file " + blob + " is not in the store. Restore it from a backup.",
                cause);
    }

    /**
     * @param what such as "written"
     */
    static Throwable unavailable(String what, Blob blob, Throwable cause) {
        return cause instanceof Fault
                ? cause
                : new Fault(
                        "FILE_STORE_UNAVAILABLE",
                        "the content of file " + blob + " cannot be " + what + ": " + cause,
                        cause);
    }
}
