package io.ledgerdesk.ticket.view.search.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of blocks that are in the table already, those that were seen last. Only for a table that
 * nobody else writes: one that is being rebuilt.
 */
final class KnownWords {
    private final Map<Known, Boolean> known;

    /**
     * @param most to be remembered; with 0 nothing is known
     */
    KnownWords(int most) {
        known =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Known, Boolean> eldest) {
                        return size() > most;
                    }
                };
    }

    private record Known(int block, String word) {}

    /** Those of the words that are not known to stand in the block. */
    List<String> unknown(int block, Set<String> words) {
        return words.stream().filter(word -> known.get(new Known(block, word)) == null).toList();
    }

    /** It is in the table now. */
    void learn(int block, String word) {
        known.put(new Known(block, word), true);
    }
}
