package io.ledgerdesk.ticket.view.search.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into runs of letters and digits, in lower case, with е for ё. */
final class Tokens {
    /** What is longer is nothing that somebody types: an attachment in letters, a key. */
    private static final int LONGEST = 64;

    /** Most digits of a telephone number (ITU-T E.164). */
    private static final int PHONE_MOST = 15;

    private static final int PHONE_LEAST = 7;
    private static final int PHONE_LOCAL = 10;
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])\\+?\\(?[0-9](?:[ ().\\u00a0-]{0,3}[0-9]){6,14}(?![\\p{L}\\p{N}])");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern GROUPED = Pattern.compile("[(]?[0-9]{1,4}(?:[^0-9]+[0-9]{1,4})+");

    private Tokens() {}

    /** One form of each letter, so that what looks alike is alike. */
    static String plain(String text) {
        String composed =
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.indexOf('\0') < 0 ? composed : composed.replace('\0', ' ');
    }

    /**
     * Tells every run, in order.
     *
     * @param text as by {@link #plain}
     */
    static void each(String text, Consumer<String> use) {
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                run.append(folded(c));
            } else if (!isWithin(c, run)) {
                tell(run, use);
            }
        }
        tell(run, use);
    }

    /** Apostrophes, marks on letters and soft hyphens do not end a word. */
    private static boolean isWithin(char c, StringBuilder run) {
        return !run.isEmpty()
                && (c == '\''
                        || c == '’'
                        || c == '\u00ad'
                        || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static char folded(char c) {
        char lower = Character.toLowerCase(c);
        return lower == 'ё' ? 'е' : lower;
    }

    private static void tell(StringBuilder run, Consumer<String> use) {
        if (!run.isEmpty() && run.length() <= LONGEST) {
            use.accept(withoutZeros(run.toString()));
        }
        run.setLength(0);
    }

    /** A number is the same with zeros before it, alone and behind letters. */
    static String withoutZeros(String token) {
        int start = 0;
        while (start < token.length() && !isDigit(token.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < token.length() - 1
                && token.charAt(end) == '0'
                && isDigit(token.charAt(end + 1))) {
            end++;
        }
        return end == start ? token : token.substring(0, start) + token.substring(end);
    }

    static boolean isNumber(String token) {
        return token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What looks like a telephone number, as it is written. */
    static List<String> phones(String text) {
        if (text.chars().filter(c -> c >= '0' && c <= '9').limit(PHONE_LEAST).count()
                < PHONE_LEAST) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Matcher matcher = PHONE.matcher(text);
        while (matcher.find()) {
            String phone = matcher.group();
            if (phone.startsWith("+") || GROUPED.matcher(phone).matches()) {
                found.add(phone);
            }
        }
        return found;
    }

    /**
     * The digits of a telephone number, and how it is dialled from nearer by: without the country's
     * part, which is written in several ways.
     */
    static List<String> dialled(String phone) {
        String digits = NO_DIGIT.matcher(phone).replaceAll("");
        if (digits.isEmpty() || digits.length() > PHONE_MOST) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(List.of(withoutZeros(digits)));
        for (int length : new int[] {PHONE_LOCAL, PHONE_LEAST}) {
            if (digits.length() > length) {
                forms.add(withoutZeros(digits.substring(digits.length() - length)));
            }
        }
        return forms;
    }
}
