package io.ledgerdesk.ticket.wiring;

import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.domain.Guidance;
import io.ledgerdesk.ticket.domain.TicketDecider;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.view.wait.Patience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The ticket module as the platform hosts it. */
final class TicketModule {

    @Produces
    @Singleton
    CommandModule<TicketCommand, Ticket, TicketEvent> module(TicketSettings settings) {
        return new CommandModule<>(
                new TicketDecider(settings.rules()),
                Ticket.class,
                TicketEvent.class,
                commands(TicketCommand.class).toList(),
                command -> command.ticket().tag(),
                event -> event.ticket().tag(),
                event -> List.of(),
                command -> command instanceof RegisterTicket);
    }

    @Produces
    @Singleton
    Guidance guidance(TicketSettings settings) {
        return new Guidance(settings.rules());
    }

    @Produces
    @Singleton
    Patience patience(PatienceSettings settings, TicketSettings rules) {
        return settings.patience(rules.zone());
    }

    /** Every record under a sealed type. */
    private static Stream<Class<? extends TicketCommand>> commands(
            Class<? extends TicketCommand> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .map(member -> member.asSubclass(TicketCommand.class))
                        .flatMap(TicketModule::commands)
                : Stream.of(type);
    }
}
