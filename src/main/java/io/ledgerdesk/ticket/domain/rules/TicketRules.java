package io.ledgerdesk.ticket.domain.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a desk has set for all its tickets.
 *
 * @param reopenWindowDays calendar days from the latest closing within which a ticket may be
 *     reopened, 0 or more
 * @param zone in which calendar days are counted
 * @param texts how long texts may be
 * @param limits how much of something a ticket may have
 */
public record TicketRules(int reopenWindowDays, ZoneId zone, TextRules texts, TicketLimits limits) {
    public static final TicketRules DEFAULTS =
            new TicketRules(14, ZoneOffset.UTC, TextRules.DEFAULTS, TicketLimits.DEFAULTS);

    public TicketRules {
        if (reopenWindowDays < 0) {
            throw new IllegalArgumentException("the reopen window must be 0 days or more");
        }
    }

    /** The same for a ticket of no service. */
    public Instant reopenableUntil(Instant closedAt) {
        return reopenableUntil(closedAt, null);
    }

    /**
     * The last instant at which a ticket closed then may be reopened: the same time of day.
     *
     * @param days that its service says; absent for the desk's
     */
    public Instant reopenableUntil(Instant closedAt, @Nullable Integer days) {
        int window = days == null ? reopenWindowDays : days;
        return closedAt.atZone(zone).plusDays(window).toInstant();
    }
}
