package io.ledgerdesk.servicelevel.view.catalogue;

import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calendars with the years that were tabulated; those asked for last are kept. */
final class Calendars {
    private static final int KEPT = 500;

    private final Map<EntryVersion, BusinessTime> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<EntryVersion, BusinessTime> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized BusinessTime of(EntryVersion version, CalendarRules rules) {
        return known.computeIfAbsent(version, unused -> BusinessTime.of(rules));
    }
}
