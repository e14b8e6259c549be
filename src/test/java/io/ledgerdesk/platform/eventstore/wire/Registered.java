package io.ledgerdesk.platform.eventstore.wire;

import io.ledgerdesk.ticket.event.TicketEvent;
import java.util.List;

/** The modules' events as the tests see them: a new module adds a line to each list. */
final class Registered {
    static final List<Class<?>> ROOTS = List.of(DemoEvent.class, TicketEvent.class);
    static final List<Upcaster> UPCASTERS = List.of(new NameBecameTitle());

    private Registered() {}

    static EventRegistry registry() {
        return new EventRegistry(ROOTS, UPCASTERS);
    }
}
