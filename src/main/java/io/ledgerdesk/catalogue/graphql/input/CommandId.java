package io.ledgerdesk.catalogue.graphql.input;

/** What every mutation of the catalogue may or must say. */
final class CommandId {
    static final String DESCRIPTION =
            "A UUID of yours. The second arrival of the same command with the same input answers"
                    + " what the first one answered and changes nothing.";
    static final String KEY =
            "A name for it, for ever: 1 to 64 characters of A-Z a-z 0-9 . _ -; one that is retired is"
                    + " not given again.";
    static final String EXPECTED_VERSION =
            "The entry's version as you saw it: refused with VERSION_CONFLICT if it has moved on."
                    + " Absent to act on the newest one.";
    static final String WHICH = "Which one, by id or key.";
    static final String WHOLE = "What it says from now on, as a whole.";

    private CommandId() {}
}
