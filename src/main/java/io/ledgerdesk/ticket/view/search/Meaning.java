package io.ledgerdesk.ticket.view.search;

import io.ledgerdesk.ticket.view.search.word.WordKeys;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one term of a search may mean: any of some words.
 *
 * @param hashes of these words
 * @param slices in which one of them may stand
 */
record Meaning(Set<Long> hashes, BitSet slices) {

    static Meaning nothing() {
        return new Meaning(new TreeSet<>(), new BitSet());
    }

    void add(long hash, Integer[] blocks) {
        hashes.add(hash);
        for (int block : blocks) {
            slices.set(block * WordKeys.BLOCK, (block + 1) * WordKeys.BLOCK);
        }
    }

    /** A word that may be a ticket's number. */
    void addNumber(long hash, int slice) {
        hashes.add(hash);
        slices.set(slice);
    }

    /** As PostgreSQL writes an array. */
    String literal() {
        return hashes.toString().replace('[', '{').replace(']', '}');
    }
}
