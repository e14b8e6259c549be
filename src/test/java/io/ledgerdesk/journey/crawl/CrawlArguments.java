package io.ledgerdesk.journey.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is given to fields: whatever may name what is not the reader's. */
final class CrawlArguments {
    private static final String NONE = "";
    private static final String RELATED =
            "{types: [\"ticket.TicketLinked\", \"ticket.TicketMerged\", \"ticket.TicketAbsorbed\"]}";
    private final CrawlSchema schema;
    private final MarkedDesk desk;

    CrawlArguments(CrawlSchema schema, MarkedDesk desk) {
        this.schema = schema;
        this.desk = desk;
    }

    /** The field as it stands, and with each argument that may name what is not the reader's. */
    List<Map<String, String>> variations(JsonNode field) {
        List<Map<String, String>> all = new ArrayList<>();
        Map<String, String> plain = rooted(field, desk.own);
        all.add(plain);
        for (JsonNode argument : field.path("args")) {
            String name = argument.path("name").asText();
            for (String value : foreign(name, CrawlSchema.named(argument.path("type")))) {
                Map<String, String> changed = new LinkedHashMap<>(plain);
                if (name.equals("number")) {
                    changed.remove("id");
                }
                changed.put(name, value);
                all.add(changed);
            }
        }
        return all;
    }

    /** The same of a subscription, which shows all there was: when it begins plays no part then. */
    Map<String, String> fromTheBeginning(JsonNode field, String ticket) {
        Map<String, String> arguments = rooted(field, ticket);
        for (JsonNode argument : field.path("args")) {
            if (argument.path("name").asText().equals("after")) {
                arguments.put("after", quoted(desk.beginning));
            }
        }
        return arguments;
    }

    /** The field with what it must be given, of a ticket. */
    Map<String, String> rooted(JsonNode field, String ticket) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (JsonNode argument : field.path("args")) {
            String name = argument.path("name").asText();
            if (CrawlSchema.isRequired(argument) || name.equals("id")) {
                plain.put(
                        name, schema.literal(argument.path("type"), inner -> word(inner, ticket)));
                String known = word(name, ticket);
                if (known != null) {
                    plain.put(
                            name,
                            CrawlSchema.isList(argument.path("type")) ? "[" + known + "]" : known);
                }
            }
        }
        return plain;
    }

    private List<String> foreign(String argument, String type) {
        String foreign = quoted(desk.foreign);
        return switch (argument) {
            case "id" ->
                    Stream.concat(Stream.of(desk.gone), desk.foreignIds.stream().limit(4))
                            .map(CrawlArguments::quoted)
                            .toList();
            case "ids" -> few(desk.foreignIds);
            case "ticketId" -> List.of(foreign);
            case "number" -> List.of(quoted(desk.foreignNumber));
            case "search" -> List.of("\"zqxvnote\"", "\"jjwknote\"", quoted(desk.foreignNumber));
            case "asOf" -> List.of("{instant: \"2999-01-01T00:00:00Z\"}");
            case "filter" ->
                    switch (type) {
                        case "TicketFilterInput" ->
                                List.of(
                                        "{requesterId: " + quoted(desk.otherPerson) + "}",
                                        "{externalId: \"zqxv-77\"}",
                                        "{tags: [\"jjwktag\"]}",
                                        "{tags: [\"zqxvtag\"]}");
                        case "TicketEventFilterInput" ->
                                List.of(
                                        "{ticketId: " + foreign + "}",
                                        "{actorIds: [\"nora\"]}",
                                        RELATED);
                        default -> List.of();
                    };
            default -> List.of();
        };
    }

    /** Lists that an answer with all of their fields is not too large for. */
    private static List<String> few(List<String> ids) {
        List<String> lists = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += 8) {
            lists.add(
                    ids.subList(from, Math.min(from + 8, ids.size())).stream()
                            .map(CrawlArguments::quoted)
                            .collect(Collectors.joining(", ", "[", "]")));
        }
        return lists;
    }

    /** For a field of an input by its name; absent where any value will do. */
    @Nullable String word(String name, String ticket) {
        return switch (name) {
            case "id", "ticketId", "ticketIds" -> quoted(ticket);
            case "otherTicketId", "intoTicketId" -> quoted(desk.foreign);
            case "viewId" -> quoted(desk.view);
            case "messageIds", "noteId" -> quoted(desk.foreignIds.getLast());
            case "expectedVersion" -> "1";
            default -> null;
        };
    }

    /** Of a field below the root. */
    String arguments(JsonNode field) {
        Map<String, String> given = new LinkedHashMap<>();
        for (JsonNode argument : field.path("args")) {
            String name = argument.path("name").asText();
            if (name.equals("first")) {
                given.put(name, "3");
            } else if (CrawlSchema.isRequired(argument)) {
                given.put(name, schema.literal(argument.path("type"), inner -> null));
            }
        }
        return literals(given);
    }

    /** The field with its arguments. */
    String call(JsonNode field, Map<String, String> arguments) {
        Map<String, String> all = new LinkedHashMap<>(arguments);
        for (JsonNode argument : field.path("args")) {
            if (argument.path("name").asText().equals("first")) {
                all.put("first", "5");
            }
        }
        return field.path("name").asText() + literals(all);
    }

    private static String literals(Map<String, String> given) {
        return given.isEmpty()
                ? NONE
                : given.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
