package io.ledgerdesk.platform.eventstore.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an event somebody may read. A field's {@link ReadableBy} replaces its type's; a field of
 * a nested record can only narrow what holds for the field it lies in.
 */
public final class Visibility {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final EventJson json = new EventJson();

    /** Whether there is a field he may read, or the type says so. */
    public boolean mayRead(Actor.Kind kind, Class<?> eventType) {
        Reader reader = reader(kind);
        return allows(eventType.getAnnotation(ReadableBy.class), reader, false)
                || (eventType.isRecord()
                        && Arrays.stream(eventType.getRecordComponents())
                                .anyMatch(field -> allowsField(eventType, field, reader)));
    }

    /**
     * The fields he may read. A personal section is its value, an erased one {@code {"erased":
     * true}}.
     */
    public ObjectNode readable(Actor.Kind kind, Record event) {
        Reader reader = reader(kind);
        ObjectNode fields = NODES.objectNode();
        for (RecordComponent field : event.getClass().getRecordComponents()) {
            if (allowsField(event.getClass(), field, reader)) {
                put(fields, field, event, reader);
            }
        }
        return fields;
    }

    private JsonNode render(Object value, Reader reader) {
        return switch (value) {
            case Personal<?> section -> {
                Object text = section.value();
                yield text == null ? NODES.objectNode().put("erased", true) : render(text, reader);
            }
            case Collection<?> many -> {
                ArrayNode array = NODES.arrayNode(many.size());
                many.forEach(one -> array.add(render(one, reader)));
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, one) -> object.set(name(key), render(one, reader)));
                yield object;
            }
            case Record record when !ValueRecords.isOne(record.getClass()) -> {
                ObjectNode object = NODES.objectNode();
                for (RecordComponent field : record.getClass().getRecordComponents()) {
                    if (allows(field.getAnnotation(ReadableBy.class), reader, true)) {
                        put(object, field, record, reader);
                    }
                }
                yield object;
            }
            case Record single -> {
                Object only = read(single.getClass().getRecordComponents()[0], single);
                yield only == null ? NODES.nullNode() : render(only, reader);
            }
            default -> json.tree(value);
        };
    }

    private void put(ObjectNode object, RecordComponent field, Record record, Reader reader) {
        Object value = read(field, record);
        if (value != null) {
            object.set(field.getName(), render(value, reader));
        }
    }

    private String name(Object key) {
        return json.tree(key).asText();
    }

    private static boolean allowsField(Class<?> event, RecordComponent field, Reader reader) {
        boolean byType = allows(event.getAnnotation(ReadableBy.class), reader, false);
        return allows(field.getAnnotation(ReadableBy.class), reader, byType);
    }

    private static boolean allows(
            @Nullable ReadableBy declared, Reader reader, boolean undeclared) {
        return declared == null ? undeclared : Arrays.asList(declared.value()).contains(reader);
    }

    private static Reader reader(Actor.Kind kind) {
        return switch (kind) {
            case REQUESTER -> Reader.REQUESTER;
            case AGENT, SYSTEM, INTEGRATION -> Reader.STAFF;
        };
    }

    private static @Nullable Object read(RecordComponent field, Record record) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
