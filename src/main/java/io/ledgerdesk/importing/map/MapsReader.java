package io.ledgerdesk.importing.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.importing.map.SourceMaps.People;
import io.ledgerdesk.importing.map.SourceMaps.Texts;
import io.ledgerdesk.importing.map.SourceMaps.Words;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Reads one file of maps; what is wrong is told with file and key. */
final class MapsReader {
    private static final Set<String> KEYS =
            Set.of(
                    "unknown",
                    "dates",
                    "zone",
                    "texts",
                    "people",
                    "kind",
                    "topic",
                    "states",
                    "priorities",
                    "impacts",
                    "urgencies",
                    "channels",
                    "codes",
                    "otherCode",
                    "facts");

    private final String file;

    MapsReader(String file) {
        this.file = file;
    }

    SourceMaps read(JsonNode root) {
        if (!root.isObject()) {
            throw wrong("", "must be keys and values");
        }
        Set<String> surplus = new TreeSet<>();
        root.fieldNames().forEachRemaining(surplus::add);
        surplus.removeAll(KEYS);
        if (!surplus.isEmpty()) {
            throw wrong(surplus.iterator().next(), "is no key; there are " + new TreeSet<>(KEYS));
        }
        return new SourceMaps(
                text(root, "", "unknown"),
                dates(root),
                zone(root),
                texts(root.path("texts")),
                people(root.path("people")),
                root.has("kind") ? one(TicketKind.class, "kind", text(root, "", "kind")) : null,
                list(root, "topic"),
                words(root),
                list(root, "facts"));
    }

    private Texts texts(JsonNode node) {
        return new Texts(text(node, "texts.", "subject"), text(node, "texts.", "description"));
    }

    private People people(JsonNode node) {
        return new People(
                pattern(node, "requester"),
                pattern(node, "agent"),
                pattern(node, "group"),
                pattern(node, "groupName"));
    }

    private Words words(JsonNode root) {
        return new Words(
                map(root, "states", this::state),
                map(root, "priorities", (key, word) -> one(Priority.class, key, word)),
                map(root, "impacts", (key, word) -> one(Impact.class, key, word)),
                map(root, "urgencies", (key, word) -> one(Urgency.class, key, word)),
                map(root, "channels", (key, word) -> one(Channel.class, key, word)),
                map(root, "codes", (key, word) -> one(ResolutionCode.class, key, word)),
                one(ResolutionCode.class, "otherCode", text(root, "", "otherCode")));
    }

    private MappedState state(String key, String word) {
        if (word.equals("NONE")) {
            return MappedState.NONE;
        }
        String[] parts = word.split(" ", 2);
        TicketState state = one(TicketState.class, key, parts[0]);
        boolean held = state == TicketState.ON_HOLD;
        if (held != (parts.length == 2)) {
            throw wrong(key, "has a reason if it is ON_HOLD, and else none");
        }
        return new MappedState(state, held ? one(HoldReason.class, key, parts[1]) : null);
    }

    private DateTimeFormatter dates(JsonNode root) {
        try {
            return DateTimeFormatter.ofPattern(text(root, "", "dates"), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw wrong("dates", "is no form of dates: " + e.getMessage());
        }
    }

    private ZoneId zone(JsonNode root) {
        try {
            return ZoneId.of(text(root, "", "zone"));
        } catch (DateTimeException e) {
            throw wrong("zone", "is no time zone: " + e.getMessage());
        }
    }

    private String pattern(JsonNode node, String key) {
        String pattern = text(node, "people.", key);
        if (!pattern.contains("{}")) {
            throw wrong("people." + key, "must have {} where the source's id goes");
        }
        return pattern;
    }

    private List<String> list(JsonNode root, String key) {
        JsonNode node = root.path(key);
        if (!node.isArray()) {
            throw wrong(key, "must be a list of columns");
        }
        return node.valueStream().map(JsonNode::asText).toList();
    }

    private <T> Map<String, T> map(
            JsonNode root, String key, BiFunction<String, String, T> meaning) {
        JsonNode node = root.path(key);
        if (!node.isObject()) {
            throw wrong(key, "must be words and what they mean");
        }
        Map<String, T> map = new LinkedHashMap<>();
        node.properties()
                .forEach(entry ->
                        map.put(
                                entry.getKey(),
                                meaning.apply(
                                        key + "." + entry.getKey(),
                                        entry.getValue().asText().strip())));
        return map;
    }

    private String text(JsonNode node, String above, String key) {
        JsonNode value = node.path(key);
        if (!value.isValueNode() || value.asText().isBlank()) {
            throw wrong(above + key, "is missing");
        }
        return value.asText();
    }

    private <E extends Enum<E>> E one(Class<E> type, String key, String word) {
        try {
            return Enum.valueOf(type, word);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    key,
                    "is none of %s: %s".formatted(Arrays.toString(type.getEnumConstants()), word));
        }
    }

    private Fault wrong(String key, String what) {
        return new Fault("IMPORT_MAPS_WRONG", "%s: %s %s".formatted(file, key, what).strip());
    }
}
