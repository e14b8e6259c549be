package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The requests that are offered to be tried out fit the schema, and leave no ticket's mutation out.
 */
class RequestsTest {
    private static final Pattern BODY =
            Pattern.compile("^\\{\\n.*?^}$", Pattern.MULTILINE | Pattern.DOTALL);
    private final GraphQLSchema schema;

    RequestsTest() throws IOException {
        schema =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser().parse(Files.readString(Path.of("schema.graphqls"))));
    }

    @Test
    void everyRequestFitsTheSchema() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<JsonObject> bodies = bodies();
        for (JsonObject body : bodies) {
            Document document = new Parser().parseDocument(body.getString("query"));
            new Validator()
                    .validateDocument(schema, document, Locale.ROOT)
                    .forEach(error -> wrong.add(error.getMessage()));
            OperationDefinition operation =
                    document.getDefinitionsOfType(OperationDefinition.class).getFirst();
            CoercedVariables variables =
                    ValuesResolver.coerceVariableValues(
                            schema,
                            operation.getVariableDefinitions(),
                            RawVariables.of(
                                    body.getJsonObject("variables", new JsonObject()).getMap()),
                            GraphQLContext.getDefault(),
                            Locale.ROOT);
            assertThat(variables).isNotNull();
        }
        assertThat(bodies).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMutationOfTicketsIsShown() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (JsonObject body : bodies()) {
            Matcher field =
                    Pattern.compile("\\w+(?=\\(input: \\$input\\))")
                            .matcher(body.getString("query"));
            while (field.find()) {
                shown.add(field.group());
            }
        }
        assertThat(ofTickets()).isNotEmpty();
        assertThat(shown).containsAll(ofTickets());
    }

    /** Those whose payload shows tickets. */
    private List<String> ofTickets() {
        return schema.getMutationType().getFieldDefinitions().stream()
                .filter(field -> {
                    String payload =
                            graphql.schema.GraphQLTypeUtil.unwrapAll(field.getType()).getName();
                    return payload.equals("BulkPayload")
                            || schema.getObjectType(payload).getFieldDefinition("ticket") != null;
                })
                .map(field -> field.getName())
                .toList();
    }

    private static List<JsonObject> bodies() throws IOException {
        List<JsonObject> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("requests"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".http")).toList()) {
                Matcher body = BODY.matcher(Files.readString(file));
                while (body.find()) {
                    bodies.add(new JsonObject(body.group()));
                }
            }
        }
        return bodies;
    }
}
