package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.util.Set;
import java.util.TreeSet;

/** The wire names of all that can happen to a ticket. */
public final class TicketEventTypes {
    private static final Set<String> NAMES = names(TicketEvent.class);

    private TicketEventTypes() {}

    /** Whether there is such an event. */
    public static boolean isOne(String wireName) {
        return NAMES.contains(wireName);
    }

    private static Set<String> names(Class<?> type) {
        Set<String> names = new TreeSet<>();
        WireName name = type.getAnnotation(WireName.class);
        if (name != null) {
            names.add(name.value());
        }
        if (type.isSealed()) {
            for (Class<?> member : type.getPermittedSubclasses()) {
                names.addAll(names(member));
            }
        }
        return names;
    }
}
