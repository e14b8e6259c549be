package io.ledgerdesk.workplace.command;

import io.ledgerdesk.kernel.Rejection;

/** Why something asked of a view is refused. */
public sealed interface ViewRejection extends Rejection {

    /** The one who asks has no such view. */
    record ViewNotFound() implements ViewRejection {
        @Override
        public String code() {
            return "VIEW_NOT_FOUND";
        }

        @Override
        public String message() {
            return "You have no such view; only its owner changes a view, others save a copy.";
        }

        @Override
        public boolean conceals() {
            return true;
        }
    }

    /** Not for this actor. */
    record Forbidden() implements ViewRejection {
        @Override
        public String code() {
            return "FORBIDDEN";
        }

        @Override
        public String message() {
            return "Views are for staff, and each is changed by its owner.";
        }
    }

    /**
     * As many as a person may have.
     *
     * @param most so many
     */
    record TooManyViews(int most) implements ViewRejection {
        @Override
        public String code() {
            return "TOO_MANY_VIEWS";
        }

        @Override
        public String message() {
            return "You have " + most + " views, as many as a person may: delete one first.";
        }
    }

    /**
     * A value is out of bounds.
     *
     * @param path of the input field
     * @param allowed what would be accepted, to follow "must be"
     */
    record ValidationFailed(String path, String allowed) implements ViewRejection {
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
