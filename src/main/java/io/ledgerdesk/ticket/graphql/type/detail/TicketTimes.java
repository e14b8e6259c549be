package io.ledgerdesk.ticket.graphql.type.detail;

import io.ledgerdesk.ticket.view.card.TicketCard;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** When what happened to a ticket. */
abstract class TicketTimes {
    private final TicketCard.Registration registration;
    private final TicketCard.Progress progress;

    TicketTimes(TicketCard card) {
        registration = card.registration();
        progress = card.progress();
    }

    @NonNull
    @Description("When the contact reached the desk.")
    public Instant getReceivedAt() {
        return registration.receivedAt();
    }

    @NonNull
    @Description("When it became a ticket.")
    public Instant getRegisteredAt() {
        return registration.registeredAt();
    }

    @NonNull
    @Description("When it last changed, as far as you may see.")
    public Instant getUpdatedAt() {
        return progress.staff().updatedAt();
    }

    @Description("When a person of staff first wrote to the requester; absent until then.")
    public @Nullable Instant getFirstResponseAt() {
        return progress.firstResponseAt();
    }

    @Description("When it was resolved; absent while it is not.")
    public @Nullable Instant getResolvedAt() {
        return progress.resolvedAt();
    }

    @Description("When it was closed; absent while it is not.")
    public @Nullable Instant getClosedAt() {
        return progress.closedAt();
    }
}
