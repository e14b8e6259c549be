package io.ledgerdesk.ticket.view.search.word;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words that are the same but for a slip of the keys. Two words that differ by one letter too many,
 * too few, another or two exchanged have something in common once each loses at most one letter: by
 * these remains they are found at one look-up, however many words there are (Garbe, SymSpell).
 */
public final class Typos {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final int LONG = 8;

    private Typos() {}

    /** The word and what remains of it without a letter; nothing for what is no plain word. */
    public static Long[] remains(WordKeys keys, String word) {
        return isPlain(word) ? keys(keys, without(Set.of(word))) : new Long[0];
    }

    /** What to look for: of long words also what remains without two letters. */
    public static Long[] sought(WordKeys keys, String word) {
        if (!isPlain(word)) {
            return new Long[0];
        }
        Set<String> one = without(Set.of(word));
        return keys(keys, word.length() < LONG ? one : without(one));
    }

    /** Whether one may be meant by the other; long words may differ at two places. */
    public static boolean areNear(String typed, String known) {
        return isPlain(typed)
                && isPlain(known)
                && distance(typed, known) <= (typed.length() < LONG ? 1 : 2);
    }

    private static boolean isPlain(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && Script.of(word) != Script.MIXED;
    }

    private static Long[] keys(WordKeys keys, Set<String> variants) {
        return variants.stream()
                .mapToLong(keys::whole)
                .sorted()
                .distinct()
                .boxed()
                .toArray(Long[]::new);
    }

    private static Set<String> without(Set<String> words) {
        Set<String> variants = new LinkedHashSet<>(words);
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                variants.add(word.substring(0, i) + word.substring(i + 1));
            }
        }
        return variants;
    }

    /** Letters to insert, drop or change, and neighbours to exchange (optimal string alignment). */
    public static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : least(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int least(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least =
                Math.min(
                        cost[i - 1][j - 1] + (same ? 0 : 1),
                        1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean exchanged =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
