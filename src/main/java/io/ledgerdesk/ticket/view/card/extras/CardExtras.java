package io.ledgerdesk.ticket.view.card.extras;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.FieldKey;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.word.Decimal;
import io.ledgerdesk.ticket.word.Hold;
import io.ledgerdesk.ticket.word.ShareLevel;
import io.ledgerdesk.ticket.word.source.SourceName;
import io.ledgerdesk.ticket.word.source.SourceRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a card that most tickets leave empty. Texts and names are absent once erased.
 *
 * @param before the state before it was cancelled or merged; absent while it is neither
 * @param hold the present one
 * @param proposal the answer that waits for a review; never for the requester
 * @param merge how it went into another ticket
 * @param overridden whether the priority was set by hand
 * @param vip whether the requester is served first; never for the requester
 * @param review of the closed ticket; never for the requester
 * @param workedMinutes of all entries of work together; never for the requester
 * @param importedFrom absent of a ticket that was not imported; never for the requester
 * @param process absent of a ticket that concerns no service; never for the requester
 */
public record CardExtras(
        @Nullable TicketState before,
        @Nullable HeldFor hold,
        @Nullable ProposedAnswer proposal,
        @Nullable MergedInto merge,
        boolean overridden,
        Line line,
        boolean vip,
        List<TicketTag> tags,
        List<CustomField> fields,
        List<Watcher> watchers,
        List<SharedWith> shares,
        @Nullable ScoreCard review,
        int workedMinutes,
        @Nullable ImportedFrom importedFrom,
        @Nullable CardProcess process) {

    public CardExtras {
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
        watchers = List.copyOf(watchers);
        shares = List.copyOf(shares);
    }

    /** Of a ticket that has just been registered. */
    public static CardExtras none(boolean vip) {
        return new CardExtras(
                null,
                null,
                null,
                null,
                false,
                Line.FIRST,
                vip,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                0,
                null,
                null);
    }

    /** Why and until when work is suspended. */
    public record HeldFor(HoldReason reason, @Nullable String text, @Nullable Instant until) {
        static HeldFor of(Hold hold) {
            return new HeldFor(hold.reason(), CardExtrasStep.text(hold.text()), hold.until());
        }

        static @Nullable HeldFor imported(@Nullable HoldReason reason) {
            return reason == null ? null : new HeldFor(reason, null, null);
        }
    }

    /** An answer before its review. */
    public record ProposedAnswer(
            PersonId proposer,
            MessageId message,
            ResolutionCode code,
            @Nullable String answer,
            @Nullable String solution) {}

    /** The ticket that goes on for this one. */
    public record MergedInto(TicketId ticket, TicketNumber number) {}

    /** What a custom field holds: one of these, or none of them once a text is erased. */
    public record CustomField(
            FieldKey key,
            @Nullable String text,
            @Nullable Decimal number,
            @Nullable Label choice,
            @Nullable LocalDate date,
            @Nullable PersonId person,
            @Nullable Boolean flag) {}

    /** Somebody who wants to hear of it. */
    public record Watcher(PersonId id, @Nullable String name) {}

    /** A person or a group outside of the ticket's own that may see it. */
    public record SharedWith(
            @Nullable PersonId person,
            @Nullable String personName,
            @Nullable GroupId group,
            @Nullable String groupName,
            ShareLevel level) {}

    /** The quality manager's verdict. */
    public record ScoreCard(int round, List<Points> scores, @Nullable String comment) {
        public ScoreCard {
            scores = List.copyOf(scores);
        }
    }

    /** How well something was done, 0 to 100. */
    public record Points(Label criterion, int points) {}

    /**
     * Another system's log.
     *
     * @param revision of the latest row
     * @param rows how many were imported
     */
    public record ImportedFrom(SourceName source, ExternalId incident, long revision, int rows) {

        static ImportedFrom after(@Nullable ImportedFrom before, SourceRow row) {
            return new ImportedFrom(
                    row.source(),
                    row.incident(),
                    row.revision(),
                    before == null ? 1 : before.rows + 1);
        }
    }

    /** As much of it as the requester may see. */
    public CardExtras forRequester() {
        HeldFor shown = hold == null ? null : new HeldFor(HoldReason.OTHER, null, null);
        return new CardExtras(
                before,
                shown,
                null,
                merge,
                overridden,
                line,
                false,
                List.of(),
                List.of(),
                List.of(),
                shares,
                null,
                0,
                null,
                null);
    }
}
