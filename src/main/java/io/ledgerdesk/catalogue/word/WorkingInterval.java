package io.ledgerdesk.catalogue.word;

import io.ledgerdesk.kernel.Published;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours that are worked without a break. They belong to the day on which they begin, also where
 * they go over midnight: a holiday on the next day does not cut them.
 *
 * @param from second of the local day, 0 to 86399
 * @param to second at which they end, behind {@code from} and at most a day behind it; more than
 *     86400 is on the next day
 */
@Published
public record WorkingInterval(int from, int to) implements Comparable<WorkingInterval> {
    /** From midnight to midnight. */
    public static final WorkingInterval FULL_DAY = new WorkingInterval(0, 86_400);

    /** What is accepted, in words. */
    public static final String ALLOWED =
            "HH:MM-HH:MM or HH:MM:SS-HH:MM:SS, from 00:00 to 24:00; an end that is not behind the"
                    + " begin is on the next day";

    private static final int DAY = 86_400;
    private static final Pattern FORM = Pattern.compile("(TIME)-(TIME)".replace("TIME", time()));
    private static final Comparator<WorkingInterval> ORDER =
            Comparator.comparingInt(WorkingInterval::from).thenComparingInt(WorkingInterval::to);

    public WorkingInterval {
        if (from < 0 || from >= DAY) {
            throw new IllegalArgumentException(
                    "working hours begin at second 0 to 86399 of a day, not at " + from);
        }
        if (to <= from || to > from + DAY) {
            throw new IllegalArgumentException(
                    "working hours last 1 second to 24 hours, not "
                            + ((long) to - from)
                            + " seconds");
        }
    }

    /**
     * Hours as people write them, such as {@code 22:00-06:00}.
     *
     * @throws IllegalArgumentException if they are not {@link #ALLOWED}
     */
    public static WorkingInterval parse(String text) {
        Matcher written = FORM.matcher(text);
        if (!written.matches()) {
            throw refused(text, "");
        }
        int from = second(written, 2);
        int to = second(written, 6);
        if (from >= DAY) {
            throw refused(text, " (24:00 is an end, not a begin)");
        }
        if (to > DAY) {
            throw refused(text, " (nothing comes after 24:00)");
        }
        return new WorkingInterval(from, to > from ? to : to + DAY);
    }

    @Override
    public int compareTo(WorkingInterval other) {
        return ORDER.compare(this, other);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return text(from) + "-" + text(to > DAY ? to - DAY : to);
    }

    private static String time() {
        return "([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?";
    }

    private static int second(MatchResult written, int group) {
        int hours = Integer.parseInt(written.group(group));
        int minutes = Integer.parseInt(written.group(group + 1));
        String seconds = written.group(group + 2);
        int rest = seconds == null ? 0 : Integer.parseInt(seconds);
        if (hours > 24 || minutes > 59 || rest > 59) {
            throw refused(written.group(), "");
        }
        return hours * 3600 + minutes * 60 + rest;
    }

    private static String text(int second) {
        String minutes = "%02d:%02d".formatted(second / 3600, second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + ":%02d".formatted(second % 60);
    }

    private static IllegalArgumentException refused(String text, String why) {
        return new IllegalArgumentException(
                "not working hours: \"" + text + "\"" + why + ": write " + ALLOWED);
    }
}
