package io.ledgerdesk.directory.graphql.input;

/** The id that every mutation of the directory may have. */
public final class CommandId {
    static final String DESCRIPTION =
            "A UUID of yours. The second arrival of the same command with the same input answers"
                    + " what the first one answered and changes nothing.";

    private CommandId() {}
}
