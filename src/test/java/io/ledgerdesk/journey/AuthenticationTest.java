package io.ledgerdesk.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is done for nobody. */
@QuarkusTest
class AuthenticationTest {

    @Test
    void everyQueryAndMutationAsksWhoOneIs() throws Exception {
        TypeDefinitionRegistry schema = schema();
        for (String root : List.of("Query", "Mutation")) {
            for (FieldDefinition field : operations(schema, root)) {
                String document =
                        (root.equals("Query") ? "query " : "mutation ") + call(schema, field);
                Response response =
                        given().contentType("application/json")
                                .body(Map.of("query", document))
                                .post("/graphql");
                assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                        .as("%s answers %s", document, response.asString())
                        .isEqualTo("UNAUTHENTICATED");
            }
        }
    }

    @Test
    void everySubscriptionAsksWhoOneIs() throws Exception {
        TypeDefinitionRegistry schema = schema();
        for (FieldDefinition field : operations(schema, "Subscription")) {
            try (Socket socket = Socket.open(null)) {
                socket.next();
                socket.subscribe("1", "subscription " + call(schema, field), Map.of());
                JsonObject answer = socket.next();
                assertThat(answer.encode()).as(field.getName()).contains("\"UNAUTHENTICATED\"");
            }
        }
    }

    @Test
    void aHeaderThatSaysNobodyIsRefused() {
        Response response =
                given().header("Authorization", "Actor god:zeus")
                        .contentType("application/json")
                        .body(Map.of("query", "{ tickets { nodes { id } } }"))
                        .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void aForeignPageCannotOpenASocket() {
        Response response =
                given().header("Connection", "Upgrade")
                        .header("Upgrade", "websocket")
                        .header("Sec-WebSocket-Version", "13")
                        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                        .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
                        .header("Origin", "http://elsewhere.example")
                        .get("/graphql");
        assertThat(response.statusCode()).isEqualTo(403);
    }

    private static TypeDefinitionRegistry schema() {
        return new SchemaParser().parse(given().get("/graphql/schema.graphql").asString());
    }

    private static List<FieldDefinition> operations(TypeDefinitionRegistry schema, String root) {
        List<FieldDefinition> fields =
                ((ObjectTypeDefinition) Objects.requireNonNull(schema.types().get(root)))
                        .getFieldDefinitions();
        assertThat(fields).isNotEmpty();
        return fields;
    }

    /** A call with what it cannot do without. */
    private static String call(TypeDefinitionRegistry schema, FieldDefinition field) {
        String arguments = required(schema, field.getInputValueDefinitions());
        return "{ "
                + field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + " { __typename } }";
    }

    private static String required(
            TypeDefinitionRegistry schema, List<InputValueDefinition> values) {
        return values.stream()
                .filter(value -> value.getType() instanceof NonNullType)
                .map(value -> value.getName() + ": " + some(schema, value.getType()))
                .collect(Collectors.joining(", "));
    }

    private static String some(TypeDefinitionRegistry schema, Type<?> type) {
        return switch (type) {
            case NonNullType some -> some(schema, some.getType());
            case ListType list -> "[]";
            case TypeName name ->
                    switch (schema.types().get(name.getName())) {
                        case EnumTypeDefinition words ->
                                words.getEnumValueDefinitions().getFirst().getName();
                        case InputObjectTypeDefinition object ->
                                "{" + required(schema, object.getInputValueDefinitions()) + "}";
                        case null, default -> scalar(name.getName());
                    };
            default -> throw new IllegalArgumentException(String.valueOf(type));
        };
    }

    private static String scalar(String name) {
        return switch (name) {
            case "Boolean" -> "true";
            case "DateTime" -> "\"2026-05-04T10:00:00Z\"";
            case "Int", "BigInteger" -> "1";
            default -> "\"x\"";
        };
    }
}
