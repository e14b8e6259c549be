package io.ledgerdesk.journey.access;

import static java.util.Objects.requireNonNull;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The mutations of the schema, each with the plainest input that the schema takes. */
record Mutations(TypeDefinitionRegistry schema, Map<String, FieldDefinition> fields) {
    /**
     * What people keep beside tickets follows what they see, and is held where that is; files are
     * asked for before the ticket.
     */
    private static final Set<String> BESIDE =
            Set.of("markSeen", "saveDraft", "showPresence", "attachFile", "removeFile");

    /** What the schema leaves open and the desk wants to have. */
    private static final Map<String, Map<String, Object>> MORE =
            Map.of(
                    "assignTicket", Map.of("agent", Map.of("id", "boris")),
                    "assignTickets", Map.of("agent", Map.of("id", "boris")),
                    "escalateTicket", Map.of("agent", Map.of("id", "boris")),
                    "shareTicket", Map.of("with", Map.of("person", Map.of("id", "boris"))),
                    "unshareTicket", Map.of("with", Map.of("person", Map.of("id", "boris"))),
                    "logCall", Map.of("duration", "PT4M30S"),
                    "cancelTicket", Map.of("reason", "WITHDRAWN"),
                    "cancelTickets", Map.of("reason", "WITHDRAWN"));

    static Mutations committed() {
        try {
            TypeDefinitionRegistry schema =
                    new SchemaParser().parse(Files.readString(Path.of("schema.graphqls")));
            Map<String, FieldDefinition> fields = new HashMap<>();
            schema.getType("Mutation", ObjectTypeDefinition.class)
                    .orElseThrow()
                    .getFieldDefinitions()
                    .forEach(field -> fields.put(field.getName(), field));
            return new Mutations(schema, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return fields.keySet().stream().sorted().toList();
    }

    /** Whether it is about a ticket, or several, that is there. */
    boolean isOfTicket(String mutation) {
        return !BESIDE.contains(mutation)
                && (isOfMany(mutation)
                        || (inputType(mutation).getInputValueDefinitions().stream()
                                        .anyMatch(field -> field.getName().equals("ticketId"))
                                && payload(mutation).getFieldDefinitions().stream()
                                        .anyMatch(field -> field.getName().equals("ticket"))));
    }

    boolean isOfMany(String mutation) {
        return inputType(mutation).getInputValueDefinitions().stream()
                .anyMatch(field -> field.getName().equals("ticketIds"));
    }

    String document(String mutation) {
        String fields =
                "errors { code }" + (isOfMany(mutation) ? " results { errors { code } }" : "");
        return "mutation($input: %s!) { payload: %s(input: $input) { %s } }"
                .formatted(inputType(mutation).getName(), mutation, fields);
    }

    Map<String, Object> input(String mutation, String ticket) {
        Map<String, Object> input = object(inputType(mutation), ticket);
        input.putAll(MORE.getOrDefault(mutation, Map.of()));
        return input;
    }

    private FieldDefinition field(String mutation) {
        return requireNonNull(fields.get(mutation), mutation);
    }

    private InputObjectTypeDefinition inputType(String mutation) {
        InputValueDefinition argument = field(mutation).getInputValueDefinitions().getFirst();
        return schema.getType(name(argument.getType()), InputObjectTypeDefinition.class)
                .orElseThrow();
    }

    private ObjectTypeDefinition payload(String mutation) {
        return schema.getType(name(field(mutation).getType()), ObjectTypeDefinition.class)
                .orElseThrow();
    }

    private Map<String, Object> object(InputObjectTypeDefinition type, String ticket) {
        Map<String, Object> object = new HashMap<>();
        type.getInputValueDefinitions().stream()
                .filter(field -> field.getType() instanceof NonNullType)
                .forEach(field ->
                        object.put(
                                field.getName(), value(field.getName(), field.getType(), ticket)));
        return object;
    }

    private Object value(String field, Type<?> type, String ticket) {
        return switch (type) {
            case NonNullType some -> value(field, some.getType(), ticket);
            case ListType list -> List.of(value(field, list.getType(), ticket));
            case TypeName named -> value(field, named.getName(), ticket);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private Object value(String field, String type, String ticket) {
        if (schema.getType(type).orElse(null) instanceof EnumTypeDefinition words) {
            return words.getEnumValueDefinitions().getFirst().getName();
        }
        if (schema.getType(type).orElse(null) instanceof InputObjectTypeDefinition object) {
            return object(object, ticket);
        }
        return switch (type) {
            case "ID" -> field.startsWith("ticketId") ? ticket : id(field, ticket);
            case "Int" -> 1;
            case "Boolean" -> true;
            case "DateTime" -> "2026-01-02T03:04:05Z";
            default -> "x";
        };
    }

    private static String id(String field, String ticket) {
        return field.endsWith("TicketId") ? ticket : UUID.randomUUID().toString();
    }

    private static String name(Type<?> type) {
        return switch (type) {
            case NonNullType some -> name(some.getType());
            case ListType list -> name(list.getType());
            case TypeName named -> named.getName();
            default -> throw new IllegalArgumentException(type.toString());
        };
    }
}
