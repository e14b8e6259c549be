package io.ledgerdesk.access.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;

/** What happened to the roles of a desk; all are one stream. */
public sealed interface RoleEvent {

    RoleName role();

    /** The desk made a role of its own. */
    @WireName(value = "access.RoleDefined", revision = 1)
    @ReadableBy(STAFF)
    record RoleDefined(RoleName role, RoleContent content) implements RoleEvent {}

    /** A role is another from then on; one that comes with the desk may be changed too. */
    @WireName(value = "access.RoleChanged", revision = 1)
    @ReadableBy(STAFF)
    record RoleChanged(RoleName role, RoleContent content) implements RoleEvent {}

    /** A role that comes with the desk is again as it came. */
    @WireName(value = "access.RoleReset", revision = 1)
    @ReadableBy(STAFF)
    record RoleReset(RoleName role) implements RoleEvent {}

    /** A role of the desk's own allows nothing any more; its name is not given again. */
    @WireName(value = "access.RoleRetired", revision = 1)
    @ReadableBy(STAFF)
    record RoleRetired(RoleName role) implements RoleEvent {}
}
