package io.ledgerdesk.directory.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.GroupName;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;

/** What happened to a group of staff. */
public sealed interface GroupEvent extends DirectoryEvent {

    GroupId group();

    /**
     * The desk has a group from then on.
     *
     * @param line of support, 1 to 3
     */
    @WireName("directory.GroupRegistered")
    @ReadableBy(STAFF)
    record GroupRegistered(GroupId group, GroupName name, int line) implements GroupEvent {}

    /** It is called otherwise. */
    @WireName("directory.GroupRenamed")
    @ReadableBy(STAFF)
    record GroupRenamed(GroupId group, GroupName name) implements GroupEvent {}

    /** It stands in another line of support. */
    @WireName("directory.GroupLineChanged")
    @ReadableBy(STAFF)
    record GroupLineChanged(GroupId group, int line) implements GroupEvent {}

    /** It takes nobody in any more. */
    @WireName("directory.GroupDeactivated")
    @ReadableBy(STAFF)
    record GroupDeactivated(GroupId group) implements GroupEvent {}

    /** It takes people in again. */
    @WireName("directory.GroupReactivated")
    @ReadableBy(STAFF)
    record GroupReactivated(GroupId group) implements GroupEvent {}
}
