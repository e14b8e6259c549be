package io.ledgerdesk.importing.source.servicenow;

import io.ledgerdesk.importing.map.SourceMaps;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column of the log may hold. */
enum RowForm {
    NUMBER("BAD_VALUE", "an incident's number"),
    COUNT("BAD_VALUE", "a whole number"),
    FLAG("BAD_VALUE", "true or false"),
    REFERENCE("BAD_VALUE", "a reference"),
    DATE("BAD_DATE", "a date of the log's form"),
    STATE("UNKNOWN_STATE", "a state that the map knows"),
    PRIORITY("UNKNOWN_PRIORITY", "a priority that the map knows"),
    IMPACT("UNKNOWN_IMPACT", "an impact that the map knows"),
    URGENCY("UNKNOWN_URGENCY", "an urgency that the map knows"),
    CHANNEL("UNKNOWN_CHANNEL", "a channel that the map knows"),
    TEXT("BAD_VALUE", "a text");

    private static final Pattern NUMBERS = Pattern.compile("[A-Za-z0-9._:/#-]{1,128}");
    private static final Pattern COUNTS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern FLAGS = Pattern.compile("true|false");

    /** Bare enough to be part of an id. */
    private static final Pattern REFERENCES = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private static final Map<String, RowForm> BY_COLUMN =
            Map.ofEntries(
                    Map.entry("number", NUMBER),
                    Map.entry("ident_state", STATE),
                    Map.entry("active", FLAG),
                    Map.entry("reassignment_count", COUNT),
                    Map.entry("reopen_count", COUNT),
                    Map.entry("sys_mod_count", COUNT),
                    Map.entry("made_sla", FLAG),
                    Map.entry("caller_id", REFERENCE),
                    Map.entry("opened_by", REFERENCE),
                    Map.entry("opened_at", DATE),
                    Map.entry("sys_created_by", REFERENCE),
                    Map.entry("sys_created_at", DATE),
                    Map.entry("sys_updated_by", REFERENCE),
                    Map.entry("sys_updated_at", DATE),
                    Map.entry("contact_type", CHANNEL),
                    Map.entry("location", REFERENCE),
                    Map.entry("category", REFERENCE),
                    Map.entry("subcategory", REFERENCE),
                    Map.entry("u_symptom", REFERENCE),
                    Map.entry("impact", IMPACT),
                    Map.entry("urgency", URGENCY),
                    Map.entry("priority", PRIORITY),
                    Map.entry("assignment_group", REFERENCE),
                    Map.entry("assigned_to", REFERENCE),
                    Map.entry("knowledge", FLAG),
                    Map.entry("u_priority_confirmation", FLAG),
                    Map.entry("problem_id", REFERENCE),
                    Map.entry("rfc", REFERENCE),
                    Map.entry("closed_code", COUNT),
                    Map.entry("resolved_by", REFERENCE),
                    Map.entry("resolved_at", DATE),
                    Map.entry("closed_at", DATE));

    private final String code;
    private final String wanted;

    RowForm(String code, String wanted) {
        this.code = code;
        this.wanted = wanted;
    }

    /** Of a value that does not fit. */
    String code() {
        return code;
    }

    /** What would fit, to follow "is not". */
    String wanted() {
        return wanted;
    }

    static RowForm of(String column) {
        return BY_COLUMN.getOrDefault(column, TEXT);
    }

    boolean fits(String value, SourceMaps maps) {
        return switch (this) {
            case NUMBER -> NUMBERS.matcher(value).matches();
            case COUNT -> COUNTS.matcher(value).matches();
            case FLAG -> FLAGS.matcher(value).matches();
            case REFERENCE -> REFERENCES.matcher(value).matches();
            case DATE -> instant(value, maps).isPresent();
            case STATE -> maps.words().states().containsKey(value);
            case PRIORITY -> meant(maps.words().priorities(), value).isPresent();
            case IMPACT -> meant(maps.words().impacts(), value).isPresent();
            case URGENCY -> meant(maps.words().urgencies(), value).isPresent();
            case CHANNEL -> maps.words().channels().containsKey(value);
            case TEXT -> true;
        };
    }

    static Optional<Instant> instant(@Nullable String value, SourceMaps maps) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(value, maps.dates());
            return Optional.of(local.atZone(maps.zone()).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Of a word such as {@code 3} or {@code 3 - Low}, as other exports have it. */
    static <T> Optional<T> meant(Map<String, T> words, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        T whole = words.get(value);
        return Optional.ofNullable(whole != null ? whole : words.get(value.split(" - ", 2)[0]));
    }
}
