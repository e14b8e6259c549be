package io.ledgerdesk.ticket.view.search.index;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Arrays of several rows as one array and the places where they end: PostgreSQL has no arrays of
 * arrays of different lengths.
 */
final class Flat {
    private final List<Long> all = new ArrayList<>();
    private final List<List<Integer>> places = new ArrayList<>();
    private int part;

    /**
     * @param parts arrays of one row
     */
    Flat(int parts) {
        for (int i = 0; i <= parts; i++) {
            places.add(new ArrayList<>());
        }
    }

    /** The next row. */
    void begin() {
        part = 0;
        places.get(part).add(all.size());
    }

    /** The next array of the row. */
    void add(Long[] array) {
        Collections.addAll(all, array);
        places.get(++part).add(all.size());
    }

    /** The array, and as many columns of places as there are parts and one more. */
    void addTo(Tuple parameters) {
        parameters.addValue(all.toArray(Long[]::new));
        places.forEach(column -> parameters.addValue(column.toArray(Integer[]::new)));
    }
}
