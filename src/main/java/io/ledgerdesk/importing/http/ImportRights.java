package io.ledgerdesk.importing.http;

import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.http.PlainAnswer;
import io.ledgerdesk.platform.security.Caller;

/** For those who may not import there are no imports. */
public final class ImportRights {
    private static final Right RUN = new Right("import.run");

    /** The kind of an import's global ids. */
    public static final String KIND = "import";

    static final PlainAnswer NOT_FOUND =
            new PlainAnswer.Refused(404, "NOT_FOUND", "there is no such thing");

    private ImportRights() {}

    /** Whether the caller may import, and see imports. */
    public static boolean mayImport(Caller caller) {
        return caller.authority().has(RUN);
    }
}
