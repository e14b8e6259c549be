package io.ledgerdesk.journey.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The schema as a client learns it, and all that can be selected of it. */
final class CrawlSchema {
    static final String INTROSPECTION =
            """
            { __schema { queryType { name } mutationType { name } subscriptionType { name }
              types { name kind possibleTypes { name } enumValues { name }
                inputFields { name type { ...R } defaultValue }
                fields { name type { ...R } args { name type { ...R } defaultValue } } } } }
            fragment R on __Type { kind name ofType { kind name ofType { kind name
              ofType { kind name } } } }
            """;

    /** Leaves of a document: well below what the desk takes. */
    private static final int LEAVES = 220;

    private static final int ALIASES = 95;

    /** A type that was selected already is selected again without its objects down to here. */
    private static final int AGAIN = 4;

    private final Map<String, JsonNode> types = new HashMap<>();
    private final JsonNode schema;

    CrawlSchema(JsonNode schema) {
        this.schema = schema;
        schema.path("types").forEach(type -> types.put(type.path("name").asText(), type));
    }

    /** The fields of one of the three roots. */
    List<JsonNode> roots(String root) {
        return list(type(schema.path(root).path("name").asText()).path("fields"));
    }

    /** An argument or a field of an input that must be given. */
    static boolean isRequired(JsonNode argument) {
        return argument.path("type").path("kind").asText().equals("NON_NULL")
                && argument.path("defaultValue").isNull();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    JsonNode type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    static String named(JsonNode reference) {
        JsonNode type = reference;
        while (type.path("ofType").isObject()) {
            type = type.path("ofType");
        }
        return type.path("name").asText();
    }

    static boolean isList(JsonNode reference) {
        JsonNode type = reference;
        while (type.isObject()) {
            if (type.path("kind").asText().equals("LIST")) {
                return true;
            }
            type = type.path("ofType");
        }
        return false;
    }

    private record Place(String type, List<String> path) {}

    /**
     * Selections on a type that together ask for every field of every type that is reached from it.
     *
     * @param arguments of a field, such as {@code (first: 3)}
     */
    List<String> selections(String type, Function<JsonNode, String> arguments) {
        List<List<String>> leaves = new ArrayList<>();
        Set<String> known = new TreeSet<>(List.of(type));
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(type, List.of())));
        while (!open.isEmpty()) {
            Place place = open.removeFirst();
            JsonNode at = type(place.type());
            switch (at.path("kind").asText()) {
                case "INTERFACE", "UNION" -> {
                    leaves.add(with(place.path(), "__typename"));
                    for (JsonNode possible : at.path("possibleTypes")) {
                        String name = possible.path("name").asText();
                        known.add(name);
                        open.add(new Place(name, with(place.path(), "... on " + name)));
                    }
                }
                case "OBJECT" -> fields(place, at, arguments, known, leaves, open);
                default -> leaves.add(place.path());
            }
        }
        return parts(leaves);
    }

    /** As many leaves at once as the desk's limits allow. */
    private static List<String> parts(List<List<String>> leaves) {
        List<String> selections = new ArrayList<>();
        int from = 0;
        int aliases = 0;
        for (int i = 0; i < leaves.size(); i++) {
            boolean aliased = leaves.get(i).stream().anyMatch(segment -> segment.contains(": "));
            if (i - from == LEAVES || (aliased && aliases == ALIASES)) {
                selections.add(merged(leaves.subList(from, i)));
                from = i;
                aliases = 0;
            }
            aliases += aliased ? 1 : 0;
        }
        selections.add(merged(leaves.subList(from, leaves.size())));
        return selections;
    }

    private void fields(
            Place place,
            JsonNode type,
            Function<JsonNode, String> arguments,
            Set<String> known,
            List<List<String>> leaves,
            Deque<Place> open) {
        boolean inFragment = !place.path().isEmpty() && place.path().getLast().startsWith("...");
        for (JsonNode field : type.path("fields")) {
            String name = field.path("name").asText();
            // fields of several types side by side may differ in their own types
            String alias = inFragment ? place.type() + "_" + name + ": " : "";
            List<String> path = with(place.path(), alias + name + arguments.apply(field));
            String to = named(field.path("type"));
            String kind = type(to).path("kind").asText();
            if (kind.equals("SCALAR") || kind.equals("ENUM")) {
                leaves.add(path);
            } else if (known.add(to)) {
                open.add(new Place(to, path));
            } else {
                leaves.add(with(path, "__typename"));
                if (path.size() <= AGAIN && kind.equals("OBJECT")) {
                    again(to, path, leaves);
                }
            }
        }
    }

    private void again(String type, List<String> path, List<List<String>> leaves) {
        for (JsonNode field : type(type).path("fields")) {
            String kind = type(named(field.path("type"))).path("kind").asText();
            boolean plain = list(field.path("args")).stream().noneMatch(CrawlSchema::isRequired);
            if (plain && (kind.equals("SCALAR") || kind.equals("ENUM"))) {
                leaves.add(with(path, field.path("name").asText()));
            }
        }
    }

    private static List<String> with(List<String> path, String segment) {
        List<String> longer = new ArrayList<>(path);
        longer.add(segment);
        return longer;
    }

    /** Paths as one selection; empty for a type without fields. */
    private static String merged(List<List<String>> paths) {
        Map<String, List<List<String>>> byFirst = new LinkedHashMap<>();
        for (List<String> path : paths) {
            if (!path.isEmpty()) {
                byFirst.computeIfAbsent(path.getFirst(), first -> new ArrayList<>())
                        .add(path.subList(1, path.size()));
            }
        }
        StringBuilder selection = new StringBuilder();
        byFirst.forEach((first, rest) -> selection.append(' ').append(first).append(merged(rest)));
        return selection.isEmpty() ? "" : " {" + selection + " }";
    }

    /** A literal for an input type, what is required of it and what there is a word for. */
    String literal(JsonNode reference, Function<String, @Nullable String> words) {
        String name = named(reference);
        JsonNode type = type(name);
        String one =
                switch (type.path("kind").asText()) {
                    case "ENUM" -> type.path("enumValues").get(0).path("name").asText();
                    case "INPUT_OBJECT" -> input(type, words);
                    default ->
                            switch (name) {
                                case "Int", "BigInteger", "Float" -> "1";
                                case "Boolean" -> "true";
                                case "DateTime" -> "\"2026-01-01T00:00:00Z\"";
                                case "Date" -> "\"2026-01-01\"";
                                default -> "\"x1\"";
                            };
                };
        return isList(reference) ? "[" + one + "]" : one;
    }

    private String input(JsonNode type, Function<String, @Nullable String> words) {
        StringBuilder fields = new StringBuilder();
        for (JsonNode field : type.path("inputFields")) {
            String name = field.path("name").asText();
            String word = words.apply(name);
            if (word != null) {
                boolean many = isList(field.path("type")) && !word.startsWith("[");
                fields.append(name).append(": ").append(many ? "[" + word + "]" : word).append(' ');
            } else if (isRequired(field)) {
                fields.append(name)
                        .append(": ")
                        .append(literal(field.path("type"), words))
                        .append(' ');
            }
        }
        return "{" + fields + "}";
    }
}
