package io.ledgerdesk.directory.domain;

import io.ledgerdesk.directory.command.DirectoryRejection.Exists;
import io.ledgerdesk.directory.command.DirectoryRejection.Kind;
import io.ledgerdesk.directory.command.GroupCommand;
import io.ledgerdesk.directory.command.GroupCommand.ChangeGroup;
import io.ledgerdesk.directory.command.GroupCommand.RegisterGroup;
import io.ledgerdesk.directory.event.GroupEvent.GroupDeactivated;
import io.ledgerdesk.directory.event.GroupEvent.GroupLineChanged;
import io.ledgerdesk.directory.event.GroupEvent.GroupReactivated;
import io.ledgerdesk.directory.event.GroupEvent.GroupRegistered;
import io.ledgerdesk.directory.event.GroupEvent.GroupRenamed;
import io.ledgerdesk.directory.id.GroupName;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.directory.word.entry.GroupEntry;

/** Groups of staff and their lines of support. */
final class Groups {
    private static final int LINES = 3;

    private final Deciding deciding;

    Groups(Deciding deciding) {
        this.deciding = deciding;
    }

    void decide(GroupCommand command) {
        switch (command) {
            case RegisterGroup c -> register(c);
            case ChangeGroup c ->
                    deciding.group(c.group(), "groupId").ifPresent(group -> change(group, c));
        }
    }

    private void register(RegisterGroup c) {
        if (!deciding.own().equals(Entry.UNKNOWN)) {
            deciding.refuse(new Exists(Kind.GROUP));
        }
        if (isName(c.name()) && isLine(c.line())) {
            deciding.happened(new GroupRegistered(c.group(), new GroupName(c.name()), c.line()));
        }
    }

    private void change(GroupEntry group, ChangeGroup c) {
        String name = c.name();
        if (name != null && isName(name) && !name.equals(group.name().value())) {
            deciding.happened(new GroupRenamed(group.id(), new GroupName(name)));
        }
        Integer line = c.line();
        if (line != null && isLine(line) && line != group.line()) {
            deciding.happened(new GroupLineChanged(group.id(), line));
        }
        Boolean active = c.active();
        if (active != null && active != group.active()) {
            deciding.happened(
                    active ? new GroupReactivated(group.id()) : new GroupDeactivated(group.id()));
        }
    }

    private boolean isName(String name) {
        if (!GroupName.isValid(name)) {
            deciding.invalid("name", GroupName.ALLOWED);
        }
        return GroupName.isValid(name);
    }

    private boolean isLine(int line) {
        boolean fine = line >= 1 && line <= LINES;
        if (!fine) {
            deciding.invalid("line", "1 to " + LINES);
        }
        return fine;
    }
}
