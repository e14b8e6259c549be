package io.ledgerdesk.workplace.wiring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerdesk.platform.eventstore.wire.Upcaster;
import java.util.List;

/** Older revisions of events of views in today's words. */
public final class ViewUpcasters {
    /** Tickets named no service. */
    static final Upcaster SAVED = new Unchanged("workplace.ViewSaved", 1);

    /** All of them. */
    public static final List<Upcaster> ALL = List.of(SAVED);

    private ViewUpcasters() {}

    /** What came since is absent. */
    private record Unchanged(String type, int from) implements Upcaster {
        @Override
        public ObjectNode upcast(ObjectNode payload) {
            return payload;
        }
    }
}
