package io.ledgerdesk.directory.graphql.reader;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.view.facet.Facet;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.platform.security.Caller;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see of the directory: the own record in any case, more by the right {@code
 * directory.read} as far as that reaches. Of its reaches, sharing and lines of support say nothing
 * about people.
 *
 * @param searches whether the caller may look for others at all
 * @param everything whether there are no bounds
 * @param people ids of the caller's own records
 * @param companies ids of those whose people the caller sees
 * @param groups ids of those whose people the caller sees
 */
public record DirectoryScope(
        TenantId tenant,
        Reader reader,
        boolean searches,
        boolean everything,
        Set<String> people,
        Set<String> companies,
        Set<String> groups) {
    private static final Right READ = new Right("directory.read");

    public DirectoryScope {
        people = Set.copyOf(people);
        companies = Set.copyOf(companies);
        groups = Set.copyOf(groups);
    }

    public static DirectoryScope of(Caller caller) {
        String self = caller.actor().id().value();
        Authority authority = caller.authority();
        Standing standing = authority.standing();
        Set<Reach> reaches = authority.reaches(READ);
        Set<String> people = new HashSet<>(standing.people());
        people.add(self);
        Set<String> companies = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (Reach reach : reaches) {
            switch (reach) {
                case COMPANY -> companies.addAll(standing.companies());
                case COMPANY_TREE -> companies.addAll(standing.companyTree());
                case GROUP -> groups.addAll(standing.groups());
                case OWN, SHARED, LINE, FIRST_LINE, ALL -> {}
            }
        }
        return new DirectoryScope(
                caller.tenant(),
                caller.reader(),
                authority.has(READ),
                reaches.contains(Reach.ALL),
                people,
                companies,
                groups);
    }

    /** The same for those who may look for others; refuses all else. */
    public DirectoryScope searching() {
        if (!searches) {
            throw new Fault("FORBIDDEN", "Looking for people and companies is not for you.");
        }
        return this;
    }

    /** What people are found within; absent for no bounds. */
    public @Nullable Set<Facet> ofPeople() {
        if (everything) {
            return null;
        }
        Set<Facet> within = new HashSet<>(ofSelf());
        companies.forEach(id -> within.add(new Facet(Kind.COMPANY, id)));
        groups.forEach(id -> within.add(new Facet(Kind.GROUP, id)));
        return within;
    }

    /** The caller's own records. */
    public Set<Facet> ofSelf() {
        return records(people);
    }

    /** What companies are found within; absent for no bounds. */
    public @Nullable Set<Facet> ofCompanies() {
        return everything ? null : records(companies);
    }

    /** What groups are found within; absent for no bounds. */
    public @Nullable Set<Facet> ofGroups() {
        return everything ? null : records(groups);
    }

    public boolean sees(PersonEntry person) {
        return everything
                || isOwn(person)
                || person.places().companies().keySet().stream().anyMatch(this::sees)
                || person.places().groups().stream().anyMatch(this::sees);
    }

    public boolean sees(CompanyId company) {
        return everything || companies.contains(company.value());
    }

    public boolean sees(GroupId group) {
        return everything || groups.contains(group.value());
    }

    /** Whether it is the caller itself. */
    public boolean isOwn(PersonEntry person) {
        return people.contains(person.id().value())
                || person.records().stream().map(PersonId::value).anyMatch(people::contains);
    }

    /**
     * Whether the caller sees all there is of the person: its history, roles, what it is found by.
     */
    public boolean seesAllOf(PersonEntry person) {
        return everything || isOwn(person);
    }

    private static Set<Facet> records(Set<String> ids) {
        Set<Facet> within = new HashSet<>();
        ids.forEach(id -> within.add(new Facet(Kind.RECORD, id)));
        return within;
    }
}
