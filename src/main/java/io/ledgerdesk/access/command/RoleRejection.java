package io.ledgerdesk.access.command;

import io.ledgerdesk.kernel.Rejection;

/** Why something asked of a role is refused. */
public sealed interface RoleRejection extends Rejection {

    /** There is none. */
    record RoleNotFound() implements RoleRejection {
        @Override
        public String code() {
            return "ROLE_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no such role, or it was retired.";
        }

        @Override
        public boolean conceals() {
            return true;
        }
    }

    /** The name is taken, for ever. */
    record RoleExists() implements RoleRejection {
        @Override
        public String code() {
            return "ROLE_EXISTS";
        }

        @Override
        public String message() {
            return "There is or was a role of this name: take another one, or change that.";
        }
    }

    /** Not for this actor. */
    record Forbidden() implements RoleRejection {
        @Override
        public String code() {
            return "FORBIDDEN";
        }

        @Override
        public String message() {
            return "Roles are changed by those who have the right role.write.";
        }
    }

    /** Nobody could change roles any more. */
    record NobodyCouldMendIt() implements RoleRejection {
        @Override
        public String code() {
            return "LAST_ROLE_OF_ROLES";
        }

        @Override
        public String message() {
            return "No role would grant role.write any more: grant it to another role first.";
        }
    }

    /** What comes with the desk can be changed and reset, not retired. */
    record ComesWithTheDesk() implements RoleRejection {
        @Override
        public String code() {
            return "ROLE_IS_BUILT_IN";
        }

        @Override
        public String message() {
            return "The role comes with the desk: take its rights away instead of retiring it.";
        }
    }

    /** What the desk made was never otherwise. */
    record MadeByTheDesk() implements RoleRejection {
        @Override
        public String code() {
            return "ROLE_NOT_BUILT_IN";
        }

        @Override
        public String message() {
            return "The role is the desk's own: there is nothing that it could be reset to.";
        }
    }

    /**
     * As many as a desk may have.
     *
     * @param most so many of its own
     */
    record TooManyRoles(int most) implements RoleRejection {
        @Override
        public String code() {
            return "TOO_MANY_ROLES";
        }

        @Override
        public String message() {
            return "The desk has " + most + " roles of its own, as many as it may: retire one.";
        }
    }

    /**
     * A value is out of bounds.
     *
     * @param path of the input field
     * @param allowed what would be accepted, to follow "must be"
     */
    record ValidationFailed(String path, String allowed) implements RoleRejection {
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
