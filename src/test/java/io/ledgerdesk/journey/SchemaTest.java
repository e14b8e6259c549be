package io.ledgerdesk.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.DescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed schema is the running one, and says what everything in it is for. */
@QuarkusTest
class SchemaTest {
    private static final Path COMMITTED = Path.of("schema.graphqls");

    @Test
    void theCommittedSchemaIsTheRunningOne() throws IOException {
        String running = schema();
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(COMMITTED, running);
        }
        assertThat(Files.readString(COMMITTED))
                .as("schema.graphqls; after a wanted change run this test with -Dschema.write=true")
                .isEqualTo(running);
    }

    @Test
    void everythingIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (TypeDefinition<?> type : new SchemaParser().parse(schema()).types().values()) {
            check(silent, "", type);
            String in = type.getName() + ".";
            switch (type) {
                case ObjectTypeDefinition t ->
                        t.getFieldDefinitions().forEach(f -> check(silent, in, f));
                case InterfaceTypeDefinition t ->
                        t.getFieldDefinitions().forEach(f -> check(silent, in, f));
                case InputObjectTypeDefinition t ->
                        t.getInputValueDefinitions().forEach(f -> check(silent, in, f));
                case EnumTypeDefinition t ->
                        t.getEnumValueDefinitions().forEach(v -> check(silent, in, v));
                default -> {}
            }
        }
        assertThat(silent).as("add @Description").isEmpty();
    }

    private static <T extends NamedNode<?>> void check(List<String> silent, String in, T node) {
        if (node instanceof DescribedNode<?> described
                && (described.getDescription() == null
                        || described.getDescription().getContent().isBlank())) {
            silent.add(in + node.getName());
        }
        if (node instanceof FieldDefinition field) {
            field.getInputValueDefinitions()
                    .forEach(argument -> check(silent, in + field.getName() + ".", argument));
        }
    }

    private static String schema() {
        return given().get("/graphql/schema.graphql").then().statusCode(200).extract().asString();
    }
}
