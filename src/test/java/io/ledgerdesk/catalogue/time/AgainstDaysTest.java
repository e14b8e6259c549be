package io.ledgerdesk.catalogue.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.catalogue.word.CalendarRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sums over as many as ten years beside a table of all their days. */
class AgainstDaysTest {
    private static final int CASES = 60;

    @Test
    void eachSumIsWhatTheTableSays() {
        for (int seed = 0; seed < 2 * RandomCalendars.ZONES.size(); seed++) {
            check(Counter::new, seed);
        }
    }

    /** Offsets to the second, days that were left out or came twice, changes within weeks. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Amsterdam, 1932",
        "Europe/London, 1940",
        "Europe/Moscow, 1915",
        "Pacific/Kwajalein, 1965",
        "Africa/Monrovia, 1970",
        "Pacific/Kwajalein, 1990",
        "Pacific/Kiritimati, 1991",
        "Antarctica/Troll, 2003",
        "Africa/Cairo, 2008"
    })
    void soItIsWhereClocksWerePeculiar(ZoneId zone, int year) {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            check(Counter::new, random, zone, LocalDate.of(year, 1 + random.nextInt(12), 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeIsSeen(Mistake mistake) {
        assertThatThrownBy(() -> check(mistake::in, 0)).isInstanceOf(AssertionError.class);
    }

    private static void check(Function<CalendarRules, Counter> counters, int seed) {
        Random random = new Random(seed);
        ZoneId zone = RandomCalendars.ZONES.get(seed % RandomCalendars.ZONES.size());
        LocalDate first = LocalDate.of(1995 + random.nextInt(40), 1 + random.nextInt(12), 1);
        check(counters, random, zone, first);
    }

    private static void check(
            Function<CalendarRules, Counter> counters,
            Random random,
            ZoneId zone,
            LocalDate first) {
        LocalDate last = first.plusYears(10).plusDays(3);
        CalendarRules rules = new RandomCalendars(random).next(zone, first, last);
        DayTable table = new DayTable(rules, first.minusDays(3), last);
        long begin = first.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        long end = first.plusYears(10).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        Counter counter = counters.apply(rules);
        for (int i = 0; i < CASES; i++) {
            long from = random.nextLong(begin, end);
            long to = random.nextLong(from, end);
            long between = table.between(from, to);
            assertThat(counter.between(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to)))
                    .as("%s, from %d to %d", rules, from, to)
                    .isEqualTo(between);
            assertThat(counter.add(Instant.ofEpochSecond(from), between).getEpochSecond())
                    .as("%s, %d seconds from %d", rules, between, from)
                    .isEqualTo(table.due(from, between));
        }
    }
}
