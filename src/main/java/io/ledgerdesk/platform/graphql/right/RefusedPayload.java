package io.ledgerdesk.platform.graphql.right;

import io.ledgerdesk.platform.graphql.error.Forbidden;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Mutation;
import org.jspecify.annotations.Nullable;

/**
 * Makes a mutation's payload that says nothing but that it is not for the one who asks. A payload
 * is a record with a component {@code errors}, or is made of one.
 */
final class RefusedPayload {
    private static final String ERRORS = "errors";

    private final Constructor<?> payload;

    private RefusedPayload(Constructor<?> payload) {
        this.payload = payload;
    }

    /** For a mutation whose payload has errors; nothing for any other method. */
    static @Nullable RefusedPayload of(Method method) {
        return method.isAnnotationPresent(Mutation.class)
                        && method.getGenericReturnType() instanceof ParameterizedType answer
                        && answer.getActualTypeArguments()[0] instanceof Class<?> payload
                ? constructor(payload).map(RefusedPayload::new).orElse(null)
                : null;
    }

    Object with(String message) {
        return make(payload, List.of(new Forbidden("FORBIDDEN", message, null)));
    }

    /** The one that takes errors, or what has them. */
    private static Optional<Constructor<?>> constructor(Class<?> type) {
        if (type.isRecord()) {
            return hasErrors(type) ? Optional.of(canonical(type)) : Optional.empty();
        }
        return Stream.of(type.getDeclaredConstructors())
                .filter(one ->
                        Arrays.stream(one.getParameterTypes()).anyMatch(RefusedPayload::hasErrors))
                .<Constructor<?>>map(one -> one)
                .findFirst();
    }

    private static boolean hasErrors(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(ERRORS));
    }

    private static Constructor<?> canonical(Class<?> type) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(Constructor<?> constructor, List<Forbidden> errors) {
        Parameter[] parameters = constructor.getParameters();
        @Nullable Object[] values = new @Nullable Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            values[i] = value(parameters[i], errors);
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Parameter parameter, List<Forbidden> errors) {
        Class<?> type = parameter.getType();
        if (parameter.getName().equals(ERRORS)) {
            return errors;
        }
        if (hasErrors(type)) {
            return make(canonical(type), errors);
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == boolean.class) {
            return false;
        }
        return type.isPrimitive() ? 0 : null;
    }
}
