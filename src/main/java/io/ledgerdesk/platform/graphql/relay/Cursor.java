package io.ledgerdesk.platform.graphql.relay;

import io.ledgerdesk.kernel.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a list, between two requests; good only in the list that gave it, asked for with the
 * same filter and order. Clients must not look inside.
 *
 * @param list which list, such as {@code ticketEvents}
 * @param asked {@link #digest} of filter and order
 * @param place the place's keys, as the list compares them; without bars
 */
public record Cursor(String list, String asked, List<String> place) {
    private static final String VERSION = "1";
    private static final int LONGEST = 400;
    private static final int DIGEST_BYTES = 8;
    private static final Pattern VERSIONS = Pattern.compile("[0-9]{1,6}");
    private static final Pattern PART = Pattern.compile("[^|]{1,100}");

    public Cursor {
        place = List.copyOf(place);
        if (!place.stream().allMatch(part -> PART.matcher(part).matches())) {
            throw new IllegalArgumentException("not keys of a place: " + place);
        }
    }

    /**
     * What a cursor is bound to.
     *
     * @param asked prints alike if and only if the same is asked for
     */
    public static String digest(Object asked) {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256")
                            .digest(asked.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The text that stands for it. */
    public String text() {
        String plain = String.join("|", VERSION, list, asked, String.join("|", place));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that the text stands for.
     *
     * @param keys how many a place of this list has
     * @throws Fault {@code BAD_CURSOR} if the text is no cursor, one of another list, of another
     *     filter or order, or of another release
     */
    public static Cursor parse(String text, String list, String asked, int keys) {
        List<String> parts = parts(text);
        if (!VERSIONS.matcher(parts.getFirst()).matches() || parts.size() < 3) {
            throw none();
        }
        if (!parts.getFirst().equals(VERSION)) {
            throw bad("a cursor of another release of the desk: begin anew without one");
        }
        if (!parts.get(1).equals(list) || !parts.get(2).equals(asked)) {
            throw bad(
                    "a cursor of another list, filter or order: ask as you did when it was given, or"
                            + " begin anew without one");
        }
        List<String> place = parts.subList(3, parts.size());
        if (place.size() != keys || !place.stream().allMatch(p -> PART.matcher(p).matches())) {
            throw none();
        }
        return new Cursor(list, asked, place);
    }

    /**
     * A key that is a position in the log.
     *
     * @throws Fault {@code BAD_CURSOR} if it is none
     */
    public long position(int key) {
        try {
            long position = Long.parseLong(place.get(key));
            if (position > 0) {
                return position;
            }
        } catch (NumberFormatException notOurs) {
            throw none();
        }
        throw none();
    }

    private static List<String> parts(String text) {
        if (text.length() > LONGEST) {
            throw none();
        }
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text);
            return Arrays.asList(new String(plain, StandardCharsets.UTF_8).split("\\|", -1));
        } catch (IllegalArgumentException notBase64) {
            throw none();
        }
    }

    private static Fault none() {
        return bad("not a cursor that the desk gave: hand back one as it was given");
    }

    private static Fault bad(String what) {
        return new Fault("BAD_CURSOR", what);
    }
}
