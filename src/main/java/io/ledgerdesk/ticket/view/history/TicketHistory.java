package io.ledgerdesk.ticket.view.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Owned;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.live.LogTail;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and follows the events of tickets, within what a scope lets be seen. */
@Singleton
public final class TicketHistory {
    private static final int TICKETS_REMEMBERED = 100_000;

    /** As long as events are given out again from memory. */
    private static final Duration REACH_REMEMBERED = Duration.ofSeconds(10);

    private final EventLog log;
    private final EventCodec codec;
    private final LogTail tail;
    private final TicketCards cards;
    private final Cache<Key, Reading> known =
            Caffeine.newBuilder()
                    .maximumSize(TICKETS_REMEMBERED)
                    .expireAfterWrite(REACH_REMEMBERED)
                    .build();

    public TicketHistory(EventLog log, EventCodec codec, LogTail tail, TicketCards cards) {
        this.log = log;
        this.codec = codec;
        this.tail = tail;
        this.cards = cards;
    }

    /**
     * The events of tickets at these positions, in order; those that there are.
     *
     * @param positions at most 1,000
     */
    public Uni<List<RecordedEvent>> at(TenantId tenant, TicketScope scope, long[] positions) {
        return log.readAt(tenant, positions)
                .chain(codec::open)
                .onItem()
                .transformToMulti(events -> Multi.createFrom().iterable(events))
                .select()
                .where(TicketHistory::isOfTicket)
                .select()
                .when(event -> isVisible(scope, event))
                .collect()
                .asList();
    }

    /**
     * The events of tickets in the scope, in order, as they come.
     *
     * @param after position of the last one known; absent to begin with the next
     * @param tickets of which alone; none for all
     * @param wanted which of them
     * @param scope asked for anew for each event; ends with its failure
     */
    public Multi<RecordedEvent> follow(
            TenantId tenant,
            Supplier<Uni<TicketScope>> scope,
            @Nullable Long after,
            Collection<TicketId> tickets,
            Predicate<RecordedEvent> wanted) {
        Uni<Long> from = after == null ? log.head(tenant) : Uni.createFrom().item(after);
        Multi<RecordedEvent> events =
                from.onItem()
                        .transformToMulti(position ->
                                tickets.isEmpty()
                                        ? tail.events(
                                                tenant,
                                                position,
                                                event -> isOfTicket(event) && wanted.test(event))
                                        : tail.events(tenant, position, tags(tickets))
                                                .select()
                                                .where(wanted));
        return events.select().when(event -> scope.get().chain(now -> isVisible(now, event)));
    }

    private static Set<Tag> tags(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::tag).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOfTicket(RecordedEvent event) {
        return event.event() instanceof TicketEvent;
    }

    private Uni<Boolean> isVisible(TicketScope scope, RecordedEvent recorded) {
        return isVisible(scope, recorded, ((TicketEvent) recorded.event()).ticket());
    }

    /** Whether the other ticket that an event names is in the scope; true if it names none. */
    public Uni<Boolean> seesNamed(TicketScope scope, RecordedEvent recorded) {
        return NamedTicket.in((TicketEvent) recorded.event())
                .map(other -> isVisible(scope, recorded, other.id()))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private Uni<Boolean> isVisible(TicketScope scope, RecordedEvent recorded, TicketId ticket) {
        return scope.isEverything()
                ? Uni.createFrom().item(true)
                : owned(new Key(recorded.tenant(), ticket), recorded.position())
                        .map(found -> found.filter(scope::includes).isPresent());
    }

    /** As it is today, whatever it was when the event at the position was recorded. */
    private Uni<Optional<Owned>> owned(Key key, long position) {
        return known.asMap()
                .compute(
                        key,
                        (same, before) ->
                                before != null && position <= before.readFor()
                                        ? before
                                        : new Reading(position, read(key)))
                .answer();
    }

    private Uni<Optional<Owned>> read(Key key) {
        return cards.asDecided(key.tenant(), TicketScope.EVERYTHING, key.ticket(), Long.MAX_VALUE)
                .map(card -> card.map(TicketScope::owned))
                .onFailure()
                .invoke(() -> known.invalidate(key))
                .memoize()
                .indefinitely();
    }

    /**
     * In whose reach a ticket is, asked once for all who follow it: good for the event it was asked
     * for and those before, since a later one may have given the ticket to somebody else.
     */
    private record Reading(long readFor, Uni<Optional<Owned>> answer) {}

    private record Key(TenantId tenant, TicketId ticket) {}
}
