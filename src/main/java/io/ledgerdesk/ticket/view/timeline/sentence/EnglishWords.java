package io.ledgerdesk.ticket.view.timeline.sentence;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.word.Belongings;
import io.ledgerdesk.ticket.word.FieldValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The module's constants, counts and times in English. */
final class EnglishWords {
    static final Quotes QUOTES = new Quotes("“", "”", "[erased]", "group", "nobody");
    static final String NONE = "none";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private EnglishWords() {}

    /** Such as {@code in progress}: that is what constants are named in; priorities stay. */
    static String of(@Nullable Enum<?> word) {
        if (word == null) {
            return NONE;
        }
        String name = word.name();
        return name.length() == 2 ? name : name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    static String of(Channel channel) {
        return switch (channel) {
            case MAIL, PORTAL, PHONE, MESSENGER, MONITORING, WEB_FORM -> of((Enum<?>) channel);
            case API -> "API";
        };
    }

    static String of(HoldReason reason) {
        return switch (reason) {
            case THIRD_PARTY -> "a third party has to act";
            case SCHEDULED -> "planned for later";
            case PROBLEM -> "its problem is being solved";
            case APPROVAL -> "waiting for an approval";
            case OTHER -> "another reason";
        };
    }

    static String time(@Nullable Instant instant) {
        return instant == null ? "open end" : TIME.format(instant);
    }

    /** Such as {@code 1 h 5 min}. */
    static String length(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toHours(), " h");
        add(parts, length.toMinutesPart(), " min");
        add(parts, length.toSecondsPart(), " s");
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    /** Such as {@code 12 KB}, rounded up. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return count(bytes, "byte");
        }
        long kilobytes = Math.ceilDiv(bytes, 1024L);
        return kilobytes < 1024 ? kilobytes + " KB" : Math.ceilDiv(kilobytes, 1024L) + " MB";
    }

    static String of(@Nullable FieldValue value) {
        if (value == null) {
            return NONE;
        }
        if (value.text() != null) {
            return QUOTES.text(value.text());
        }
        if (value.choice() != null) {
            return QUOTES.quoted(value.choice().value());
        }
        if (value.flag() != null) {
            return value.flag() ? "yes" : "no";
        }
        return plain(value);
    }

    /** What reads the same in every language. */
    static String plain(FieldValue value) {
        if (value.number() != null) {
            return value.number().text();
        }
        return value.person() != null ? value.person().value() : String.valueOf(value.date());
    }

    /** How much of what, behind some words; nothing if there is nothing. */
    static String behind(String words, Belongings belongings) {
        List<String> parts = new ArrayList<>();
        count(parts, belongings.messages(), "message");
        count(parts, belongings.notes(), "note");
        count(parts, belongings.files(), "file");
        count(parts, belongings.watchers(), "watcher");
        return parts.isEmpty() ? "" : words + String.join(", ", parts);
    }

    static String count(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** Adds what changed, if it did. */
    static void change(List<String> changes, String field, String from, String to) {
        if (!from.equals(to)) {
            changes.add(field + " from " + from + " to " + to);
        }
    }

    private static void count(List<String> parts, List<?> some, String word) {
        if (!some.isEmpty()) {
            parts.add(count(some.size(), word));
        }
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + unit);
        }
    }
}
