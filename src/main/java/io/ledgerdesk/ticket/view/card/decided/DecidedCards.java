package io.ledgerdesk.ticket.view.card.decided;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.caching.PersonalCache;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.vault.Vault;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCardFold;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cards of tickets as commands have just left them: the events written, folded onto the card
 * before them. Whether that is the one remembered is told by its version: an event's version is its
 * place in the ticket's stream. Where it is not, the card is read from the log.
 */
@Singleton
public final class DecidedCards {
    private final TicketCards cards;
    private final PersonalCache<TicketId, TicketCard> memory;

    @Inject
    DecidedCards(TicketCards cards, Vault vault, CardMemorySettings settings) {
        this(cards, new PersonalCache<>(vault, settings.maxBytes(), settings.expiry()));
    }

    /**
     * @param memory of cards
     */
    public DecidedCards(TicketCards cards, PersonalCache<TicketId, TicketCard> memory) {
        this.cards = cards;
        this.memory = memory;
    }

    /** To be asked for before the command is sent that a card is wanted of. */
    public @Nullable String mark(TenantId tenant) {
        return memory.mark(tenant);
    }

    /**
     * The card of a ticket as a command left it; empty if it may not be seen.
     *
     * @param done the command on this or another ticket
     * @param mark as it was before the command was sent
     */
    public Uni<Optional<TicketCard>> after(
            TenantId tenant,
            TicketScope scope,
            TicketId id,
            CommandResult.Done done,
            @Nullable String mark) {
        return unlimited(tenant, id, done)
                .invoke(card -> card.ifPresent(known -> keep(tenant, known, mark)))
                .map(card -> card.filter(scope::includes).map(scope::limit));
    }

    private Uni<Optional<TicketCard>> unlimited(
            TenantId tenant, TicketId id, CommandResult.Done done) {
        String stream = id.tag().toString();
        List<RecordedEvent> written =
                done.written().stream()
                        .filter(event -> event.header().stream().equals(stream))
                        .toList();
        if (!written.isEmpty()) {
            long before = written.getFirst().header().version() - 1;
            TicketCard card = before == 0 ? null : memory.find(tenant, id);
            if ((card == null ? 0 : card.progress().staff().version()) == before) {
                for (RecordedEvent event : written) {
                    card = TicketCardFold.apply(card, event);
                }
                return Uni.createFrom().item(Optional.ofNullable(card));
            }
        }
        return cards.asDecided(tenant, TicketScope.EVERYTHING, id, done.position());
    }

    private void keep(TenantId tenant, TicketCard card, @Nullable String mark) {
        memory.keep(tenant, card.registration().id(), card, CardBytes.of(card), mark);
    }
}
