package io.ledgerdesk.servicelevel.view.sentence;

import java.util.ArrayList;
import java.util.List;

/** The units of a language in which a number of seconds is told, exact to the second. */
record Lasting(String hours, String minutes, String seconds) {
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    String of(long lasting) {
        List<String> parts = new ArrayList<>();
        add(parts, lasting / HOUR, hours);
        add(parts, lasting % HOUR / MINUTE, minutes);
        add(parts, lasting % MINUTE, seconds);
        return parts.isEmpty() ? "0 " + seconds : String.join(" ", parts);
    }

    private static void add(List<String> parts, long many, String unit) {
        if (many != 0) {
            parts.add(many + " " + unit);
        }
    }
}
