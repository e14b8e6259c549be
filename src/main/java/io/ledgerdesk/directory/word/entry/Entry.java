package io.ledgerdesk.directory.word.entry;

import io.ledgerdesk.directory.event.ClaimEvent;
import io.ledgerdesk.directory.event.ClaimEvent.DomainClaimed;
import io.ledgerdesk.directory.event.ClaimEvent.DomainReleased;
import io.ledgerdesk.directory.event.ClaimEvent.IdentityClaimed;
import io.ledgerdesk.directory.event.CompanyEvent;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyRegistered;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.event.GroupEvent;
import io.ledgerdesk.directory.event.GroupEvent.GroupRegistered;
import io.ledgerdesk.directory.event.MembershipEvent;
import io.ledgerdesk.directory.event.PersonEvent;
import io.ledgerdesk.directory.event.PersonEvent.PersonRegistered;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.PersonId;

/**
 * What one stream of the directory comes to. All kinds are one type, so that a decision can look at
 * a person, a company and a domain together.
 */
public sealed interface Entry {
    /** Before its first event. */
    Entry UNKNOWN = new Unknown();

    /** Nobody and nothing. */
    record Unknown() implements Entry {}

    /** A person. */
    record OfPerson(PersonEntry person) implements Entry {}

    /** A company. */
    record OfCompany(CompanyEntry company) implements Entry {}

    /** A group. */
    record OfGroup(GroupEntry group) implements Entry {}

    /** A mail domain that is a company's. */
    record OfDomain(CompanyId company) implements Entry {}

    /** An identity that is a person's. */
    record OfIdentity(PersonId person) implements Entry {}

    /** The same after one more event of its stream. */
    default Entry after(DirectoryEvent event) {
        return switch (event) {
            case PersonEvent e -> person(e);
            case MembershipEvent e ->
                    this instanceof OfPerson(PersonEntry known)
                            ? new OfPerson(known.after(e))
                            : this;
            case CompanyEvent e -> company(e);
            case GroupEvent e -> group(e);
            case ClaimEvent e -> claimed(e);
        };
    }

    private Entry person(PersonEvent event) {
        if (event instanceof PersonRegistered first) {
            return new OfPerson(PersonEntry.of(first));
        }
        return this instanceof OfPerson(PersonEntry known)
                ? new OfPerson(known.after(event))
                : this;
    }

    private Entry company(CompanyEvent event) {
        if (event instanceof CompanyRegistered first) {
            return new OfCompany(CompanyEntry.of(first));
        }
        return this instanceof OfCompany(CompanyEntry known)
                ? new OfCompany(known.after(event))
                : this;
    }

    private Entry group(GroupEvent event) {
        if (event instanceof GroupRegistered first) {
            return new OfGroup(GroupEntry.of(first));
        }
        return this instanceof OfGroup(GroupEntry known) ? new OfGroup(known.after(event)) : this;
    }

    private static Entry claimed(ClaimEvent event) {
        return switch (event) {
            case DomainClaimed e -> new OfDomain(e.company());
            case DomainReleased e -> UNKNOWN;
            case IdentityClaimed e -> new OfIdentity(e.person());
        };
    }
}
