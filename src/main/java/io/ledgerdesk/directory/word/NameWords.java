package io.ledgerdesk.directory.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a name as it is found and sorted by: lower case, without marks, е for ё. */
public final class NameWords {
    private static final int LONGEST = 64;
    private static final int LONGEST_SORTED = 100;

    /** Sorts behind every name. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private NameWords() {}

    /** Each once, in the name's order; none if there is no name. */
    public static Set<String> of(@Nullable String name) {
        return name == null ? Set.of() : new LinkedHashSet<>(cut(name));
    }

    /** By what a list is sorted; a name that is erased or absent comes last. */
    public static String sorted(@Nullable String name) {
        List<String> words = name == null ? List.of() : cut(name);
        String joined = String.join(" ", words);
        return joined.isEmpty() ? LAST : joined.substring(0, within(joined, LONGEST_SORTED));
    }

    /** Behind all words that begin so. */
    public static String behind(String beginning) {
        return beginning + LAST;
    }

    private static List<String> cut(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain.codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        word.appendCodePoint(c);
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        end(word, words);
                    }
                });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            String whole = Normalizer.normalize(word, Normalizer.Form.NFC);
            words.add(whole.substring(0, within(whole, LONGEST)));
            word.setLength(0);
        }
    }

    /** Never between the halves of one character. */
    private static int within(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
