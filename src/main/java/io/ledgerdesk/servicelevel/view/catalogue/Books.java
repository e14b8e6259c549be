package io.ledgerdesk.servicelevel.view.catalogue;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The catalogue after so many of its changes; some are kept, others folded on from those. */
final class Books {
    private static final int KEPT = 64;

    private final TreeMap<Integer, CatalogueBook> known = new TreeMap<>();

    /**
     * @param count of the changes from the first on
     */
    synchronized CatalogueBook after(List<CatalogueChange> changes, int count) {
        Map.Entry<Integer, CatalogueBook> nearest = known.floorEntry(count);
        int done = nearest == null ? 0 : nearest.getKey();
        CatalogueBook book = nearest == null ? CatalogueBook.EMPTY : nearest.getValue();
        for (CatalogueChange change : changes.subList(done, count)) {
            book = book.after(change.event());
        }
        known.put(count, book);
        if (known.size() > KEPT) {
            known.pollFirstEntry();
        }
        return book;
    }
}
