package io.ledgerdesk.importing.command;

import io.ledgerdesk.kernel.Rejection;

/** Why something asked of an import is refused. */
public sealed interface ImportJobRejection extends Rejection {

    /** There is no such import for the one who asks. */
    record ImportNotFound() implements ImportJobRejection {
        @Override
        public String code() {
            return "IMPORT_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no such import.";
        }

        @Override
        public boolean conceals() {
            return true;
        }
    }

    /** It has ended already. */
    record ImportEnded() implements ImportJobRejection {
        @Override
        public String code() {
            return "IMPORT_ENDED";
        }

        @Override
        public String message() {
            return "The import has ended already.";
        }
    }

    /** The file's name cannot be one. */
    record FileNameInvalid() implements ImportJobRejection {
        /** What is accepted, in words. */
        public static final String ALLOWED = "1 to 255 characters on one line";

        @Override
        public String code() {
            return "VALIDATION_FAILED";
        }

        @Override
        public String message() {
            return "name must be " + ALLOWED + ".";
        }
    }
}
