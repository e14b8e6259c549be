package io.ledgerdesk.access.id;

import io.ledgerdesk.kernel.Tag;

/** Where the events of roles lie: all of a desk in one stream, each marked with its role. */
public final class RoleStream {
    /** All roles of a desk: what is left of them is decided together. */
    public static final Tag ALL = new Tag("roles", "desk");

    private RoleStream() {}

    /** The mark of one role's events. */
    public static Tag of(RoleName role) {
        return new Tag("role", role.value());
    }
}
