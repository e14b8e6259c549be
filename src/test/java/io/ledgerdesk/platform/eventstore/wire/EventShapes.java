package io.ledgerdesk.platform.eventstore.wire;

import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.reading.ReadableBy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an event's record may hold, and what it must declare. */
final class EventShapes {
    private static final Set<Class<?>> PLAIN =
            Set.of(
                    int.class,
                    Integer.class,
                    long.class,
                    Long.class,
                    boolean.class,
                    Boolean.class,
                    UUID.class,
                    Instant.class,
                    Duration.class,
                    LocalDate.class,
                    ZoneId.class);
    private final List<String> offences = new ArrayList<>();

    private EventShapes() {}

    /** Each offence as one sentence that says how to mend it. */
    static List<String> offences(List<EventType> types) {
        EventShapes shapes = new EventShapes();
        for (EventType type : types) {
            Class<?> event = type.shape();
            for (RecordComponent field : event.getRecordComponents()) {
                String where = event.getSimpleName() + "." + field.getName();
                if (!event.isAnnotationPresent(ReadableBy.class)
                        && !field.isAnnotationPresent(ReadableBy.class)) {
                    shapes.offences.add(
                            where + " says not who may read it: add @ReadableBy to it or its type");
                }
                shapes.check(where, field.getGenericType());
            }
        }
        return shapes.offences;
    }

    private void check(String where, Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == List.class || raw == Set.class || raw == Map.class) {
                for (Type argument : generic.getActualTypeArguments()) {
                    check(where, argument);
                }
            } else if (raw != Personal.class) {
                refuse(where, type);
            }
        } else if (type instanceof Class<?> raw) {
            if (raw.isRecord()) {
                checkRecord(where, raw);
            } else if (!PLAIN.contains(raw) && !raw.isEnum()) {
                refuse(where, type);
            }
        } else {
            refuse(where, type);
        }
    }

    private void checkRecord(String where, Class<?> raw) {
        if (ValueRecords.isOne(raw) && raw.getRecordComponents()[0].getType() == String.class) {
            return;
        }
        for (RecordComponent field : raw.getRecordComponents()) {
            if (field.getName().equals("sealed")) {
                offences.add(where + ".sealed: the name marks encrypted sections, take another");
            }
            check(where + "." + field.getName(), field.getGenericType());
        }
    }

    private void refuse(String where, Type type) {
        offences.add(
                where
                        + " is a "
                        + type.getTypeName()
                        + ": make it Personal<...> if people wrote it, otherwise a value record or"
                        + " an enum");
    }
}
