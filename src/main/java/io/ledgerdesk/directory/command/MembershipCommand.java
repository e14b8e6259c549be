package io.ledgerdesk.directory.command;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.kernel.PersonId;

/** Where a person is to belong. */
public sealed interface MembershipCommand extends DirectoryCommand {

    PersonId person();

    /** Puts it into a company, or says anew what it may see there. */
    record PlaceInCompany(PersonId person, CompanyId company, CompanyVisibility visibility)
            implements MembershipCommand {}

    /** Takes it out of a company. */
    record RemoveFromCompany(PersonId person, CompanyId company) implements MembershipCommand {}

    /** Has it work in a group. */
    record JoinGroup(PersonId person, GroupId group) implements MembershipCommand {}

    /** Has it work there no more. */
    record LeaveGroup(PersonId person, GroupId group) implements MembershipCommand {}
}
