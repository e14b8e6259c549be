package io.ledgerdesk.access.token.command;

import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.access.Right;
import java.util.List;
import java.util.stream.Collectors;

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
     * It would be allowed more than the person who issues it.
     *
     * @param rights that he does not have for everything there is, as a token does
     */
    record BeyondIssuer(List<Right> rights) implements TokenRejection {
        public BeyondIssuer {
            rights = List.copyOf(rights);
        }

        @Override
        public String code() {
            return "BEYOND_OWN_RIGHTS";
        }

        @Override
        public String message() {
            return "A token may no more than who issues it, and reaches everything: you do not have "
                    + rights.stream().map(Right::name).collect(Collectors.joining(", "))
                    + " for everything.";
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
