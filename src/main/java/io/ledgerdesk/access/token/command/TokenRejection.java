package io.ledgerdesk.access.token.command;

import io.ledgerdesk.kernel.Rejection;

/** Why something asked of a token is refused. */
public sealed interface TokenRejection extends Rejection {

    /** There is no such token. */
    record TokenNotFound() implements TokenRejection {
        @Override
        public String code() {
            return "TOKEN_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no such token.";
        }

        @Override
        public boolean conceals() {
            return true;
        }
    }

    /** Not for this actor. */
    record Forbidden() implements TokenRejection {
        @Override
        public String code() {
            return "FORBIDDEN";
        }

        @Override
        public String message() {
            return "Tokens are issued and revoked by people who have the right token.write.";
        }
    }

    /**
     * A value is out of bounds.
     *
     * @param path of the input field
     * @param allowed what would be accepted, to follow "must be"
     */
    record ValidationFailed(String path, String allowed) implements TokenRejection {
        @Override
        public String code() {
            return "VALIDATION_FAILED";
        }

        @Override
        public String message() {
            return path + " must be " + allowed + ".";
        }
    }
}
