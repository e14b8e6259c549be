package io.ledgerdesk.ticket.view.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.live.LogTail;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads and follows the events of tickets, within what a scope lets be seen. */
@Singleton
public final class TicketHistory {
    private static final int TICKETS_REMEMBERED = 100_000;

    private final EventLog log;
    private final EventCodec codec;
    private final LogTail tail;
    private final TicketCards cards;
    private final Cache<Key, PersonId> requesters =
            Caffeine.newBuilder().maximumSize(TICKETS_REMEMBERED).build();

    public TicketHistory(EventLog log, EventCodec codec, LogTail tail, TicketCards cards) {
        this.log = log;
        this.codec = codec;
        this.tail = tail;
        this.cards = cards;
    }

    /** The ticket event at a position, if there is one. */
    public Uni<Optional<RecordedEvent>> at(TenantId tenant, TicketScope scope, long position) {
        if (position < 1) {
            return Uni.createFrom().item(Optional.empty());
        }
        return log.readAfter(tenant, position - 1, 1)
                .chain(codec::open)
                .map(events -> events.stream().filter(TicketHistory::isOfTicket).findFirst())
                .chain(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(found)
                                : isVisible(scope, found.get())
                                        .map(visible -> found.filter(event -> visible)));
    }

    /**
     * The events of tickets in the scope, in order, as they come.
     *
     * @param after position of the last one known; absent to begin with the next
     * @param ticket of which alone; absent for all
     * @param wanted which of them
     */
    public Multi<RecordedEvent> follow(
            TenantId tenant,
            TicketScope scope,
            @Nullable Long after,
            @Nullable TicketId ticket,
            Predicate<RecordedEvent> wanted) {
        Uni<Long> from = after == null ? log.head(tenant) : Uni.createFrom().item(after);
        Multi<RecordedEvent> events =
                from.onItem()
                        .transformToMulti(position ->
                                ticket == null
                                        ? tail.events(
                                                tenant,
                                                position,
                                                event -> isOfTicket(event) && wanted.test(event))
                                        : tail.events(tenant, position, ticket.tag())
                                                .select()
                                                .where(wanted));
        return scope.requester() == null
                ? events
                : events.select().when(event -> isVisible(scope, event));
    }

    private static boolean isOfTicket(RecordedEvent event) {
        return event.event() instanceof TicketEvent;
    }

    private Uni<Boolean> isVisible(TicketScope scope, RecordedEvent recorded) {
        PersonId only = scope.requester();
        return only == null
                ? Uni.createFrom().item(true)
                : requester(recorded).map(found -> found.filter(only::equals).isPresent());
    }

    private Uni<Optional<PersonId>> requester(RecordedEvent recorded) {
        TicketEvent event = (TicketEvent) recorded.event();
        Key key = new Key(recorded.tenant(), event.ticket());
        if (event instanceof TicketRegistered registered) {
            requesters.put(key, registered.requester());
        }
        PersonId known = requesters.getIfPresent(key);
        if (known != null) {
            return Uni.createFrom().item(Optional.of(known));
        }
        return cards.asDecided(
                        key.tenant(), TicketScope.EVERYTHING, key.ticket(), recorded.position())
                .map(card -> card.map(one -> one.registration().requester().id()))
                .invoke(found -> found.ifPresent(person -> requesters.put(key, person)));
    }

    private record Key(TenantId tenant, TicketId ticket) {}
}
