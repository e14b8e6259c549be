package io.ledgerdesk.platform.graphql.cost;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many fields an answer may have: those that are there once, and those that are there as often
 * as a list has entries, whose length variables may say.
 *
 * @param once fields whatever the variables, at most {@link #MOST}
 * @param lists what depends on variables
 */
public record Cost(long once, List<Repeated> lists) {
    /** More than anybody allows. */
    public static final long MOST = 1_000_000_000_000L;

    static final Cost NONE = new Cost(0, List.of());

    /** More than can be added up quickly, so that fragments in fragments do not take for ever. */
    private static final int MOST_LISTS = 5_000;

    private static final Cost BEYOND = new Cost(MOST, List.of());

    public Cost {
        once = Math.min(once, MOST);
        lists = List.copyOf(lists);
    }

    /**
     * Fields of the entries of a list.
     *
     * @param weight how many numbers are to be added up to know it
     */
    record Repeated(Size size, Cost each, int weight) {}

    static Cost of(long fields) {
        return new Cost(fields, List.of());
    }

    /** With the variables of one request. */
    public long in(JsonObject variables) {
        long sum = once;
        for (Repeated repeated : lists) {
            sum += Math.min(MOST, repeated.size.in(variables) * repeated.each.in(variables));
            if (sum >= MOST) {
                return MOST;
            }
        }
        return sum;
    }

    Cost plus(Cost other) {
        if (weight() + other.weight() > MOST_LISTS) {
            return BEYOND;
        }
        if (other.lists.isEmpty()) {
            return new Cost(once + other.once, lists);
        }
        return new Cost(
                once + other.once, Stream.concat(lists.stream(), other.lists.stream()).toList());
    }

    Cost times(Size size) {
        if (this.equals(NONE)) {
            return NONE;
        }
        if (size instanceof Size.Fixed fixed && lists.isEmpty()) {
            return of(Math.min(MOST, fixed.entries() * once));
        }
        int weight = weight() + 1;
        return weight > MOST_LISTS
                ? BEYOND
                : new Cost(0, List.of(new Repeated(size, this, weight)));
    }

    private int weight() {
        int sum = 0;
        for (Repeated repeated : lists) {
            sum += repeated.weight;
        }
        return sum;
    }
}
