package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.view.group.SeenGroup;
import io.ledgerdesk.directory.word.entry.GroupEntry;
import io.ledgerdesk.platform.graphql.relay.Node;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A group for one reader. */
@Type("GroupRecord")
@Description("A group of staff as the directory has it.")
public final class GroupRecord implements Node {
    private final SeenGroup group;
    private final GroupEntry entry;
    private final DirectoryScope scope;

    public GroupRecord(SeenGroup group, DirectoryScope scope) {
        this.group = group;
        this.entry = group.entry();
        this.scope = scope;
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return DirectoryIds.global(DirectoryIds.GROUP, entry.id());
    }

    @Id
    @NonNull
    @Description("By which tickets name the group.")
    public String getKey() {
        return entry.id().value();
    }

    @NonNull
    @Description("What it is called.")
    public String getName() {
        return entry.name().value();
    }

    @Description("Its line of support, 1 to 3.")
    public int getLine() {
        return entry.line();
    }

    @Description("Whether it takes people in.")
    public boolean isActive() {
        return entry.active();
    }

    @NonNull
    @Description("Since when there is such a group.")
    public Instant getRegisteredAt() {
        return group.registeredAt();
    }

    @NonNull
    @Description("When it last changed.")
    public Instant getUpdatedAt() {
        return group.updatedAt();
    }

    /** What stands behind it. */
    @Ignore
    public GroupEntry entry() {
        return entry;
    }

    /** For whom it is shown. */
    @Ignore
    public DirectoryScope scope() {
        return scope;
    }
}
