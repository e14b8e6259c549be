package io.ledgerdesk.directory.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PlacementReason;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;

/** Where a person belongs; told of the person, see docs/adr/0019. */
public sealed interface MembershipEvent extends DirectoryEvent {

    PersonId person();

    /** It belongs to a company, or may see more or less of it from then on. */
    @WireName("directory.PersonPlaced")
    @ReadableBy({REQUESTER, STAFF})
    record PersonPlaced(
            PersonId person,
            CompanyId company,
            CompanyVisibility visibility,
            @ReadableBy(STAFF) PlacementReason reason)
            implements MembershipEvent {}

    /** It belongs to the company no more. */
    @WireName("directory.PersonRemovedFromCompany")
    @ReadableBy({REQUESTER, STAFF})
    record PersonRemovedFromCompany(PersonId person, CompanyId company)
            implements MembershipEvent {}

    /** It works in a group. */
    @WireName("directory.GroupJoined")
    @ReadableBy(STAFF)
    record GroupJoined(PersonId person, GroupId group) implements MembershipEvent {}

    /** It works there no more. */
    @WireName("directory.GroupLeft")
    @ReadableBy(STAFF)
    record GroupLeft(PersonId person, GroupId group) implements MembershipEvent {}
}
