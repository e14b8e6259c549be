package io.ledgerdesk.ticket.wiring;

import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The ticket module for those who host it without the rest of the desk. */
public final class TicketModules {
    private TicketModules() {}

    /** As it is where nothing is configured. */
    public static CommandModule<TicketCommand, Ticket, TicketEvent> asConfiguredByDefault() {
        return new TicketModule()
                .module(
                        new SmallRyeConfigBuilder()
                                .addDefaultInterceptors()
                                .withMapping(TicketSettings.class)
                                .build()
                                .getConfigMapping(TicketSettings.class));
    }
}
