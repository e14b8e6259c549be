package io.ledgerdesk.model;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A ticket of the reference: plain fields, changed in place. */
final class NaiveTicket {
    final TicketId id;
    final PersonId requester;
    final @Nullable CompanyId company;
    final boolean vip;
    final Instant receivedAt;

    /** Wire names of all that happened, in order. */
    final List<String> told = new ArrayList<>();

    TicketState state = TicketState.NEW;
    @Nullable TicketState before;
    @Nullable GroupId group;
    @Nullable PersonId agent;
    int line = 1;
    boolean begun;

    @Nullable TicketKind kind;
    @Nullable Impact impact;
    @Nullable Urgency urgency;
    @Nullable Priority priority;
    boolean overridden;
    final Set<String> tags = new TreeSet<>();

    @Nullable HoldReason holdReason;
    @Nullable Instant holdUntil;
    @Nullable PersonId proposer;
    Instant waitsSince = Instant.EPOCH;
    int reminders;

    @Nullable String rating;
    @Nullable Instant closedAt;

    @Nullable NaiveTicket mergedInto;
    final Set<PersonId> watchers = new HashSet<>();
    final Set<PersonId> watchersSinceMerged = new HashSet<>();

    NaiveTicket(
            TicketId id,
            PersonId requester,
            @Nullable CompanyId company,
            boolean vip,
            Instant receivedAt) {
        this.id = id;
        this.requester = requester;
        this.company = company;
        this.vip = vip;
        this.receivedAt = receivedAt;
    }

    void tell(String... what) {
        for (String one : what) {
            told.add("ticket." + one);
        }
    }

    /** Into a state; into the one it is in, a wait begins anew all the same. */
    void goTo(TicketState next, Instant now) {
        if (next == TicketState.CANCELLED) {
            before = state;
        } else if (state == TicketState.CANCELLED) {
            before = null;
        } else {
            if (next != TicketState.ON_HOLD) {
                holdReason = null;
                holdUntil = null;
            }
            if (next != TicketState.IN_REVIEW) {
                proposer = null;
            }
        }
        state = next;
        waitsSince = now;
        reminders = 0;
    }

    /** Where work goes on after a wait. */
    TicketState resumed() {
        if (begun) {
            return TicketState.IN_PROGRESS;
        }
        return agent == null && group == null ? TicketState.NEW : TicketState.ASSIGNED;
    }

    void reopen(Instant now) {
        tell("TicketReopened");
        rating = null;
        closedAt = null;
        if (agent != null) {
            goTo(TicketState.IN_PROGRESS, now);
        } else {
            goTo(group != null ? TicketState.ASSIGNED : TicketState.NEW, now);
        }
        begun = state == TicketState.IN_PROGRESS;
    }

    void close(Instant now) {
        tell("TicketClosed");
        goTo(TicketState.CLOSED, now);
        closedAt = now;
    }

    /** Whether it has been closed for too long to be reopened. */
    boolean isTooLate(Instant now) {
        return state == TicketState.CLOSED
                && closedAt != null
                && now.isAfter(closedAt.atZone(ZoneOffset.UTC).plusDays(14).toInstant());
    }

    /** The ticket that goes on for it: itself, unless it was merged. */
    NaiveTicket survivor() {
        return mergedInto == null ? this : mergedInto.survivor();
    }

    void prioritise() {
        if (!overridden) {
            priority = derived();
        }
    }

    /** ORGANISATION and HIGH is P1; each step down either way is one less; a VIP is one up. */
    private @Nullable Priority derived() {
        if (impact == null && urgency == null) {
            return null;
        }
        List<Impact> impacts = List.of(Impact.ORGANISATION, Impact.DEPARTMENT, Impact.PERSON);
        List<Urgency> urgencies = List.of(Urgency.HIGH, Urgency.MEDIUM, Urgency.LOW);
        int down = impacts.indexOf(impact == null ? Impact.PERSON : impact);
        down += urgencies.indexOf(urgency == null ? Urgency.MEDIUM : urgency);
        return List.of(Priority.P1, Priority.P2, Priority.P3, Priority.P4, Priority.P5)
                .get(vip ? Math.max(0, down - 1) : down);
    }

    boolean isExpress() {
        return vip || priority == Priority.P1;
    }
}
