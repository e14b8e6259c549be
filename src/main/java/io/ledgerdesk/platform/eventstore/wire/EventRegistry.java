package io.ledgerdesk.platform.eventstore.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.WireName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every kind of event the desk can read and write. */
public final class EventRegistry {
    private final Map<String, EventType> byName = new TreeMap<>();
    private final Map<Class<?>, EventType> byShape = new HashMap<>();
    private final Map<String, Map<Integer, Upcaster>> upcasters = new HashMap<>();

    /**
     * @param roots the modules' sealed event interfaces, or single event records
     * @throws Fault at the first mistake in the events' declarations, naming the class
     */
    public EventRegistry(
            Collection<? extends Class<?>> roots, Collection<? extends Upcaster> upcasters) {
        roots.forEach(this::add);
        upcasters.forEach(this::add);
        byName.values().forEach(this::checkUpcasters);
    }

    /** All of them, by wire name. */
    public List<EventType> types() {
        return new ArrayList<>(byName.values());
    }

    public Optional<EventType> find(String wireName) {
        return Optional.ofNullable(byName.get(wireName));
    }

    /**
     * @throws Fault {@code EVENT_TYPE_UNKNOWN}
     */
    public EventType of(Class<?> shape) {
        EventType type = byShape.get(shape);
        if (type == null) {
            throw new Fault(
                    "EVENT_TYPE_UNKNOWN",
                    shape.getName() + " belongs to no module's sealed event interface");
        }
        return type;
    }

    /** Lifts a payload of an older revision to the newest. */
    ObjectNode upcast(EventType type, int revision, ObjectNode payload) {
        ObjectNode lifted = payload;
        for (int from = revision; from < type.revision(); from++) {
            lifted = upcaster(type, from).orElseThrow().upcast(lifted);
        }
        return lifted;
    }

    private Optional<Upcaster> upcaster(EventType type, int from) {
        return Optional.ofNullable(upcasters.getOrDefault(type.name(), Map.of()).get(from));
    }

    private void add(Class<?> root) {
        WireName name = root.getAnnotation(WireName.class);
        if (root.isRecord() && name != null) {
            EventType type =
                    new EventType(name.value(), name.revision(), root.asSubclass(Record.class));
            EventType other = byName.putIfAbsent(type.name(), type);
            if (other != null && other.shape() != root) {
                throw mistake(root, "has the wire name of " + other.shape().getName());
            }
            byShape.put(root, type);
        } else if (root.isSealed()) {
            for (Class<?> member : root.getPermittedSubclasses()) {
                add(member);
            }
        } else {
            throw mistake(
                    root,
                    root.isRecord()
                            ? "is an event without @WireName"
                            : "is neither a record nor sealed");
        }
    }

    private void add(Upcaster upcaster) {
        Upcaster other =
                upcasters
                        .computeIfAbsent(upcaster.type(), type -> new HashMap<>())
                        .putIfAbsent(upcaster.from(), upcaster);
        if (other != null) {
            throw mistake(upcaster.getClass(), "does what " + other.getClass() + " does");
        }
        EventType type = byName.get(upcaster.type());
        if (type == null || upcaster.from() < 1 || upcaster.from() >= type.revision()) {
            throw mistake(
                    upcaster.getClass(),
                    "lifts " + upcaster.type() + " from " + upcaster.from() + ", which is not old");
        }
    }

    private void checkUpcasters(EventType type) {
        for (int from = 1; from < type.revision(); from++) {
            if (upcaster(type, from).isEmpty()) {
                throw mistake(
                        type.shape(),
                        "is of revision " + type.revision() + ": no upcaster from " + from);
            }
        }
    }

    private static Fault mistake(Class<?> where, String what) {
        return new Fault("EVENTS_MISDECLARED", where.getName() + " " + what);
    }
}
