package io.ledgerdesk.platform.graphql.document;

import graphql.schema.GraphQLSchema;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.smallrye.graphql.spi.EventingService;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Bounds SmallRye's cache of parsed and validated documents. It reads its bound from a system
 * property, once, when its execution service is made: right after the schema, before any bean of
 * ours begins.
 */
public final class ParsedDocuments implements EventingService {
    private static final String BOUND = "io.smallrye.graphql.execution.queryCacheMaxSize";

    /** Always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        System.setProperty(
                BOUND,
                ConfigProvider.getConfig()
                        .getOptionalValue("ledgerdesk.graphql.parsed-documents", String.class)
                        .orElse(GraphQlSettings.PARSED_DOCUMENTS));
        return builder;
    }
}
