package io.ledgerdesk.platform.graphql.relay;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import java.util.Objects;
import java.util.stream.Stream;

/** The field that is being answered; to be asked at once, on the thread that calls its method. */
public final class CurrentField {
    private CurrentField() {}

    /** Whether the client wants to see a field of the answer, such as {@code ticket}. */
    public static boolean selects(String field) {
        return environment().getSelectionSet().contains(field);
    }

    /** Its name, such as {@code assignTicket}. */
    public static String name() {
        return environment().getField().getName();
    }

    /** Whether there is an operation of this name: a field of Query, Mutation or Subscription. */
    public static boolean isOperation(String name) {
        GraphQLSchema schema = environment().getGraphQLSchema();
        return Stream.of(
                        schema.getQueryType(),
                        schema.getMutationType(),
                        schema.getSubscriptionType())
                .anyMatch(root -> root != null && root.getFieldDefinition(name) != null);
    }

    /** An argument as the client sent it: maps, lists, texts, numbers, booleans. */
    public static Object argument(String name) {
        return Objects.requireNonNull(environment().getArgument(name), name);
    }

    /** What the transport has put beside the document. */
    public static Object context(String key) {
        return Objects.requireNonNull(environment().getGraphQlContext().get(key), key);
    }

    private static DataFetchingEnvironment environment() {
        return SmallRyeContextManager.getCurrentSmallRyeContext().getDataFetchingEnvironment();
    }
}
