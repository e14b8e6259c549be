package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a dispatcher's screen shows it. Texts and names are absent once erased.
 *
 * @param cancelled why, if it was
 * @param resolution the latest, of whatever round
 * @param rating the latest, of whatever round
 */
@Published
public record TicketCard(
        Registration registration,
        TicketState state,
        @Nullable CancelReason cancelled,
        ClassifiedAs classification,
        Assignee assignee,
        @Nullable Resolution resolution,
        @Nullable Rating rating,
        Progress progress,
        CardExtras extras) {

    /** What was said when it was registered. */
    public record Registration(
            TicketId id,
            TicketNumber number,
            @Nullable ExternalId externalId,
            Channel channel,
            Requester requester,
            @Nullable String subject,
            @Nullable String description,
            Instant receivedAt,
            Instant registeredAt) {

        Registration corrected(
                Requester newRequester,
                @Nullable String newSubject,
                @Nullable String newDescription) {
            return new Registration(
                    id,
                    number,
                    externalId,
                    channel,
                    newRequester,
                    newSubject,
                    newDescription,
                    receivedAt,
                    registeredAt);
        }
    }

    /** Who asks, with the names of then. */
    public record Requester(
            PersonId id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable CompanyId company,
            @Nullable String companyName) {}

    /** Who is responsible: a group, an agent, both, nobody. */
    public record Assignee(
            @Nullable GroupId group,
            @Nullable String groupName,
            @Nullable PersonId agent,
            @Nullable String agentName) {
        static final Assignee NOBODY = new Assignee(null, null, null, null);
    }

    /**
     * How it was resolved.
     *
     * @param solution internal: never for the requester
     */
    public record Resolution(
            int round, ResolutionCode code, @Nullable String answer, @Nullable String solution) {}

    /** The requester's verdict, 1 to 5. */
    public record Rating(int round, int score, boolean solved, @Nullable String comment) {}

    /**
     * How far it has come.
     *
     * @param staff up to the last event
     * @param requester up to the last event that the requester may see
     * @param resolvedAt absent while it is not resolved, and again after a reopening
     * @param closedAt absent while it is not closed, and again after a reopening
     */
    public record Progress(
            Mark staff,
            Mark requester,
            int reopenings,
            int handOvers,
            @Nullable Instant firstResponseAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt) {}

    /**
     * A point in the ticket's history as one circle of readers counts it.
     *
     * @param version events until then
     * @param updatedAt when the last of them was recorded
     * @param position where in the log it lies
     */
    public record Mark(long version, Instant updatedAt, long position) {}

    public TicketId id() {
        return registration.id();
    }

    public TicketNumber number() {
        return registration.number();
    }

    /** 1 + the number of reopenings. */
    public int round() {
        return 1 + progress.reopenings();
    }

    /**
     * What a person of staff gives as {@code expectedVersion}; on a limited card the requester's.
     */
    public long version() {
        return progress.staff().version();
    }

    /** The card as if somebody else had asked. */
    TicketCard askedBy(Requester who) {
        return new TicketCard(
                registration.corrected(who, registration.subject(), registration.description()),
                state,
                cancelled,
                classification,
                assignee,
                resolution,
                rating,
                progress,
                extras);
    }

    /**
     * The card without what only staff may see, and without a trace of it: notes neither count nor
     * move its times.
     */
    public TicketCard forRequester() {
        Resolution shown =
                resolution == null
                        ? null
                        : new Resolution(
                                resolution.round(), resolution.code(), resolution.answer(), null);
        Progress limited =
                new Progress(
                        progress.requester(),
                        progress.requester(),
                        progress.reopenings(),
                        progress.handOvers(),
                        progress.firstResponseAt(),
                        progress.resolvedAt(),
                        progress.closedAt());
        return new TicketCard(
                registration,
                state,
                cancelled,
                classification,
                assignee,
                shown,
                rating,
                limited,
                extras.forRequester());
    }
}
