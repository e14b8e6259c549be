package io.ledgerdesk.ticket.view.history;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.eventstore.wire.Visibility;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCardFold;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a ticket's life over again, event by event, each with the ticket as it was then. */
@Singleton
public final class TicketReplay {
    private static final Visibility VISIBILITY = new Visibility();
    private static final int PAGE = 50;

    private final EventLog log;
    private final EventCodec codec;
    private final TicketCards cards;

    public TicketReplay(EventLog log, EventCodec codec, TicketCards cards) {
        this.log = log;
        this.codec = codec;
        this.cards = cards;
    }

    /**
     * One of the events that the reader may see.
     *
     * @param step its number, from 1
     * @param of how many there are
     */
    public record Step(int step, int of, RecordedEvent event, PastTicket ticket) {}

    /**
     * The steps of a ticket up to now, in order, as fast as they are taken; holds one page of
     * events.
     *
     * @param reader in which role the caller reads
     * @param from the first step shown, from 1
     * @param every this step and then each so many-th, from 1; the last one always
     * @return fails with a {@link Fault} {@code TICKET_NOT_FOUND} if the scope includes no such
     *     ticket
     */
    public Multi<Step> steps(
            TenantId tenant,
            TicketScope scope,
            Actor.Kind reader,
            TicketId id,
            int from,
            int every) {
        return cards.asDecided(tenant, scope, id, Long.MAX_VALUE)
                .map(card ->
                        card.orElseThrow(
                                () -> new Fault("TICKET_NOT_FOUND", "There is no such ticket.")))
                .onItem()
                .transformToMulti(
                        today -> new Life(tenant, scope, reader, id, today, from, every).steps());
    }

    /** One replay on its way; asked for one page after the other. */
    private final class Life {
        private final TenantId tenant;
        private final TicketScope scope;
        private final Actor.Kind reader;
        private final TicketId id;
        private final TicketCard today;
        private final int from;
        private final int every;
        private @Nullable TicketCard card;
        private long after;
        private int step;

        Life(
                TenantId tenant,
                TicketScope scope,
                Actor.Kind reader,
                TicketId id,
                TicketCard today,
                int from,
                int every) {
            this.tenant = tenant;
            this.scope = scope;
            this.reader = reader;
            this.id = id;
            this.today = today;
            this.from = from;
            this.every = every;
        }

        Multi<Step> steps() {
            return Multi.createBy()
                    .repeating()
                    .uni(this::page)
                    .whilst(steps -> after < last())
                    .onItem()
                    .transformToMultiAndConcatenate(steps -> Multi.createFrom().iterable(steps));
        }

        /** The last event that the reader may see. */
        private long last() {
            return today.progress().staff().position();
        }

        private Uni<List<Step>> page() {
            return log.readTagged(tenant, Set.of(id.tag()), after, PAGE)
                    .chain(read -> codec.open(read.events()))
                    .map(this::steps);
        }

        private List<Step> steps(List<RecordedEvent> events) {
            List<Step> steps = new ArrayList<>();
            for (RecordedEvent event : events) {
                if (event.position() > last()) {
                    break;
                }
                card = TicketCardFold.apply(card, event);
                after = event.position();
                if (VISIBILITY.mayRead(reader, event.event().getClass())) {
                    step++;
                    if (isWanted()) {
                        steps.add(step(event, scope.limit(card, today)));
                    }
                }
            }
            if (events.isEmpty()) {
                after = last();
            }
            return steps;
        }

        private boolean isWanted() {
            boolean inTurn = step >= from && (step - from) % every == 0;
            return inTurn || step == today.version();
        }

        private Step step(RecordedEvent event, TicketCard then) {
            return new Step(
                    step, Math.toIntExact(today.version()), event, new PastTicket(then, today));
        }
    }
}
