package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket as far as decisions read it. */
public sealed interface Ticket {

    /** Before its first event. */
    record Unregistered() implements Ticket {}

    /**
     * From its first event on.
     *
     * @param answered whether a person of staff has written publicly
     */
    record Registered(
            TicketId id,
            PersonId requester,
            TicketState state,
            ClassifiedAs classified,
            Work work,
            boolean answered,
            Round round)
            implements Ticket {

        Registered in(TicketState newState) {
            return new Registered(id, requester, newState, classified, work, answered, round);
        }

        Registered with(ClassifiedAs newClass) {
            return new Registered(id, requester, state, newClass, work, answered, round);
        }

        Registered with(Work newWork) {
            return new Registered(id, requester, state, classified, newWork, answered, round);
        }

        Registered with(Round newRound) {
            return new Registered(id, requester, state, classified, work, answered, newRound);
        }

        Registered answeredIf(boolean firstResponse) {
            boolean now = answered || firstResponse;
            return new Registered(id, requester, state, classified, work, now, round);
        }

        /** A text about this matter: the requester's section. */
        Personal<String> section(String text) {
            return Personal.of(requester, text);
        }

        /** The same for a text that may be absent. */
        @Nullable Personal<String> sectionOrNone(@Nullable String text) {
            return text == null ? null : section(text);
        }
    }

    /**
     * Who works on it.
     *
     * @param begun whether the agent responsible has begun
     */
    record Work(Responsible responsible, boolean begun) {
        static final Work NOBODYS = new Work(Responsible.NOBODY, false);

        /**
         * Somebody else is responsible; what the same agent has begun during a wait stays begun.
         */
        Work givenTo(Responsible to, TicketState state) {
            boolean sameAgent = to.isAgent(responsible.agent());
            return new Work(to, begun && sameAgent && state != TicketState.ASSIGNED);
        }

        Work begun(boolean newBegun) {
            return new Work(responsible, newBegun);
        }

        /** Where work goes on after a wait; never back to waiting. */
        TicketState resumed() {
            if (begun) {
                return TicketState.IN_PROGRESS;
            }
            return responsible.isNobody() ? TicketState.NEW : TicketState.ASSIGNED;
        }

        /** Where work goes on after a reopening: with the last agent, else the last group. */
        TicketState reopened() {
            if (responsible.agent() != null) {
                return TicketState.IN_PROGRESS;
            }
            return responsible.group() != null ? TicketState.ASSIGNED : TicketState.NEW;
        }
    }

    /**
     * One go at the matter: from registration or reopening to the next reopening.
     *
     * @param number 1 + number of reopenings
     * @param closedAt the latest closing, while CLOSED
     */
    record Round(int number, @Nullable Rating rating, @Nullable Instant closedAt) {
        static final Round FIRST = new Round(1, null, null);
    }

    /** The requester's verdict on a round. */
    record Rating(int score, boolean solved, @Nullable String comment) {}
}
