package io.ledgerdesk.directory;

import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.GroupName;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Groups of staff and who is in them, as the read models have it, for whoever hands work on. */
@Published
public interface StaffBook {

    /**
     * A group that takes people in.
     *
     * @param line of support, 1 to 3
     */
    record StaffGroup(GroupId id, GroupName name, int line) {}

    /**
     * Somebody of the desk who may do something.
     *
     * @param name absent if unknown or erased
     */
    record StaffMember(PersonId id, @Nullable String name) {}

    /** The group, if it is in use. */
    Uni<Optional<StaffGroup>> group(TenantId tenant, GroupId group);

    /**
     * Groups of a line that are in use, by their names.
     *
     * @param most 1 to 100
     */
    Uni<List<StaffGroup>> groupsOf(TenantId tenant, int line, int most);

    /**
     * Active staff with a role, by their names.
     *
     * @param group that they are in; absent for the whole desk
     * @param most 1 to 100
     */
    Uni<List<StaffMember>> holding(
            TenantId tenant, RoleName role, @Nullable GroupId group, int most);
}
