package io.ledgerdesk.servicelevel.view.alert;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.live.LogTail;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows what is noticed of the clocks of tickets, within what a scope lets be seen. */
@Singleton
public final class SlaAlerts {
    private final EventLog log;
    private final LogTail tail;
    private final TicketCards cards;

    public SlaAlerts(EventLog log, LogTail tail, TicketCards cards) {
        this.log = log;
        this.tail = tail;
        this.cards = cards;
    }

    /**
     * In order, as they come, none left out and none twice.
     *
     * @param after position of the last one known; absent to begin with the next
     * @param wanted which of them
     * @param scope asked for anew for each; ends with its failure
     */
    public Multi<RecordedEvent> follow(
            TenantId tenant,
            Supplier<Uni<TicketScope>> scope,
            @Nullable Long after,
            Predicate<ClockEvent> wanted) {
        Uni<Long> from = after == null ? log.head(tenant) : Uni.createFrom().item(after);
        return from.onItem()
                .transformToMulti(position ->
                        tail.events(
                                tenant,
                                position,
                                event ->
                                        event.event() instanceof ClockEvent noticed
                                                && wanted.test(noticed)))
                .select()
                .when(event ->
                        scope.get()
                                .chain(now -> isVisible(tenant, now, (ClockEvent) event.event())));
    }

    private Uni<Boolean> isVisible(TenantId tenant, TicketScope scope, ClockEvent event) {
        return scope.isEverything()
                ? Uni.createFrom().item(true)
                : cards.byId(tenant, scope, event.ticket()).map(card -> card.isPresent());
    }
}
