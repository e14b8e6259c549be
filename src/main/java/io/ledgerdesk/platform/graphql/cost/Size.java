package io.ledgerdesk.platform.graphql.cost;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** How many entries a list has at most, as far as a document tells. */
sealed interface Size {
    /** More is refused in any case, and less than this times a cost is a number. */
    long MOST = 1_000_000;

    long in(JsonObject variables);

    /** It stands in the document. */
    record Fixed(long entries) implements Size {
        public Fixed {
            entries = Math.clamp(entries, 0, MOST);
        }

        @Override
        public long in(JsonObject variables) {
            return entries;
        }
    }

    /**
     * A variable says it.
     *
     * @param otherwise for a client that leaves it away
     */
    record Given(String variable, long otherwise) implements Size {
        @Override
        public long in(JsonObject variables) {
            return variables.get(variable) instanceof JsonNumber number
                    ? Math.clamp(number.longValue(), 0, MOST)
                    : otherwise;
        }
    }

    /**
     * As long as a list that a variable holds.
     *
     * @param path from the variable's value to the list; empty if it is the list
     * @param otherwise for a client that leaves the variable away
     */
    record Length(String variable, List<String> path, long otherwise) implements Size {
        @Override
        public long in(JsonObject variables) {
            JsonValue value = variables.get(variable);
            if (value == null) {
                return otherwise;
            }
            for (String field : path) {
                value = value instanceof JsonObject object ? object.get(field) : null;
            }
            return value instanceof JsonArray list ? Math.min(list.size(), MOST) : 0;
        }
    }

    /** As long as the longest of several, and never less than a number. */
    record Longest(List<Size> of, long atLeast) implements Size {
        @Override
        public long in(JsonObject variables) {
            return of.stream().mapToLong(one -> one.in(variables)).reduce(atLeast, Math::max);
        }
    }
}
