package io.ledgerdesk.importing.http;

import io.ledgerdesk.platform.http.PlainAnswer;
import io.ledgerdesk.platform.security.Caller;

/** Imports are for staff and for other systems; for anybody else there are none. */
public final class ImportRights {
    /** The kind of an import's global ids. */
    public static final String KIND = "import";

    static final PlainAnswer NOT_FOUND =
            new PlainAnswer.Refused(404, "NOT_FOUND", "there is no such thing");

    private ImportRights() {}

    /** Whether the caller may import, and see imports. */
    public static boolean mayImport(Caller caller) {
        return switch (caller.actor().kind()) {
            case AGENT, INTEGRATION -> true;
            case REQUESTER, SYSTEM -> false;
        };
    }
}
