package io.ledgerdesk.servicelevel.view.clock;

import io.ledgerdesk.servicelevel.domain.clock.Clock;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a ticket, and what is not written of them yet.
 *
 * @param countedUntil position up to which everything is counted
 * @param rows that are to be written
 */
record Level(
        TicketId ticket, TicketClocks clocks, long countedUntil, Map<ClockKey, ClockRow> rows) {

    /** As it was written. */
    static Level written(TicketId ticket, TicketClocks clocks, long countedUntil) {
        return new Level(ticket, clocks, countedUntil, Map.of());
    }

    /** Of a ticket that begins. */
    static Level begun(TicketId ticket, TicketClocks clocks) {
        return new Level(ticket, clocks.settled(), 0, changed(ticket, null, clocks, Map.of()));
    }

    /** After an event. */
    Level with(TicketClocks after) {
        return new Level(
                ticket, after.settled(), countedUntil, changed(ticket, clocks, after, rows));
    }

    /** The breach was recorded. */
    Level detected(TargetBreached breach) {
        ClockRow row = rows.get(breach.clock());
        if (row == null) {
            return this;
        }
        Map<ClockKey, ClockRow> all = new LinkedHashMap<>(rows);
        all.put(breach.clock(), row.detected(breach.detectedAt()));
        return new Level(ticket, clocks, countedUntil, all);
    }

    Level until(long position) {
        return new Level(ticket, clocks, position, rows);
    }

    private static Map<ClockKey, ClockRow> changed(
            TicketId ticket,
            @Nullable TicketClocks before,
            TicketClocks after,
            Map<ClockKey, ClockRow> rows) {
        Map<ClockKey, Clock> known = before == null ? Map.of() : byKey(before);
        boolean sameTicket = before != null && sameTicket(before, after);
        Map<ClockKey, ClockRow> all = new LinkedHashMap<>(rows);
        for (Clock clock : after.clocks()) {
            boolean same = clock.equals(known.get(clock.key()));
            if (!same || (clock.status().isOpen() && !sameTicket)) {
                ClockRow row = ClockRow.of(ticket, after, clock);
                ClockRow unwritten = all.get(clock.key());
                all.put(
                        clock.key(),
                        unwritten == null ? row : row.detected(unwritten.detectedAt()));
            }
        }
        for (Clock clock : known.values()) {
            if (after.clock(clock.key()).isEmpty()) {
                all.put(clock.key(), ClockRow.of(ticket, after, clock).gone());
            }
        }
        return all;
    }

    private static boolean sameTicket(TicketClocks one, TicketClocks other) {
        return one.priority() == other.priority()
                && one.kind() == other.kind()
                && one.line().equals(other.line())
                && one.companies().equals(other.companies())
                && Objects.equals(one.service(), other.service())
                && Objects.equals(one.plan(), other.plan());
    }

    private static Map<ClockKey, Clock> byKey(TicketClocks clocks) {
        return clocks.clocks().stream()
                .collect(Collectors.toMap(Clock::key, clock -> clock, (one, other) -> other));
    }
}
