package io.ledgerdesk.catalogue.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.catalogue.word.CalendarRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds whatever the calendar says: sum and difference are inverse, parts add up. */
class LawsTest {
    private static final long BEGIN = Instant.parse("2009-01-01T00:00:00Z").getEpochSecond();
    private static final long YEARS = 4L * 366 * DayTable.DAY;

    @Test
    void theyHoldForEveryCalendar() {
        for (int seed = 0; seed < 8 * RandomCalendars.ZONES.size(); seed++) {
            check(Counter::new, seed);
        }
    }

    /** A calendar that is wrong is still a calendar: the laws see wrong sums only. */
    @ParameterizedTest
    @EnumSource(names = {"DUE_A_SECOND_LATE", "LAST_SECOND_COUNTED"})
    void aMistakeIsSeen(Mistake mistake) {
        assertThatThrownBy(() -> check(mistake::in, 0)).isInstanceOf(AssertionError.class);
    }

    private static void check(Function<CalendarRules, Counter> counters, int seed) {
        Random random = new Random(seed);
        ZoneId zone = RandomCalendars.ZONES.get(seed % RandomCalendars.ZONES.size());
        CalendarRules rules =
                new RandomCalendars(random)
                        .next(zone, LocalDate.of(2009, 1, 1), LocalDate.of(2013, 1, 1));
        Counter counter = counters.apply(rules);
        for (int i = 0; i < 40; i++) {
            Instant start = Instant.ofEpochSecond(BEGIN + random.nextLong(YEARS));
            long one = random.nextLong(30 * DayTable.DAY);
            long two = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextLong(DayTable.DAY);
            inverse(counter, start, one);
            partsAddUp(counter, start, one, two);
            moreIsLater(counter, start, one, two);
            openingsAreOpen(counter, start);
        }
    }

    private static void inverse(Counter counter, Instant start, long seconds) {
        Instant due = counter.add(start, seconds);
        assertThat(counter.between(start, due)).isEqualTo(seconds);
        assertThat(counter.add(start, counter.between(start, due))).isEqualTo(due);
        Instant latest = counter.before(due, seconds);
        assertThat(counter.between(latest, due)).isEqualTo(seconds);
        assertThat(latest).isAfterOrEqualTo(start);
        assertThat(counter.add(latest, seconds)).isEqualTo(due);
    }

    private static void partsAddUp(Counter counter, Instant start, long one, long two) {
        Instant middle = counter.add(start, one);
        Instant due = counter.add(start, one + two);
        assertThat(counter.add(middle, two)).isEqualTo(due);
        Instant any = start.plusSeconds((due.getEpochSecond() - start.getEpochSecond()) / 3);
        assertThat(counter.between(start, any) + counter.between(any, due)).isEqualTo(one + two);
    }

    private static void moreIsLater(Counter counter, Instant start, long one, long two) {
        assertThat(counter.add(start, one + two)).isAfterOrEqualTo(counter.add(start, one));
        assertThat(counter.add(start, one + 1)).isAfter(counter.add(start, one));
        assertThat(counter.add(start.plusSeconds(two), one))
                .isAfterOrEqualTo(counter.add(start, one));
        assertThat(counter.between(start.minusSeconds(two), start.plusSeconds(one)))
                .isBetween(counter.between(start, start.plusSeconds(one)), one + two);
    }

    private static void openingsAreOpen(Counter counter, Instant start) {
        Instant opening = counter.nextOpening(start);
        assertThat(counter.isOpen(opening)).isTrue();
        assertThat(counter.between(start, opening)).isZero();
        assertThat(counter.nextOpening(opening)).isEqualTo(opening);
        assertThat(counter.add(start, 1)).isEqualTo(opening.plusSeconds(1));
    }
}
