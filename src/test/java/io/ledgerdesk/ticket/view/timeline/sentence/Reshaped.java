package io.ledgerdesk.ticket.view.timeline.sentence;

import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An event like another, with some of its fields holding something else. */
final class Reshaped {
    private Reshaped() {}

    /** What a field is to hold. */
    private interface Change {
        /**
         * @param internal whether the field is for staff alone
         * @return the value itself to look into it
         */
        @Nullable Object of(RecordComponent field, Object value, boolean internal);
    }

    /** All that people wrote and are called is erased. */
    static <T extends Record> T erased(T event) {
        return reshape(
                event,
                (field, value, internal) ->
                        value instanceof Personal<?> section
                                ? new Personal<>(section.owner(), null)
                                : value);
    }

    /** Only what must be there. */
    static <T extends Record> T sparse(T event) {
        return reshape(event, (field, value, internal) -> isNullable(field) ? null : value);
    }

    /** Each enumeration at its {@code nth} constant, counted round and round. */
    static <T extends Record> T withConstants(T event, int nth) {
        return reshape(
                event, (field, value, internal) -> value instanceof Enum<?> e ? at(e, nth) : value);
    }

    /** All that is for staff alone says something else. */
    static <T extends Record> T withOtherInternals(T event, String text) {
        return reshape(
                event,
                (field, value, internal) -> {
                    if (!internal) {
                        return value;
                    }
                    return switch (value) {
                        case Personal<?> section ->
                                Personal.of(
                                        section.owner(),
                                        section.value() instanceof List<?> ? List.of() : text);
                        case Enum<?> constant -> at(constant, constant.ordinal() + 1);
                        case Boolean flag -> !flag;
                        case Instant instant -> instant.plus(40, ChronoUnit.DAYS);
                        case List<?> list -> List.of();
                        default -> value;
                    };
                });
    }

    /** Without all that is for staff alone, where it may be absent. */
    static <T extends Record> T withoutInternals(T event) {
        return reshape(
                event, (field, value, internal) -> internal && isNullable(field) ? null : value);
    }

    /** Whether there is anything for staff alone. */
    static boolean hasInternals(Record event) {
        return !withOtherInternals(event, "other").equals(event);
    }

    /** All that people wrote and are called. */
    static Set<String> texts(Record event) {
        Set<String> texts = new TreeSet<>();
        reshape(
                event,
                (field, value, internal) -> {
                    if (value instanceof Personal<?> section && section.value() != null) {
                        texts.add(section.value().toString());
                    }
                    return value;
                });
        return texts;
    }

    /** The names of all constants of all enumerations in it, except priorities. */
    static Set<String> constants(Record event) {
        Set<String> names = new TreeSet<>();
        reshape(
                event,
                (field, value, internal) -> {
                    if (value instanceof Enum<?> constant) {
                        for (Enum<?> other : constant.getDeclaringClass().getEnumConstants()) {
                            names.add(other.name());
                        }
                    }
                    return value;
                });
        names.removeIf(name -> name.length() == 2);
        return names;
    }

    private static <T extends Record> T reshape(T record, Change change) {
        return reshape(record, change, false);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T reshape(T record, Change change, boolean internal) {
        RecordComponent[] fields = record.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[fields.length];
        try {
            for (int i = 0; i < fields.length; i++) {
                fields[i].getAccessor().setAccessible(true);
                Object value = fields[i].getAccessor().invoke(record);
                boolean hidden = internal || isInternal(fields[i]);
                values[i] = value == null ? null : reshape(fields[i], value, change, hidden);
            }
            Constructor<?> constructor =
                    record.getClass()
                            .getDeclaredConstructor(
                                    Arrays.stream(fields)
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (T) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            // Such a value cannot be: it stays as it was.
            return record;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object reshape(
            RecordComponent field, Object value, Change change, boolean internal) {
        Object changed = change.of(field, value, internal);
        if (changed != value || changed instanceof Personal<?>) {
            return changed;
        }
        return switch (value) {
            case Record inner -> reshape(inner, change, internal);
            case List<?> list ->
                    list.stream()
                            .map(one ->
                                    one instanceof Record inner
                                            ? reshape(inner, change, internal)
                                            : one)
                            .toList();
            default -> value;
        };
    }

    private static boolean isInternal(RecordComponent field) {
        ReadableBy readableBy = field.getAnnotation(ReadableBy.class);
        return readableBy != null && !Arrays.asList(readableBy.value()).contains(Reader.REQUESTER);
    }

    private static boolean isNullable(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Enum<?> at(Enum<?> constant, int nth) {
        Enum<?>[] all = constant.getDeclaringClass().getEnumConstants();
        return all[nth % all.length];
    }
}
