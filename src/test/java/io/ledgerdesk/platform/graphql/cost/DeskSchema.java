package io.ledgerdesk.platform.graphql.cost;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The desk's schema as it is committed, without anything behind it. */
public final class DeskSchema {
    public static final GraphQLSchema SCHEMA = read();

    private DeskSchema() {}

    private static GraphQLSchema read() {
        try {
            return new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse(Files.readString(Path.of("schema.graphqls"))),
                            RuntimeWiring.MOCKED_WIRING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
