package io.ledgerdesk.servicelevel.view.backlog;

import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.queue.NaiveTicket;
import io.ledgerdesk.ticket.view.queue.RandomLives;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The places of tickets one after the other, as somebody with a list of what happened has them. */
final class NaiveBacklog {
    private final Map<TicketId, List<Stand>> stands = new HashMap<>();

    /**
     * From when on a ticket stood somewhere.
     *
     * @param ticket absent where it stood in no queue
     */
    private record Stand(Instant from, @Nullable NaiveTicket ticket) {}

    /**
     * @param times when each thing happened, in the order of the log
     */
    NaiveBacklog(RandomLives lives, List<Instant> times) {
        for (int position = 1; position <= times.size(); position++) {
            for (NaiveTicket ticket : lives.at(position)) {
                add(ticket, times.get(position - 1));
            }
        }
    }

    private void add(NaiveTicket now, Instant at) {
        List<Stand> before = stands.computeIfAbsent(now.id(), id -> new ArrayList<>());
        NaiveTicket standing = now.stands() ? now : null;
        if (before.isEmpty()) {
            before.add(new Stand(min(at, now.receivedAt()), standing));
        } else if (!Objects.equals(before.getLast().ticket(), standing)) {
            before.add(new Stand(max(at, before.getLast().from()), standing));
        }
    }

    /** How many stood in a queue at an instant, by their parts. */
    Map<String, Long> at(
            Instant at, Predicate<NaiveTicket> wanted, Function<NaiveTicket, String> part) {
        List<NaiveTicket> open = new ArrayList<>();
        for (List<Stand> all : stands.values()) {
            NaiveTicket last = null;
            for (Stand one : all) {
                if (!one.from().isAfter(at)) {
                    last = one.ticket();
                }
            }
            if (last != null) {
                open.add(last);
            }
        }
        return counted(open, wanted, part);
    }

    static Map<String, Long> counted(
            List<NaiveTicket> tickets,
            Predicate<NaiveTicket> wanted,
            Function<NaiveTicket, String> part) {
        return tickets.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(part, TreeMap::new, Collectors.counting()));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
