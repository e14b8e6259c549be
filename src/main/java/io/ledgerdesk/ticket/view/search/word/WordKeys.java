package io.ledgerdesk.ticket.view.search.word;

import io.ledgerdesk.kernel.TenantId;
import java.util.Collection;

/**
 * The numbers that stand for words in the index: 40 bits of a hash of tenant and word, behind the
 * number of the slice that the ticket lies in. So a word's tickets are found slice by slice, and
 * what is written lies together. Never to be changed without a rebuild.
 */
public final class WordKeys {
    /** Tickets of a slice: those whose numbers agree but for so many bits. */
    public static final int SLICE_BITS = 12;

    /** Bits of a word's own part of a key. */
    public static final int HASH_BITS = 40;

    /** Slices of a block: the vocabulary knows words by blocks, or it would grow too fast. */
    public static final int BLOCK = 16;

    /** Takes the slice off a key. */
    public static final long HASH_MASK = (1L << HASH_BITS) - 1;

    /** Slices are counted anew from there. */
    public static final long MOST_SLICES = 1L << (62 - HASH_BITS);

    private static final int LONGEST_NUMBER = 18;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;

    public WordKeys(TenantId tenant) {
        this.seed = add(add(FNV_OFFSET, tenant.value()), '\n');
    }

    /** In which slice a ticket lies. */
    public static int slice(long number) {
        return (int) ((number >> SLICE_BITS) % MOST_SLICES);
    }

    /**
     * The slice that a word tells by itself, if it ends in a number that a ticket may have: 0 if
     * not.
     */
    public static int toldSlice(String word) {
        int start = word.length();
        while (start > 0 && word.charAt(start - 1) >= '0' && word.charAt(start - 1) <= '9') {
            start--;
        }
        int digits = word.length() - start;
        return digits == 0 || digits > LONGEST_NUMBER
                ? 0
                : slice(Long.parseLong(word, start, word.length(), 10));
    }

    /** The vocabulary would be full of tickets' numbers, which tell where their tickets lie. */
    public static Collection<String> withoutNumber(long number, Collection<String> words) {
        String digits = Long.toString(number);
        return words.stream().anyMatch(word -> word.endsWith(digits))
                ? words.stream().filter(word -> !isTold(word, number)).toList()
                : words;
    }

    private static boolean isTold(String word, long number) {
        return word.endsWith(Long.toString(number)) && toldSlice(word) == slice(number);
    }

    /** The block of {@link #BLOCK} slices that a slice is of. */
    public static int block(int slice) {
        return slice / BLOCK;
    }

    /** The word's own part of its keys. */
    public long hash(String word) {
        return mixed(add(seed, word)) & HASH_MASK;
    }

    /** What stands for a word in the tickets of a slice. */
    public static long key(int slice, long hash) {
        return (long) slice << HASH_BITS | hash;
    }

    /** Sorted, each once. */
    public Long[] keys(int slice, Collection<String> words) {
        return words.stream()
                .mapToLong(word -> key(slice, hash(word)))
                .sorted()
                .distinct()
                .boxed()
                .toArray(Long[]::new);
    }

    /** All of a variant of a word. */
    long whole(String variant) {
        return mixed(add(add(seed, '~'), variant));
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = add(sum, text.charAt(i));
        }
        return sum;
    }

    private static long add(long hash, char c) {
        return (hash ^ c) * FNV_PRIME;
    }

    /** The finalizer of MurmurHash3 (Appleby): FNV alone leaves its upper bits alike. */
    private static long mixed(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
