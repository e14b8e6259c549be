package io.ledgerdesk.directory.command;

import io.ledgerdesk.directory.id.GroupId;
import org.jspecify.annotations.Nullable;

/** What may be asked of a group. */
public sealed interface GroupCommand extends DirectoryCommand {

    GroupId group();

    /**
     * Makes a group.
     *
     * @param line of support, 1 to 3
     */
    record RegisterGroup(GroupId group, String name, int line) implements GroupCommand {}

    /** Says something of it anew; what is absent stays as it is. */
    record ChangeGroup(
            GroupId group, @Nullable String name, @Nullable Integer line, @Nullable Boolean active)
            implements GroupCommand {}
}
