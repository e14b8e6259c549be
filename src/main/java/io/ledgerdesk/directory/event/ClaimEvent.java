package io.ledgerdesk.directory.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.IdentityKey;
import io.ledgerdesk.directory.id.MailDomain;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;

/** Who has what only one entry of a desk may have; each such thing is a stream of its own. */
public sealed interface ClaimEvent extends DirectoryEvent {

    /** Mail of the domain is a company's. */
    @WireName("directory.DomainClaimed")
    @ReadableBy(STAFF)
    record DomainClaimed(MailDomain domain, CompanyId company) implements ClaimEvent {}

    /** The domain is free again. */
    @WireName("directory.DomainReleased")
    @ReadableBy(STAFF)
    record DomainReleased(MailDomain domain, CompanyId company) implements ClaimEvent {}

    /** What an identity provider says of somebody is said of this person. */
    @WireName("directory.IdentityClaimed")
    @ReadableBy(STAFF)
    record IdentityClaimed(IdentityKey identity, PersonId person) implements ClaimEvent {}
}
