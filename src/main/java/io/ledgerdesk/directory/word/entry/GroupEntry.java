package io.ledgerdesk.directory.word.entry;

import io.ledgerdesk.directory.event.GroupEvent;
import io.ledgerdesk.directory.event.GroupEvent.GroupDeactivated;
import io.ledgerdesk.directory.event.GroupEvent.GroupLineChanged;
import io.ledgerdesk.directory.event.GroupEvent.GroupReactivated;
import io.ledgerdesk.directory.event.GroupEvent.GroupRegistered;
import io.ledgerdesk.directory.event.GroupEvent.GroupRenamed;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.GroupName;

/**
 * A group as its events leave it.
 *
 * @param line of support, 1 to 3
 * @param active whether it takes people in
 */
public record GroupEntry(GroupId id, GroupName name, int line, boolean active) {

    static GroupEntry of(GroupRegistered e) {
        return new GroupEntry(e.group(), e.name(), e.line(), true);
    }

    GroupEntry after(GroupEvent event) {
        return switch (event) {
            case GroupRegistered e -> of(e);
            case GroupRenamed e -> new GroupEntry(id, e.name(), line, active);
            case GroupLineChanged e -> new GroupEntry(id, name, e.line(), active);
            case GroupDeactivated e -> new GroupEntry(id, name, line, false);
            case GroupReactivated e -> new GroupEntry(id, name, line, true);
        };
    }
}
