package io.ledgerdesk.ticket.graphql.reader;

import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.platform.accessrecord.Access;
import io.ledgerdesk.platform.accessrecord.AccessRecorder;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.card.decided.DecidedCards;
import io.ledgerdesk.ticket.view.guidance.TicketGuide;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows cards as much of them as a caller may see. */
@Published
@ApplicationScoped
public class TicketReader {
    private static final Set<Reach> REQUESTERS = Set.of(Reach.OWN, Reach.SHARED);

    private final TicketCards cards;
    private final DecidedCards decided;
    private final TicketGuide guide;
    private final Clock clock;
    private final AccessRecorder accesses;

    TicketReader(
            TicketCards cards,
            DecidedCards decided,
            TicketGuide guide,
            Clock clock,
            AccessRecorder accesses) {
        this.cards = cards;
        this.decided = decided;
        this.guide = guide;
        this.clock = clock;
        this.accesses = accesses;
    }

    /** Whose tickets the caller sees: a requester of whom nothing is said the own ones. */
    public static TicketScope scope(Caller caller) {
        Authority authority = caller.authority();
        return caller.isRequester() && authority.grants() == null
                ? TicketScope.reaching(
                        REQUESTERS, Standing.alone(caller.actor().id().value()), true)
                : new TicketScope(authority, caller.isRequester());
    }

    /**
     * Takes down that one ticket, or something of it, is shown.
     *
     * @param operation the field that shows it
     */
    public void opened(Caller caller, String operation, TicketId ticket) {
        accesses.record(caller, Access.ticket(operation, Ticket.globalId(ticket)));
    }

    /** The same of a page of tickets, or of things of several. */
    public void listed(Caller caller, String operation, int count) {
        accesses.record(caller, Access.tickets(operation, count));
    }

    /** {@link #show} for one ticket that was asked for, which is taken down. */
    public Ticket open(Caller caller, String operation, TicketCard card) {
        opened(caller, operation, card.id());
        return show(caller, card);
    }

    /** As much of the card as may be seen, with what the caller may do. */
    public Ticket show(Caller caller, TicketCard card) {
        return show(caller, card, card, false);
    }

    /**
     * The card of a past, with what the caller may do with the ticket today.
     *
     * @param today no more of it than the caller may see
     */
    public Ticket showPast(Caller caller, TicketCard card, TicketCard today) {
        return show(caller, card, today, true);
    }

    private Ticket show(Caller caller, TicketCard card, TicketCard today, boolean past) {
        return new Ticket(
                card,
                caller.reader(),
                shown ->
                        guide.of(
                                today,
                                new DecisionContext(
                                        clock.instant(), caller.actor(), caller.authority())),
                past);
    }

    /** To be asked for before a command is sent whose answer is to show a ticket. */
    public @Nullable String mark(Caller caller) {
        return decided.mark(caller.tenant());
    }

    /**
     * A ticket as a command left it.
     *
     * @param mark as it was before the command was sent
     */
    public Uni<Optional<Ticket>> after(
            Caller caller, TicketId id, CommandResult.Done done, @Nullable String mark) {
        return decided.after(caller.tenant(), scope(caller), id, done, mark)
                .map(found -> found.map(card -> show(caller, card)));
    }

    /** The ticket as the log has it up to a position. */
    public Uni<Optional<Ticket>> asDecided(Caller caller, TicketId id, long position) {
        return cards.asDecided(caller.tenant(), scope(caller), id, position)
                .map(found -> found.map(card -> show(caller, card)));
    }
}
