package io.ledgerdesk.ticket.graphql.type.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what differs between two readings of the same fields. */
final class FieldDifferences {
    private static final String ID = "id";
    private static final String ERASED = "erased";

    private final List<EventChange> changes = new ArrayList<>();

    /** By the name of the field. */
    List<EventChange> sorted() {
        return changes.stream().sorted(Comparator.comparing(EventChange::field)).toList();
    }

    /** All fields of two objects, either of which may be missing. */
    void fields(String prefix, JsonNode from, JsonNode to) {
        TreeSet<String> fields = new TreeSet<>();
        from.fieldNames().forEachRemaining(fields::add);
        to.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            add(prefix + field, from.path(field), to.path(field));
        }
    }

    /**
     * One field, if it differs. A person or a group is its id; of the same one, what is said of it
     * is compared field by field.
     */
    void add(String field, JsonNode from, JsonNode to) {
        if (from.equals(to)) {
            return;
        }
        if (from.has(ID) && from.path(ID).equals(to.path(ID))) {
            fields(field + ".", from, to);
        } else {
            changes.add(new EventChange(field, text(from), text(to)));
        }
    }

    /** One field that is known to differ, even where what it held is erased. */
    void addChanged(String field, JsonNode from, JsonNode to) {
        if (from.has(ERASED) && to.has(ERASED)) {
            changes.add(new EventChange(field, null, null));
        } else {
            add(field, from, to);
        }
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isObject()) {
            return value.has(ID) ? text(value.path(ID)) : null;
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
