package io.ledgerdesk.directory;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** What the directory has, for whoever is given ids of it. */
@Published
public interface DirectoryRecords {

    /** What an id is of. */
    enum Kind {
        COMPANY,
        GROUP,
        PERSON
    }

    /** Something of the directory by its id. */
    record Named(Kind kind, String id) {}

    /**
     * Those of the named that are not there, or not for the caller. A kind of which the desk keeps
     * no records at all is known elsewhere, as it is for tickets: every id of it is taken.
     */
    Uni<Set<Named>> unknown(Caller caller, Set<Named> named);
}
