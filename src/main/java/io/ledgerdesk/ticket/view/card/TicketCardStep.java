package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ImportEvent.ImportedEnd;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.view.card.TicketCard.Assignee;
import io.ledgerdesk.ticket.view.card.TicketCard.Progress;
import io.ledgerdesk.ticket.view.card.TicketCard.Rating;
import io.ledgerdesk.ticket.view.card.TicketCard.Registration;
import io.ledgerdesk.ticket.view.card.TicketCard.Resolution;
import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import io.ledgerdesk.ticket.view.card.extras.CardExtrasStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card on its way from before an event to after it: it begins as the card with its marks and its
 * state moved on, and takes what else the event changes.
 */
final class TicketCardStep {
    private static final int FIRST_ROUND = 1;
    private Registration registration;
    private final TicketState state;
    private final Instant at;
    private @Nullable CancelReason cancelled;
    private ClassifiedAs classification;
    private Assignee assignee;
    private @Nullable Resolution resolution;
    private @Nullable Rating rating;
    private Progress progress;
    private final CardExtras extras;

    TicketCardStep(TicketCard before, TicketState state, Progress progress, RecordedEvent event) {
        this.registration = before.registration();
        this.state = state;
        this.at = event.header().occurredAt();
        this.cancelled = before.cancelled();
        this.classification = before.classification();
        this.assignee = before.assignee();
        this.resolution = before.resolution();
        this.rating = before.rating();
        this.progress = progress;
        this.extras = CardExtrasStep.after(before.extras(), event, before.state(), state);
    }

    /** What was imported may have been under way when it came. */
    static TicketCard first(TicketCard registered, RecordedEvent event) {
        return event.event() instanceof TicketImported e
                ? new TicketCardStep(registered, e.state(), registered.progress(), event)
                        .imported(FIRST_ROUND, e.end())
                        .card()
                : registered;
    }

    TicketCard card() {
        return new TicketCard(
                registration,
                state,
                cancelled,
                classification,
                assignee,
                resolution,
                rating,
                progress,
                extras);
    }

    TicketCardStep cancelled(CancelReason reason) {
        cancelled = reason;
        return this;
    }

    TicketCardStep reinstated() {
        cancelled = null;
        return this;
    }

    TicketCardStep corrected(Registration to) {
        registration = to;
        return this;
    }

    TicketCardStep classified(ClassifiedAs to) {
        classification = to;
        return this;
    }

    TicketCardStep prioritised(@Nullable Priority to) {
        return classified(classification.with(to));
    }

    /** As it was, for the caller to build on. */
    Registration registration() {
        return registration;
    }

    Assignee assignee() {
        return assignee;
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

    TicketCardStep imported(StateImported e) {
        return (e.reopens() ? reopened() : this).reinstated().imported(e.round(), e.end());
    }

    /**
     * @param end absent while it is open
     */
    private TicketCardStep imported(int round, @Nullable ImportedEnd end) {
        if (end == null) {
            return times(progress.firstResponseAt(), null, null);
        }
        ResolutionCode code = end.code();
        return switch (state) {
            case RESOLVED -> ended(round, code).times(progress.firstResponseAt(), end.at(), null);
            case CLOSED -> ended(round, code).closed(end.at());
            default -> this;
        };
    }

    private TicketCardStep ended(int round, @Nullable ResolutionCode code) {
        if (code != null) {
            resolution = new Resolution(round, code, null, null);
        }
        return this;
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
