package io.ledgerdesk.catalogue.holiday;

import io.ledgerdesk.catalogue.id.EntryName;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days of a file, as far as it was gone through. */
final class Gathering {
    private final Bounds bounds;
    private final TreeMap<LocalDate, @Nullable EntryName> days = new TreeMap<>();
    private int ignored;
    private int steps;

    Gathering(Bounds bounds) {
        this.bounds = bounds;
    }

    Bounds bounds() {
        return bounds;
    }

    void ignore() {
        ignored++;
    }

    /** One more recurrence was looked at; a few bytes can ask for very many. */
    void step() throws Damaged {
        if (++steps > Bounds.MOST_STEPS) {
            throw new Damaged(
                    "with fewer recurrences: more than "
                            + Bounds.MOST_STEPS
                            + " lie up to the last day that is taken");
        }
    }

    /** Days in a row; where two events name one, the first does. */
    void add(LocalDate first, long length, @Nullable EntryName name) throws Damaged {
        LocalDate end = first.plusDays(length);
        LocalDate day = first.isBefore(bounds.from()) ? bounds.from() : first;
        for (; day.isBefore(end) && !day.isAfter(bounds.to()); day = day.plusDays(1)) {
            if (!days.containsKey(day)) {
                days.put(day, name);
            }
            if (days.size() > bounds.mostDays()) {
                throw new Damaged(
                        "of at most %d days from %s to %s: take fewer years at once"
                                .formatted(bounds.mostDays(), bounds.from(), bounds.to()));
            }
        }
    }

    Holidays all() {
        return new Holidays(days, ignored);
    }
}
