package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCardFold;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tickets of a page as they were, folded together from one read of the log, page by page. */
@Singleton
public final class QueuePast {
    private static final int PAGE = 1_000;

    private final EventLog log;
    private final EventCodec codec;

    public QueuePast(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /**
     * The cards as the log has them up to a position; none of a ticket that was not there yet.
     *
     * @param tickets at most 100
     * @param position inclusive
     */
    public Uni<Map<TicketId, TicketCard>> cards(
            TenantId tenant, Collection<TicketId> tickets, long position) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Set<Tag> tags = tickets.stream().map(TicketId::tag).collect(Collectors.toSet());
        Set<TicketId> wanted = Set.copyOf(tickets);
        return fold(tenant, tags, wanted, 0, position, new HashMap<>());
    }

    private Uni<Map<TicketId, TicketCard>> fold(
            TenantId tenant,
            Set<Tag> tags,
            Set<TicketId> wanted,
            long after,
            long position,
            Map<TicketId, TicketCard> cards) {
        return log.readTagged(tenant, tags, after, PAGE)
                .chain(page -> {
                    List<StoredEvent> before =
                            page.events().stream()
                                    .filter(event -> event.position() <= position)
                                    .toList();
                    return codec.open(before)
                            .chain(events -> {
                                events.forEach(event -> add(cards, wanted, event));
                                return before.size() < PAGE
                                        ? Uni.createFrom().item(cards)
                                        : fold(
                                                tenant,
                                                tags,
                                                wanted,
                                                before.getLast().position(),
                                                position,
                                                cards);
                            });
                });
    }

    /** An event that links two tickets may carry the tag of both, and is of one. */
    private static void add(
            Map<TicketId, TicketCard> cards, Set<TicketId> wanted, RecordedEvent recorded) {
        if (recorded.event() instanceof TicketEvent event && wanted.contains(event.ticket())) {
            cards.put(event.ticket(), TicketCardFold.apply(cards.get(event.ticket()), recorded));
        }
    }
}
