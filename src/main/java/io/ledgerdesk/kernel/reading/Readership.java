package io.ledgerdesk.kernel.reading;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link ReadableBy} says about an event type, worked out once per class. */
public final class Readership {
    private static final ClassValue<Map<Reader, Set<String>>> FIELDS =
            new ClassValue<>() {
                @Override
                protected Map<Reader, Set<String>> computeValue(Class<?> type) {
                    return fieldsByReader(type);
                }
            };

    private Readership() {}

    /** The circle that a kind of actor reads with. */
    public static Reader circle(Actor.Kind kind) {
        return kind == Actor.Kind.REQUESTER ? Reader.REQUESTER : Reader.STAFF;
    }

    /**
     * Whether the reader may know that such an event happened: that is, may read the type or at
     * least one field.
     */
    public static boolean mayRead(Reader reader, Class<?> eventType) {
        return allows(eventType.getAnnotation(ReadableBy.class), reader)
                || !readableFields(reader, eventType).isEmpty();
    }

    /** Names of the record components that the reader may see. */
    public static Set<String> readableFields(Reader reader, Class<?> eventType) {
        return FIELDS.get(eventType).getOrDefault(reader, Set.of());
    }

    private static Map<Reader, Set<String>> fieldsByReader(Class<?> type) {
        Map<Reader, Set<String>> fields = new EnumMap<>(Reader.class);
        for (RecordComponent component : type.getRecordComponents()) {
            ReadableBy own = annotation(component);
            ReadableBy effective = own != null ? own : annotation(type);
            for (Reader reader : Reader.values()) {
                if (allows(effective, reader)) {
                    fields.computeIfAbsent(reader, r -> new HashSet<>()).add(component.getName());
                }
            }
        }
        return fields;
    }

    private static @Nullable ReadableBy annotation(AnnotatedElement element) {
        return element.getAnnotation(ReadableBy.class);
    }

    private static boolean allows(@Nullable ReadableBy readableBy, Reader reader) {
        return readableBy != null && Arrays.asList(readableBy.value()).contains(reader);
    }
}
