package io.ledgerdesk.catalogue.time;

import io.ledgerdesk.catalogue.word.CalendarRules;
import java.time.Instant;

/** Business time as the checks ask for it, so that a wrong one can be put in its place. */
class Counter {
    private final BusinessTime time;

    Counter(CalendarRules rules) {
        time = BusinessTime.of(rules);
    }

    Instant add(Instant start, long seconds) {
        return time.add(start, seconds);
    }

    Instant before(Instant end, long seconds) {
        return time.before(end, seconds);
    }

    long between(Instant from, Instant to) {
        return time.between(from, to);
    }

    boolean isOpen(Instant instant) {
        return time.isOpen(instant);
    }

    Instant nextOpening(Instant instant) {
        return time.nextOpening(instant);
    }
}
