package io.ledgerdesk.ticket.graphql.mutation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.history.Landings;
import io.ledgerdesk.ticket.view.number.TicketNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tickets that come out of others: before they are there, and where a decision led. */
@ApplicationScoped
class NewTickets {
    private final TicketNumbers numbers;
    private final Landings landings;
    private final TicketCommands commands;

    NewTickets(TicketNumbers numbers, Landings landings, TicketCommands commands) {
        this.numbers = numbers;
        this.landings = landings;
        this.commands = commands;
    }

    /**
     * Where a decision led.
     *
     * @param ticket absent if the caller may not see it
     * @param opened whether it came into being with the decision
     */
    record Landed(@Nullable Ticket ticket, boolean opened) {
        static final Landed NOWHERE = new Landed(null, false);
    }

    /** Id and number of a ticket that may come into being. */
    Uni<NewTicket> next(Caller caller) {
        TicketId id = new TicketId(UuidCreator.getTimeOrderedEpoch());
        return numbers.next(caller.tenant()).map(number -> new NewTicket(id, number));
    }

    /** The ticket that was decided on last, as it was decided. */
    Uni<Landed> landed(TicketCommands.Call call, CommandResult.Done done) {
        return landings.at(call.caller().tenant(), done.position())
                .chain(found ->
                        found.map(where ->
                                        commands.shown(call, where.ticket(), done)
                                                .map(ticket ->
                                                        new Landed(
                                                                ticket.orElse(null),
                                                                where.opened())))
                                .orElseGet(() -> Uni.createFrom().item(Landed.NOWHERE)));
    }
}
