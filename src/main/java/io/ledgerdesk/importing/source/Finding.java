package io.ledgerdesk.importing.source;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a row of a log.
 *
 * @param line where it begins in the file, the header being 1
 * @param code stable, upper snake case; docs/operations.md lists them
 * @param incident the source's number of it, where it could be read
 * @param message one sentence for a person
 */
public record Finding(
        long line, Kind kind, String code, @Nullable String incident, String message) {
    private static final int LONGEST = 500;

    public Finding {
        message = message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + "…";
    }

    /** Whether the row came in. */
    public enum Kind {
        /** It did not. */
        REFUSED,
        /** It did, and something about it needs a word. */
        EXPLAINED
    }

    /** Of a row that did not come in. */
    public static Finding refused(
            long line, String code, @Nullable String incident, String message) {
        return new Finding(line, Kind.REFUSED, code, incident, message);
    }

    /** Of a row that came in. */
    public static Finding explained(
            long line, String code, @Nullable String incident, String message) {
        return new Finding(line, Kind.EXPLAINED, code, incident, message);
    }
}
