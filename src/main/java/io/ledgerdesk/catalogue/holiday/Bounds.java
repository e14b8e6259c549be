package io.ledgerdesk.catalogue.holiday;

import java.time.LocalDate;

/**
 * What is taken out of a file.
 *
 * @param from first day that is taken
 * @param to last day that is taken
 * @param mostDays how many there may be
 * @param mostEvents how many events the file may have
 */
public record Bounds(LocalDate from, LocalDate to, int mostDays, int mostEvents) {
    /** Recurrences of all events together that are gone through at most. */
    static final int MOST_STEPS = 200_000;

    public Bounds {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " lies before " + from);
        }
    }
}
