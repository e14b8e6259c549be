package io.ledgerdesk.platform.graphql.relay;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the argument of {@code nodes} the list of ids that Relay's clients expect: SmallRye knows
 * lists of texts but cannot read a list of ids.
 */
public final class NodeIds implements EventingService {
    private static final String FIELD = "nodes";
    private static final String ARGUMENT = "ids";

    /** Always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema texts = builder.build();
        GraphQLScalarType id =
                (GraphQLScalarType) Objects.requireNonNull(texts.getType("ID"), "type ID");
        return GraphQLSchema.newSchema(
                SchemaTransformer.transformSchema(texts, new TextsToIds(id)));
    }

    private static final class TextsToIds extends GraphQLTypeVisitorStub {
        private final GraphQLNonNull ids;

        TextsToIds(GraphQLScalarType id) {
            ids = GraphQLNonNull.nonNull(GraphQLList.list(GraphQLNonNull.nonNull(id)));
        }

        @Override
        public TraversalControl visitGraphQLArgument(
                GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
            return argument.getName().equals(ARGUMENT)
                            && context.getParentNode() instanceof GraphQLFieldDefinition field
                            && field.getName().equals(FIELD)
                    ? changeNode(context, argument.transform(change -> change.type(ids)))
                    : TraversalControl.CONTINUE;
        }
    }
}
