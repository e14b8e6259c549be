package io.ledgerdesk.platform.graphql.relay;

import io.ledgerdesk.kernel.Fault;
import java.util.regex.Pattern;

/**
 * A place in the desk's log as clients see it: a text to be handed back as it is, in the header
 * {@code X-After-Position} or to go on with a subscription.
 */
public final class Position {
    private static final Pattern FORM = Pattern.compile("p[0-9a-z]{1,13}");
    private static final int RADIX = 36;

    private Position() {}

    public static String of(long position) {
        return "p" + Long.toString(position, RADIX);
    }

    /**
     * @throws Fault {@code BAD_POSITION} if the text is not one that the desk gave
     */
    public static long parse(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return Long.parseLong(text, 1, text.length(), RADIX);
            }
        } catch (NumberFormatException tooLarge) {
            // refused like any other text that is none
        }
        throw new Fault(
                "BAD_POSITION", "not a position of this desk: hand back one as it was given");
    }
}
