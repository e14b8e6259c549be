package io.ledgerdesk.platform.graphql.relay;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes lists of ids what they are: the argument of {@code nodes}, as Relay's clients expect it,
 * and fields of inputs whose names end in {@code Ids}. SmallRye knows lists of texts but cannot
 * read a list of ids.
 */
public final class NodeIds implements EventingService {
    private static final String FIELD = "nodes";
    private static final String ARGUMENT = "ids";
    private static final String IDS = "Ids";

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
        private final GraphQLScalarType id;

        TextsToIds(GraphQLScalarType id) {
            this.id = id;
        }

        @Override
        public TraversalControl visitGraphQLArgument(
                GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
            boolean ofNodes =
                    argument.getName().equals(ARGUMENT)
                            && context.getParentNode() instanceof GraphQLFieldDefinition field
                            && field.getName().equals(FIELD);
            return ofNodes && isTexts(argument.getType())
                    ? changeNode(
                            context,
                            argument.transform(change -> change.type(ids(argument.getType()))))
                    : TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitGraphQLInputObjectField(
                GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
            return field.getName().endsWith(IDS) && isTexts(field.getType())
                    ? changeNode(
                            context, field.transform(change -> change.type(ids(field.getType()))))
                    : TraversalControl.CONTINUE;
        }

        private static boolean isTexts(GraphQLType type) {
            return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList
                    && GraphQLTypeUtil.unwrapAll(type).getName().equals("String");
        }

        /** The same list, as absent or present as it was, of ids that are never absent. */
        private GraphQLInputType ids(GraphQLType texts) {
            GraphQLList list = GraphQLList.list(GraphQLNonNull.nonNull(id));
            return GraphQLTypeUtil.isNonNull(texts) ? GraphQLNonNull.nonNull(list) : list;
        }
    }
}
