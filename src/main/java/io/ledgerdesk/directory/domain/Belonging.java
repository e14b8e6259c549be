package io.ledgerdesk.directory.domain;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.PlacementReason;
import io.ledgerdesk.directory.command.DirectoryRejection.TooMany;
import io.ledgerdesk.directory.command.DirectoryRule;
import io.ledgerdesk.directory.command.MembershipCommand;
import io.ledgerdesk.directory.command.MembershipCommand.JoinGroup;
import io.ledgerdesk.directory.command.MembershipCommand.LeaveGroup;
import io.ledgerdesk.directory.command.MembershipCommand.PlaceInCompany;
import io.ledgerdesk.directory.command.MembershipCommand.RemoveFromCompany;
import io.ledgerdesk.directory.command.PersonCommand.Place;
import io.ledgerdesk.directory.event.MembershipEvent.GroupJoined;
import io.ledgerdesk.directory.event.MembershipEvent.GroupLeft;
import io.ledgerdesk.directory.event.MembershipEvent.PersonPlaced;
import io.ledgerdesk.directory.event.MembershipEvent.PersonRemovedFromCompany;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.MailDomain;
import io.ledgerdesk.directory.word.MailAddress;
import io.ledgerdesk.directory.word.entry.CompanyEntry;
import io.ledgerdesk.directory.word.entry.Entry.OfCompany;
import io.ledgerdesk.directory.word.entry.Entry.OfDomain;
import io.ledgerdesk.directory.word.entry.GroupEntry;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.PersonId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which companies and groups a person is. */
final class Belonging {
    private static final String COMPANY = "companyId";
    private static final String GROUP = "groupId";

    private final DirectoryRules rules;
    private final Deciding deciding;

    Belonging(DirectoryRules rules, Deciding deciding) {
        this.rules = rules;
        this.deciding = deciding;
    }

    void decide(MembershipCommand command) {
        deciding.person(command.person(), "personId")
                .ifPresent(person -> {
                    switch (command) {
                        case PlaceInCompany c ->
                                place(person, new Place(c.company(), c.visibility()));
                        case RemoveFromCompany c -> remove(person, c.company());
                        case JoinGroup c ->
                                deciding.group(c.group(), GROUP)
                                        .ifPresent(group -> join(person, group));
                        case LeaveGroup c -> {
                            if (person.places().groups().contains(c.group())) {
                                deciding.happened(new GroupLeft(person.id(), c.group()));
                            }
                        }
                    }
                });
    }

    private void place(PersonEntry person, Place place) {
        Map<CompanyId, CompanyVisibility> companies = person.places().companies();
        if (place.visibility() == companies.get(place.company())) {
            return;
        }
        boolean isNew = !companies.containsKey(place.company());
        if (isNew && companies.size() >= rules.maxCompanies()) {
            deciding.refuse(new TooMany(COMPANY, rules.maxCompanies()));
        }
        deciding.company(place.company(), COMPANY)
                .ifPresent(company -> {
                    if (isNew && !company.active()) {
                        deciding.against(DirectoryRule.COMPANY_INACTIVE, COMPANY);
                    }
                    deciding.happened(
                            new PersonPlaced(
                                    person.id(),
                                    place.company(),
                                    place.visibility(),
                                    PlacementReason.SAID));
                });
    }

    /** A person that is being registered, where somebody said so. */
    void placeNew(PersonId person, Place place) {
        deciding.company(place.company(), COMPANY)
                .ifPresent(company -> {
                    if (!company.active()) {
                        deciding.against(DirectoryRule.COMPANY_INACTIVE, COMPANY);
                    }
                    deciding.happened(
                            new PersonPlaced(
                                    person,
                                    place.company(),
                                    place.visibility(),
                                    PlacementReason.SAID));
                });
    }

    /**
     * A person that is being registered and of whom nobody said a company: it belongs to the one
     * that its mail comes from, if that is one and takes people in.
     */
    void placeByMail(PersonId person, List<String> mails) {
        Set<CompanyId> from = new LinkedHashSet<>();
        mails.stream()
                .map(MailAddress::new)
                .map(MailAddress::domain)
                .distinct()
                .map(MailDomain::tag)
                .forEach(domain -> {
                    if (deciding.at(domain) instanceof OfDomain(CompanyId company)) {
                        from.add(company);
                    }
                });
        if (from.size() != 1) {
            return;
        }
        Optional<CompanyId> only = from.stream().findFirst();
        only.filter(id ->
                        deciding.at(id.tag()) instanceof OfCompany(CompanyEntry company)
                                && company.active())
                .ifPresent(id ->
                        deciding.happened(
                                new PersonPlaced(
                                        person,
                                        id,
                                        CompanyVisibility.OWN,
                                        PlacementReason.MAIL_DOMAIN)));
    }

    private void remove(PersonEntry person, CompanyId company) {
        if (person.places().companies().containsKey(company)) {
            deciding.happened(new PersonRemovedFromCompany(person.id(), company));
        }
    }

    private void join(PersonEntry person, GroupEntry group) {
        if (person.places().groups().contains(group.id())) {
            return;
        }
        if (person.kind() != PersonKind.STAFF) {
            deciding.against(DirectoryRule.NOT_STAFF, "personId");
        }
        if (!group.active()) {
            deciding.against(DirectoryRule.GROUP_INACTIVE, GROUP);
        }
        if (person.places().groups().size() >= rules.maxGroups()) {
            deciding.refuse(new TooMany(GROUP, rules.maxGroups()));
        }
        deciding.happened(new GroupJoined(person.id(), group.id()));
    }
}
