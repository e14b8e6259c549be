package io.ledgerdesk.ticket.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes a client wants (RFC 9110, section 14). */
sealed interface ByteRange {

    /** All of them: nothing else was asked for, or nothing that is understood. */
    record Whole() implements ByteRange {}

    /**
     * Some of them.
     *
     * @param from the first one
     * @param length 1 or more
     */
    record Part(long from, long length) implements ByteRange {}

    /** None that there are. */
    record Outside() implements ByteRange {}

    /** One range; several at once may be answered with the whole. */
    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * @param header the value of {@code Range}
     * @param size of the whole
     */
    static ByteRange of(@Nullable String header, long size) {
        Matcher matcher = header == null ? null : ONE.matcher(header.strip());
        if (matcher == null || !matcher.matches()) {
            return new Whole();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), size);
        }
        long from = Long.parseLong(first);
        long until = last.isEmpty() ? size - 1 : Long.parseLong(last);
        if (!last.isEmpty() && until < from) {
            return new Whole();
        }
        return from >= size ? new Outside() : new Part(from, Math.min(until, size - 1) - from + 1);
    }

    private static ByteRange suffix(long wanted, long size) {
        long length = Math.min(wanted, size);
        return length == 0 ? new Outside() : new Part(size - length, length);
    }
}
