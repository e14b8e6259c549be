package io.ledgerdesk.platform.eventstore.wire;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import io.ledgerdesk.catalogue.word.plan.PriorityMatrix;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.TenantId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one event of a class, the same each time, with nothing left out. */
public final class Examples {
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");
    // Tried in order until the value type takes one; add what a new value type needs.
    private static final List<String> TEXTS =
            List.of(
                    "example",
                    "EXAMPLE",
                    ID.toString(),
                    "B-1",
                    "T-1",
                    "1",
                    "en",
                    "2026-01",
                    "09:00",
                    "example.read",
                    "0123456789abcdef",
                    "0123456789abcdef".repeat(4),
                    "RUB");

    // Records whose parts must fit each other.
    private static final Map<Class<?>, Object> WHOLE =
            Map.of(
                    PersonId.class, new PersonId("anna"),
                    TenantId.class, TenantId.MAIN,
                    WorkingInterval.class, new WorkingInterval(32_400, 64_800),
                    DayException.class,
                            DayException.moved(
                                    LocalDate.of(2026, 1, 3), DayOfWeek.MONDAY, "example"),
                    PriorityMatrix.class,
                            new PriorityMatrix(
                                    Collections.nCopies(3, Priority.P1),
                                    Collections.nCopies(3, Priority.P2),
                                    Collections.nCopies(3, Priority.P3)));

    private Examples() {}

    /** The types of events that there are of a sealed one. */
    public static List<Class<?>> types(Class<?> root) {
        return root.isSealed()
                ? Stream.of(root.getPermittedSubclasses())
                        .flatMap(one -> types(one).stream())
                        .toList()
                : List.of(root);
    }

    public static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        Object whole = WHOLE.get(raw);
        if (whole != null) {
            return whole;
        }
        if (raw.isRecord()) {
            return ofRecord(raw);
        }
        return switch (raw.getSimpleName()) {
            case "String" -> "Привет, \"мир\"";
            case "int", "Integer" -> 3;
            case "long", "Long" -> 3L;
            case "boolean", "Boolean" -> true;
            case "UUID" -> ID;
            case "Instant" -> Instant.parse("2026-01-02T03:04:05.678901Z");
            case "Duration" -> Duration.ofMinutes(90);
            case "LocalDate" -> LocalDate.of(2026, 1, 2);
            case "ZoneId" -> ZoneId.of("Europe/Moscow");
            default -> throw new IllegalArgumentException("an event cannot hold a " + raw);
        };
    }

    private static Object ofGeneric(Class<?> raw, Type[] arguments) {
        if (raw == Personal.class) {
            return Personal.of(new PersonId("anna"), of(arguments[0]));
        }
        if (raw == List.class) {
            return List.of(of(arguments[0]));
        }
        if (raw == Set.class) {
            return Set.of(of(arguments[0]));
        }
        if (raw == Map.class) {
            return Map.of(of(arguments[0]), of(arguments[1]));
        }
        throw new IllegalArgumentException("an event cannot hold a " + raw);
    }

    private static Object ofRecord(Class<?> raw) {
        RecordComponent[] components = raw.getRecordComponents();
        Constructor<?> constructor = constructor(raw, components);
        if (components.length == 1 && components[0].getType() == String.class) {
            return TEXTS.stream()
                    .map(text -> attempt(constructor, text))
                    .filter(made -> made instanceof Record)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    raw + " takes no text of Examples.TEXTS: add one"));
        }
        Object made = attempt(constructor, first(components, components.length));
        // one of several is given: the first that the record takes alone, with what belongs to it
        for (int kept = components.length - 1; made instanceof Throwable && kept > 0; kept--) {
            Object fewer = attempt(constructor, first(components, kept));
            made = fewer instanceof Throwable ? made : fewer;
        }
        if (made instanceof Throwable refused) {
            throw new IllegalArgumentException("no example of " + raw, refused);
        }
        return made;
    }

    private static @Nullable Object[] first(RecordComponent[] components, int kept) {
        return IntStream.range(0, components.length)
                .mapToObj(i ->
                        i < kept || components[i].getType().isPrimitive()
                                ? of(components[i].getGenericType())
                                : null)
                .toArray();
    }

    private static Constructor<?> constructor(Class<?> raw, RecordComponent[] components) {
        try {
            Constructor<?> constructor =
                    raw.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object attempt(Constructor<?> constructor, @Nullable Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            return e.getTargetException();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
