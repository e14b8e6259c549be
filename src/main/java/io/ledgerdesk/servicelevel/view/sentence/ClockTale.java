package io.ledgerdesk.servicelevel.view.sentence;

import io.ledgerdesk.servicelevel.view.replay.PauseReason;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * What a sentence says of a clock.
 *
 * @param calendar what people call it
 * @param zone of the calendar
 * @param paused seconds that went by while it paused, by reason
 */
public record ClockTale(
        ClockStanding clock, String calendar, ZoneId zone, Map<PauseReason, Long> paused) {
    public ClockTale {
        paused = Map.copyOf(paused);
    }

    /** An instant on the clocks of the calendar's zone, to the second as clocks count. */
    String local(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss zzz", locale)
                .format(instant.atZone(zone));
    }
}
