package io.ledgerdesk.bench.businesstime;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** The reference: minute after minute, each asked whether it is worked. */
final class MinuteLoop {
    private final CalendarRules rules;

    MinuteLoop(CalendarRules rules) {
        this.rules = rules;
    }

    Instant add(Instant start, long minutes) {
        ZonedDateTime now = start.atZone(rules.zone());
        long left = minutes;
        while (left > 0) {
            if (isWorked(now)) {
                left--;
            }
            now = now.plusMinutes(1);
        }
        return now.toInstant();
    }

    private boolean isWorked(ZonedDateTime time) {
        LocalDate date = time.toLocalDate();
        int second = time.toLocalTime().toSecondOfDay();
        return within(rules.hoursOn(date), second)
                || within(rules.hoursOn(date.minusDays(1)), second + 86_400);
    }

    private static boolean within(List<WorkingInterval> hours, int second) {
        for (WorkingInterval one : hours) {
            if (one.from() <= second && second < one.to()) {
                return true;
            }
        }
        return false;
    }
}
