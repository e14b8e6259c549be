package io.ledgerdesk.catalogue.time;

import static java.util.stream.Collectors.toMap;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes that are easily made; a check that lets one pass checks nothing. */
enum Mistake {
    DUE_A_SECOND_LATE {
        @Override
        Counter in(CalendarRules rules) {
            return new Counter(rules) {
                @Override
                Instant add(Instant start, long seconds) {
                    return super.add(start, seconds).plusSeconds(1);
                }
            };
        }
    },
    LAST_SECOND_COUNTED {
        @Override
        Counter in(CalendarRules rules) {
            return new Counter(rules) {
                @Override
                long between(Instant from, Instant to) {
                    return super.between(from, to.plusSeconds(1));
                }
            };
        }
    },
    CLOSING_STILL_WORKED {
        @Override
        Counter in(CalendarRules rules) {
            return new Counter(
                    new CalendarRules(
                            rules.zone(),
                            rules.week().entrySet().stream()
                                    .collect(
                                            toMap(
                                                    Map.Entry::getKey,
                                                    day ->
                                                            day.getValue().stream()
                                                                    .map(Mistake::aSecondMore)
                                                                    .toList())),
                            rules.days()));
        }
    },
    LAST_DAY_OF_THE_YEAR_MISSED {
        @Override
        Counter in(CalendarRules rules) {
            return new Counter(
                    new CalendarRules(
                            rules.zone(),
                            rules.week(),
                            Stream.concat(
                                            rules.days().stream()
                                                    .filter(day ->
                                                            day.date().getDayOfYear()
                                                                    != day.date().lengthOfYear()),
                                            IntStream.range(1970, 2100)
                                                    .mapToObj(year -> LocalDate.of(year, 12, 31))
                                                    .map(day -> DayException.holiday(day, null)))
                                    .toList()));
        }
    },
    OFFSET_OF_TODAY {
        @Override
        Counter in(CalendarRules rules) {
            ZoneId today = rules.zone().getRules().getOffset(Instant.parse("2026-07-01T00:00:00Z"));
            return new Counter(new CalendarRules(today, rules.week(), rules.days()));
        }
    };

    abstract Counter in(CalendarRules rules);

    /** Those that count one second or one day too many or too few. */
    static List<Mistake> offByOne() {
        return List.of(
                DUE_A_SECOND_LATE,
                LAST_SECOND_COUNTED,
                CLOSING_STILL_WORKED,
                LAST_DAY_OF_THE_YEAR_MISSED);
    }

    private static WorkingInterval aSecondMore(WorkingInterval hours) {
        return new WorkingInterval(hours.from(), Math.min(hours.to() + 1, hours.from() + 86_400));
    }
}
