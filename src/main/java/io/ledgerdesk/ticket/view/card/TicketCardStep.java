package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.view.card.TicketCard.Assignee;
import io.ledgerdesk.ticket.view.card.TicketCard.Progress;
import io.ledgerdesk.ticket.view.card.TicketCard.Rating;
import io.ledgerdesk.ticket.view.card.TicketCard.Resolution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card on its way from before an event to after it: it begins as the card with its marks and its
 * state moved on, and takes what else the event changes.
 */
final class TicketCardStep {
    private final TicketCard before;
    private final TicketState state;
    private final Instant at;
    private @Nullable CancelReason cancelled;
    private ClassifiedAs classification;
    private Assignee assignee;
    private @Nullable Resolution resolution;
    private @Nullable Rating rating;
    private Progress progress;

    TicketCardStep(TicketCard before, TicketState state, Progress progress, RecordedEvent event) {
        this.before = before;
        this.state = state;
        this.at = event.header().occurredAt();
        this.cancelled = before.cancelled();
        this.classification = before.classification();
        this.assignee = before.assignee();
        this.resolution = before.resolution();
        this.rating = before.rating();
        this.progress = progress;
    }

    TicketCard card() {
        return new TicketCard(
                before.registration(),
                state,
                cancelled,
                classification,
                assignee,
                resolution,
                rating,
                progress);
    }

    TicketCardStep cancelled(CancelReason reason) {
        cancelled = reason;
        return this;
    }

    TicketCardStep classified(ClassifiedAs to) {
        classification = to;
        return this;
    }

    /**
     * @param handOver whether it was taken from somebody
     */
    TicketCardStep assigned(Assignee to, boolean handOver) {
        assignee = to;
        int handOvers = progress.handOvers() + (handOver ? 1 : 0);
        return counted(progress.reopenings(), handOvers);
    }

    TicketCardStep answered(boolean first) {
        return first ? times(at, progress.resolvedAt(), progress.closedAt()) : this;
    }

    TicketCardStep resolved(Resolution with) {
        resolution = with;
        return times(progress.firstResponseAt(), at, null);
    }

    TicketCardStep rated(Rating with) {
        rating = with;
        return this;
    }

    TicketCardStep reopened() {
        return counted(progress.reopenings() + 1, progress.handOvers())
                .times(progress.firstResponseAt(), null, null);
    }

    TicketCardStep closed(Instant when) {
        return times(progress.firstResponseAt(), progress.resolvedAt(), when);
    }

    private TicketCardStep counted(int reopenings, int handOvers) {
        progress =
                new Progress(
                        progress.staff(),
                        progress.requester(),
                        reopenings,
                        handOvers,
                        progress.firstResponseAt(),
                        progress.resolvedAt(),
                        progress.closedAt());
        return this;
    }

    private TicketCardStep times(
            @Nullable Instant firstResponse, @Nullable Instant resolved, @Nullable Instant closed) {
        progress =
                new Progress(
                        progress.staff(),
                        progress.requester(),
                        progress.reopenings(),
                        progress.handOvers(),
                        firstResponse,
                        resolved,
                        closed);
        return this;
    }
}
