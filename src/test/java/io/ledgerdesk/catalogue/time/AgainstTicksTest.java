package io.ledgerdesk.catalogue.time;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A hundred thousand sums beside a clock that ticks through each second of their weeks. */
class AgainstTicksTest {
    private static final int WINDOWS = 52;
    private static final int CASES = 2_000;

    /** A day that did not exist, two zones that changed their rules. */
    private static final Map<String, Instant> PECULIAR =
            Map.of(
                    "Pacific/Apia", Instant.parse("2011-12-30T10:00:00Z"),
                    "Europe/Moscow", Instant.parse("2014-10-25T22:00:00Z"),
                    "Asia/Pyongyang", Instant.parse("2018-05-04T15:00:00Z"));

    private static final Instant A_NEW_YEAR = Instant.parse("2026-12-31T12:00:00Z");

    /** A calendar and weeks that were ticked through. */
    private record Weeks(CalendarRules rules, TickedWindow ticked) {}

    @Test
    void eachSumIsWhatTheTicksSay() {
        int changes = 0;
        for (int seed = 0; seed < WINDOWS; seed++) {
            Random random = new Random(seed);
            Weeks weeks = weeks(random, seed);
            changes += changesWithin(weeks) ? 1 : 0;
            check(weeks, new Counter(weeks.rules()), random, CASES);
        }
        assertThat(WINDOWS * CASES).isGreaterThanOrEqualTo(100_000);
        assertThat(changes).as("windows with a change of the clock").isGreaterThan(WINDOWS * 2 / 3);
    }

    @Test
    void aMistakeIsSeen() {
        Random random = new Random(7);
        List<WorkingInterval> hours =
                List.of(WorkingInterval.parse("00:30-12:00"), WorkingInterval.parse("13:00-18:00"));
        CalendarRules office =
                new CalendarRules(
                        ZoneId.of("Europe/Berlin"),
                        Arrays.stream(DayOfWeek.values())
                                .collect(toMap(Function.identity(), day -> hours)),
                        List.of());
        Weeks weeks = new Weeks(office, window(office, A_NEW_YEAR, random));
        check(weeks, new Counter(office), random, 500);
        for (Mistake mistake : Mistake.offByOne()) {
            seen(mistake, weeks);
        }
        Instant spring = Instant.parse("2027-03-28T01:00:00Z");
        seen(Mistake.OFFSET_OF_TODAY, new Weeks(office, window(office, spring, random)));
    }

    private static void seen(Mistake mistake, Weeks weeks) {
        assertThatThrownBy(() -> check(weeks, mistake.in(weeks.rules()), new Random(3), 500))
                .as("%s", mistake)
                .isInstanceOf(AssertionError.class);
    }

    private static Weeks weeks(Random random, int number) {
        ZoneId zone = RandomCalendars.ZONES.get(number % RandomCalendars.ZONES.size());
        Instant middle = middle(random, zone, number < RandomCalendars.ZONES.size());
        LocalDate date = LocalDate.ofInstant(middle, ZoneOffset.UTC);
        CalendarRules rules =
                new RandomCalendars(random).next(zone, date.minusDays(50), date.plusDays(50));
        return new Weeks(rules, window(rules, middle, random));
    }

    private static Instant middle(Random random, ZoneId zone, boolean first) {
        List<Instant> changes = new ArrayList<>();
        Instant end = Instant.parse("2040-01-01T00:00:00Z");
        for (ZoneOffsetTransition change =
                        zone.getRules().nextTransition(Instant.parse("1990-01-01T00:00:00Z"));
                change != null && change.getInstant().isBefore(end);
                change = zone.getRules().nextTransition(change.getInstant())) {
            changes.add(change.getInstant());
        }
        Instant any = changes.isEmpty() ? A_NEW_YEAR : changes.get(random.nextInt(changes.size()));
        return first ? PECULIAR.getOrDefault(zone.getId(), any) : any;
    }

    private static TickedWindow window(CalendarRules rules, Instant within, Random random) {
        int lead = DayTable.DAY + random.nextInt(TickedWindow.LENGTH - 2 * DayTable.DAY);
        return new TickedWindow(rules, within.getEpochSecond() - lead);
    }

    private static boolean changesWithin(Weeks weeks) {
        var zone = weeks.rules().zone().getRules();
        long start = weeks.ticked().start();
        return !zone.getOffset(Instant.ofEpochSecond(start))
                .equals(zone.getOffset(Instant.ofEpochSecond(start + TickedWindow.LENGTH - 1)));
    }

    private static void check(Weeks weeks, Counter counter, Random random, int cases) {
        TickedWindow ticked = weeks.ticked();
        for (int i = 0; i < cases; i++) {
            int start = second(ticked, random);
            int end = second(ticked, random);
            int left = ticked.total() - ticked.passed(start);
            int target = target(ticked, random, start, left);
            Instant from = instant(ticked, start).plusNanos(random.nextInt(2) * 999_999_999L);
            agree(weeks, from, counter.add(from, target), ticked.due(start, target));
            int back = random.nextInt(ticked.passed(end) + 1);
            agree(
                    weeks,
                    instant(ticked, end),
                    counter.before(instant(ticked, end), back),
                    ticked.before(end, back));
            if (left > 0) {
                Instant opening = counter.nextOpening(from);
                agree(weeks, from, opening, ticked.due(start, 1) - 1);
            }
            if (start <= end) {
                Instant to = instant(ticked, end).plusNanos(999_999_999);
                equal(
                        weeks,
                        from,
                        counter.between(from, to),
                        ticked.passed(end) - ticked.passed(start));
            }
            equal(weeks, from, counter.isOpen(from) ? 1 : 0, ticked.isOpen(start) ? 1 : 0);
        }
    }

    /** Mostly beside something that could be miscounted. */
    private static int second(TickedWindow ticked, Random random) {
        List<Integer> edges = ticked.edges();
        return edges.isEmpty() || random.nextInt(3) == 0
                ? random.nextInt(TickedWindow.LENGTH)
                : Math.clamp(
                        edges.get(random.nextInt(edges.size())) - 1L + random.nextInt(3),
                        0,
                        TickedWindow.LENGTH - 1);
    }

    private static int target(TickedWindow ticked, Random random, int start, int left) {
        int any = random.nextInt(left + 1);
        if (random.nextInt(3) == 0) {
            return any;
        }
        int second = second(ticked, random);
        return second < start ? any : ticked.passed(second) - ticked.passed(start);
    }

    private static Instant instant(TickedWindow ticked, int second) {
        return Instant.ofEpochSecond(ticked.start() + second);
    }

    private static void agree(Weeks weeks, Instant from, Instant said, int second) {
        equal(weeks, from, said.getEpochSecond() - weeks.ticked().start(), second);
        equal(weeks, from, said.getNano(), said.equals(from) ? from.getNano() : 0);
    }

    private static void equal(Weeks weeks, Instant from, long said, long ticked) {
        if (said != ticked) {
            throw new AssertionError(
                    "%s: from %s business time says %d, the ticks %d"
                            .formatted(weeks.rules(), from, said, ticked));
        }
    }
}
