package io.ledgerdesk.catalogue.holiday;

import io.ledgerdesk.catalogue.id.EntryName;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file says.
 *
 * @param days and what people call them, if they call them anything
 * @param ignored events that are no whole days, are cancelled, or recur otherwise than by the year
 */
public record Holidays(SortedMap<LocalDate, @Nullable EntryName> days, int ignored) {
    public Holidays {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }
}
