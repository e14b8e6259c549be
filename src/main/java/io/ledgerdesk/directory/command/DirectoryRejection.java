package io.ledgerdesk.directory.command;

import io.ledgerdesk.kernel.Rejection;

/** Why something asked of the directory is refused. */
public sealed interface DirectoryRejection extends Rejection {

    /** Not for this actor. */
    record Forbidden(String message) implements DirectoryRejection {
        @Override
        public String code() {
            return "FORBIDDEN";
        }
    }

    /**
     * There is no such entry, or none that the actor may know of.
     *
     * @param path of the input field that names it
     */
    record NotFound(Kind kind, String path) implements DirectoryRejection {
        @Override
        public String code() {
            return kind.notFound;
        }

        @Override
        public String message() {
            return "There is no such " + kind.word() + ".";
        }

        @Override
        public boolean conceals() {
            return true;
        }
    }

    /** There is an entry of this id already. */
    record Exists(Kind kind) implements DirectoryRejection {
        @Override
        public String code() {
            return kind.exists;
        }

        @Override
        public String message() {
            return "A " + kind.word() + " of this id is registered already: take another id.";
        }

        /** Of the input field that names it. */
        public String path() {
            return "key";
        }
    }

    /** A rule of the directory is against it. */
    record AgainstRule(DirectoryRule rule, String path) implements DirectoryRejection {
        @Override
        public String code() {
            return rule.code();
        }

        @Override
        public String message() {
            return rule.sentence();
        }
    }

    /**
     * As many as there may be.
     *
     * @param most so many
     */
    record TooMany(String path, int most) implements DirectoryRejection {
        @Override
        public String code() {
            return "TOO_MANY";
        }

        @Override
        public String message() {
            return path + " may be " + most + " at most: take something away first.";
        }
    }

    /**
     * A value is out of bounds.
     *
     * @param path of the input field
     * @param allowed what would be accepted, to follow "must be"
     */
    record ValidationFailed(String path, String allowed) implements DirectoryRejection {
        @Override
        public String code() {
            return "VALIDATION_FAILED";
        }

        @Override
        public String message() {
            return path + " must be " + allowed + ".";
        }
    }

    /** What an entry is. */
    enum Kind {
        PERSON("person", "PERSON_NOT_FOUND", "PERSON_EXISTS"),
        COMPANY("company", "COMPANY_NOT_FOUND", "COMPANY_EXISTS"),
        GROUP("group", "GROUP_NOT_FOUND", "GROUP_EXISTS");

        private final String word;
        private final String notFound;
        private final String exists;

        Kind(String word, String notFound, String exists) {
            this.word = word;
            this.notFound = notFound;
            this.exists = exists;
        }

        String word() {
            return word;
        }
    }
}
