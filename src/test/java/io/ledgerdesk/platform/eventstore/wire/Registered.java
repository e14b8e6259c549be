package io.ledgerdesk.platform.eventstore.wire;

import io.ledgerdesk.access.event.RoleEvent;
import io.ledgerdesk.access.token.event.TokenEvent;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.importing.event.ImportJobEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent;
import io.ledgerdesk.servicelevel.wiring.ServiceLevelUpcasters;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.wiring.TicketUpcasters;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.wiring.ViewUpcasters;
import java.util.List;
import java.util.stream.Stream;

/** The modules' events as the tests see them: a new module adds a line to each list. */
final class Registered {
    static final List<Class<?>> ROOTS =
            List.of(
                    DemoEvent.class,
                    TicketEvent.class,
                    ViewEvent.class,
                    ImportJobEvent.class,
                    RoleEvent.class,
                    TokenEvent.class,
                    DirectoryEvent.class,
                    CatalogueEvent.class,
                    ClockEvent.class,
                    ServiceLevelEvent.class);
    static final List<Upcaster> UPCASTERS =
            Stream.of(
                            List.of(new NameBecameTitle()),
                            TicketUpcasters.ALL,
                            ViewUpcasters.ALL,
                            ServiceLevelUpcasters.ALL)
                    .<Upcaster>flatMap(List::stream)
                    .toList();

    private Registered() {}

    static EventRegistry registry() {
        return new EventRegistry(ROOTS, UPCASTERS);
    }
}
