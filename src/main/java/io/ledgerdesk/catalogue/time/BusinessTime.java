package io.ledgerdesk.catalogue.time;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.kernel.Published;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts the working time of a calendar, to the second. Every instant is taken to the whole second
 * that it lies in. Hours are those of the zone's wall clock at that date, begun and ended when it
 * first shows their time or a later one: so they have the length that really passes, a day that did
 * not exist has none, and one that follows another leaves nothing between them.
 *
 * <p>Any number of threads may ask. Years are tabulated when they are first asked for.
 */
@Published
public final class BusinessTime {
    /** The longest target: ten years around the clock, with three leap days. */
    public static final long MAX_SECONDS = 3_653L * 86_400;

    /** Local years that can be counted in: with one day a week even ten years' work ends there. */
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2299;

    private static final long BEGIN_OF_FIRST_YEAR = -2_208_988_800L;
    private static final long AVERAGE_YEAR = 31_556_952;
    private final CalendarRules rules;
    private final AtomicReferenceArray<WorkingYear> years =
            new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    private BusinessTime(CalendarRules rules) {
        this.rules = rules;
    }

    public static BusinessTime of(CalendarRules rules) {
        return new BusinessTime(rules);
    }

    /** What it counts by. */
    public CalendarRules rules() {
        return rules;
    }

    /**
     * Earliest instant at which so much business time has passed: at a closing, not at the opening
     * behind it.
     *
     * @param seconds 0 to {@link #MAX_SECONDS}
     * @return the start itself, to the second, for 0 seconds
     * @throws ArithmeticException if that is behind {@link #LAST_YEAR}
     */
    public Instant add(Instant start, long seconds) {
        requireTarget(seconds);
        long from = start.getEpochSecond();
        if (seconds == 0) {
            return Instant.ofEpochSecond(from);
        }
        WorkingYear year = yearOf(from);
        long last = year.workedBefore(from) + seconds - 1;
        return Instant.ofEpochSecond(secondOf(year, last) + 1);
    }

    /**
     * Latest instant from which so much business time remains until the end: at an opening, not at
     * the closing before it.
     *
     * @param seconds 0 to {@link #MAX_SECONDS}
     * @return the end itself, to the second, for 0 seconds
     * @throws ArithmeticException if that is before {@link #FIRST_YEAR}
     */
    public Instant before(Instant end, long seconds) {
        requireTarget(seconds);
        long to = end.getEpochSecond();
        if (seconds == 0) {
            return Instant.ofEpochSecond(to);
        }
        WorkingYear year = yearOf(to);
        long number = year.workedBefore(to) - seconds;
        while (number < 0) {
            year = year(year.year() - 1);
            number += year.total();
        }
        return Instant.ofEpochSecond(year.secondOf(number));
    }

    /**
     * Business seconds between two instants.
     *
     * @throws IllegalArgumentException if they are in the wrong order
     */
    public long between(Instant from, Instant to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "business time is counted forwards, not from " + from + " to " + to);
        }
        WorkingYear first = yearOf(from.getEpochSecond());
        WorkingYear last = yearOf(to.getEpochSecond());
        long sum = -first.workedBefore(from.getEpochSecond());
        for (WorkingYear year = first; year.year() < last.year(); year = year(year.year() + 1)) {
            sum += year.total();
        }
        return sum + last.workedBefore(to.getEpochSecond());
    }

    /** Whether the second that the instant lies in is worked. */
    public boolean isOpen(Instant instant) {
        return yearOf(instant.getEpochSecond()).isWorked(instant.getEpochSecond());
    }

    /**
     * The instant itself if it is open, else the next one at which it is.
     *
     * @throws ArithmeticException if there is none until {@link #LAST_YEAR}
     */
    public Instant nextOpening(Instant instant) {
        long second = instant.getEpochSecond();
        WorkingYear year = yearOf(second);
        long opening = secondOf(year, year.workedBefore(second));
        return opening == second ? instant : Instant.ofEpochSecond(opening);
    }

    /**
     * @param number of a worked second, counted from the begin of the year; it may lie behind it
     */
    private long secondOf(WorkingYear begin, long number) {
        WorkingYear year = begin;
        long left = number;
        while (left >= year.total()) {
            left -= year.total();
            year = year(year.year() + 1);
        }
        return year.secondOf(left);
    }

    private WorkingYear yearOf(long second) {
        long guess = FIRST_YEAR + Math.floorDiv(second - BEGIN_OF_FIRST_YEAR, AVERAGE_YEAR);
        WorkingYear year = year((int) Math.clamp(guess, FIRST_YEAR, LAST_YEAR));
        while (second < year.start()) {
            year = year(year.year() - 1);
        }
        while (second >= year.end()) {
            year = year(year.year() + 1);
        }
        return year;
    }

    private WorkingYear year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new ArithmeticException(
                    "business time is counted from %d to %d: the calendar works too little, or"
                                    .formatted(FIRST_YEAR, LAST_YEAR)
                            + " the instant lies outside");
        }
        WorkingYear known = years.get(year - FIRST_YEAR);
        if (known != null) {
            return known;
        }
        // Two threads may tabulate the same year: cheaper than making the others wait.
        WorkingYear made = WorkingYear.of(rules, year);
        years.set(year - FIRST_YEAR, made);
        return made;
    }

    private static void requireTarget(long seconds) {
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "business time of 0 to "
                            + MAX_SECONDS
                            + " seconds (ten years) can be counted, not "
                            + seconds);
        }
    }
}
