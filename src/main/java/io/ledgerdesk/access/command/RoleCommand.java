package io.ledgerdesk.access.command;

import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.id.RoleName;

/** What may be asked of the roles of a desk. */
public sealed interface RoleCommand {

    RoleName role();

    /** Makes a role of the desk's own. */
    record DefineRole(RoleName role, RoleContent content) implements RoleCommand {}

    /** Makes a role another: one of the desk's own, or one that comes with the desk. */
    record ChangeRole(RoleName role, RoleContent content) implements RoleCommand {}

    /** Makes a role that comes with the desk what it was. */
    record ResetRole(RoleName role) implements RoleCommand {}

    /** Takes a role of the desk's own out of use; its history stays. */
    record RetireRole(RoleName role) implements RoleCommand {}
}
