package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassificationEvent.ProcessBegun;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket waits for.
 *
 * @param state ON_HOLD, WAITING_FOR_REQUESTER or RESOLVED, the one before while it is cancelled or
 *     merged; NEW of a ticket that waits for nothing and has terms
 * @param suspended whether it is cancelled or merged now: the wait stands still and begins anew
 *     should the ticket come back
 * @param about the question or the answer that waits for the requester
 * @param until the hold's end; absent for a hold without one
 * @param since when the wait began
 * @param cause id of the event that it began with
 * @param reminders how many the requester has had
 * @param terms of its service; absent for the desk's
 */
public record TicketWait(
        TicketState state,
        boolean suspended,
        @Nullable MessageId about,
        @Nullable Instant until,
        Instant since,
        UUID cause,
        int reminders,
        @Nullable WaitTerms terms) {

    /** By the desk's terms. */
    public TicketWait(
            TicketState state,
            boolean suspended,
            @Nullable MessageId about,
            @Nullable Instant until,
            Instant since,
            UUID cause,
            int reminders) {
        this(state, suspended, about, until, since, cause, reminders, null);
    }

    /**
     * The wait after one more event of the ticket; absent where it waits for nothing.
     *
     * @param before absent where it waited for nothing
     */
    public static @Nullable TicketWait after(@Nullable TicketWait before, RecordedEvent recorded) {
        EventHeader header = recorded.header();
        WaitTerms terms = before == null ? null : before.terms;
        return switch ((TicketEvent) recorded.event()) {
            case ProcessBegun e -> of(before, WaitTerms.of(e.process()), header);
            case TicketPutOnHold e -> hold(e.hold().until(), header, terms);
            case HoldChanged e -> hold(e.to().until(), header, terms);
            case QuestionAsked e ->
                    begun(TicketState.WAITING_FOR_REQUESTER, e.message(), null, header, terms);
            case TicketResolved e -> begun(TicketState.RESOLVED, e.message(), null, header, terms);
            case RequesterReminded e -> before == null ? null : before.reminded(e.step());
            case TicketCancelled e -> before == null ? null : before.suspended(true);
            case TicketMerged e -> before == null ? null : before.suspended(true);
            case TicketReinstated e -> before == null ? null : before.again(header);
            case TicketUnmerged e -> before == null ? null : before.again(header);
            case TicketEvent e ->
                    before == null
                                    || before.isForNothing()
                                    || before.suspended
                                    || e.stateAfter(before.state) == before.state
                            ? before
                            : nothing(header, terms);
        };
    }

    /** Whether only its terms are to be remembered. */
    boolean isForNothing() {
        return state == TicketState.NEW;
    }

    private static @Nullable TicketWait of(
            @Nullable TicketWait before, @Nullable WaitTerms terms, EventHeader header) {
        return before == null || before.isForNothing()
                ? nothing(header, terms)
                : before.with(terms);
    }

    private static @Nullable TicketWait nothing(EventHeader header, @Nullable WaitTerms terms) {
        return terms == null
                ? null
                : new TicketWait(
                        TicketState.NEW,
                        false,
                        null,
                        null,
                        header.occurredAt(),
                        header.id(),
                        0,
                        terms);
    }

    private static @Nullable TicketWait hold(
            @Nullable Instant until, EventHeader header, @Nullable WaitTerms terms) {
        return begun(TicketState.ON_HOLD, null, until, header, terms);
    }

    /** What was imported from another system's past is waited for no more. */
    private static @Nullable TicketWait begun(
            TicketState state,
            @Nullable MessageId about,
            @Nullable Instant until,
            EventHeader header,
            @Nullable WaitTerms terms) {
        return header.historical()
                ? nothing(header, terms)
                : new TicketWait(
                        state, false, about, until, header.occurredAt(), header.id(), 0, terms);
    }

    private TicketWait reminded(int step) {
        return isForNothing()
                ? this
                : new TicketWait(state, suspended, about, until, since, cause, step, terms);
    }

    private TicketWait with(@Nullable WaitTerms other) {
        return new TicketWait(state, suspended, about, until, since, cause, reminders, other);
    }

    private TicketWait suspended(boolean now) {
        return isForNothing()
                ? this
                : new TicketWait(state, now, about, until, since, cause, reminders, terms);
    }

    private TicketWait again(EventHeader header) {
        return isForNothing()
                ? this
                : new TicketWait(
                        state, false, about, until, header.occurredAt(), header.id(), 0, terms);
    }
}
