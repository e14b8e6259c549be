package io.ledgerdesk.platform.graphql.right;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.platform.security.Open;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.EventingService;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * Puts a gate before every operation of the schema, and before every field that states a right, as
 * their methods say with {@link Needs} and {@link Open}. Looked up once, when the schema is built;
 * an operation that says neither is for nobody.
 */
public final class StatedRights implements EventingService {
    private final List<Operation> operations = new ArrayList<>();

    /** Always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public Operation createOperation(Operation operation) {
        operations.add(operation);
        return operation;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema schema = builder.build();
        GraphQLCodeRegistry open = schema.getCodeRegistry();
        GraphQLCodeRegistry guarded =
                open.transform(registry ->
                        operations.stream()
                                .filter(operation ->
                                        !operation.isSourceField()
                                                || stated(operation, Needs.class) != null)
                                .forEach(operation -> guard(schema, open, registry, operation)));
        operations.clear();
        return GraphQLSchema.newSchema(schema).codeRegistry(guarded);
    }

    private static void guard(
            GraphQLSchema schema,
            GraphQLCodeRegistry open,
            GraphQLCodeRegistry.Builder registry,
            Operation operation) {
        GraphQLObjectType type = type(schema, operation);
        GraphQLFieldDefinition field = type.getFieldDefinition(operation.getName());
        FieldCoordinates at = FieldCoordinates.coordinates(type, field);
        registry.dataFetcher(
                at,
                new RightGate(
                        operation.getName(),
                        open.getDataFetcher(at, field),
                        isOpen(operation),
                        rights(operation),
                        RefusedPayload.of(method(operation))));
    }

    private static GraphQLObjectType type(GraphQLSchema schema, Operation operation) {
        if (operation.isSourceField()) {
            String name = operation.getSourceFieldOn().getName();
            return Objects.requireNonNull(schema.getObjectType(name), name);
        }
        GraphQLObjectType root =
                switch (operation.getOperationType()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                    case RESOLVER -> null;
                };
        return Objects.requireNonNull(root, operation.getName());
    }

    private static boolean isOpen(Operation operation) {
        return stated(operation, Open.class) != null;
    }

    private static List<String> rights(Operation operation) {
        Needs needs = stated(operation, Needs.class);
        return needs == null ? List.of() : List.of(needs.value());
    }

    /** What the method says, else what its class says for all of its methods. */
    private static <A extends Annotation> @Nullable A stated(Operation operation, Class<A> what) {
        Method method = method(operation);
        if (method.isAnnotationPresent(Needs.class) || method.isAnnotationPresent(Open.class)) {
            return method.getAnnotation(what);
        }
        return operation.isSourceField() ? null : method.getDeclaringClass().getAnnotation(what);
    }

    /** Others of the same name may stand beside it. */
    private static boolean isField(Method method) {
        return !method.isSynthetic()
                && (method.isAnnotationPresent(Query.class)
                        || method.isAnnotationPresent(Mutation.class)
                        || method.isAnnotationPresent(Subscription.class)
                        || Stream.of(method.getParameters())
                                .anyMatch(one -> one.isAnnotationPresent(Source.class)));
    }

    private static Method method(Operation operation) {
        try {
            Class<?> api =
                    Class.forName(
                            operation.getClassName(),
                            false,
                            Thread.currentThread().getContextClassLoader());
            return Stream.of(api.getDeclaredMethods())
                    .filter(method -> method.getName().equals(operation.getMethodName()))
                    .filter(StatedRights::isField)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no such method: " + operation));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
