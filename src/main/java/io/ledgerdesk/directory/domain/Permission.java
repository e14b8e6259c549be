package io.ledgerdesk.directory.domain;

import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.CompanyCommand;
import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.command.DirectoryRejection.Forbidden;
import io.ledgerdesk.directory.command.DirectoryRejection.Kind;
import io.ledgerdesk.directory.command.DirectoryRejection.NotFound;
import io.ledgerdesk.directory.command.GroupCommand;
import io.ledgerdesk.directory.command.MembershipCommand;
import io.ledgerdesk.directory.command.PersonCommand;
import io.ledgerdesk.directory.command.PersonCommand.ChangePerson;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.PersonStream;
import io.ledgerdesk.directory.word.entry.Entry.OfPerson;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import java.util.Set;

/**
 * Who may write what in the directory. A right that reaches all writes everything but what others
 * may do by it: roles, and what would let somebody in as a person who has roles. A right that
 * reaches one's own lets a person mend how it is called and reached; one that reaches a company,
 * how the company's contacts are, of whom none has a role.
 */
final class Permission {
    private static final Right WRITE = new Right("directory.write");
    private static final Right ROLES = new Right("role.write");

    private final Authority authority;

    Permission(Authority authority) {
        this.authority = authority;
    }

    /** Refuses what is not for the actor, before anything is said of what there is. */
    void check(DirectoryCommand command, Deciding deciding) {
        if (command instanceof GrantRoles) {
            if (!reachesAll(ROLES)) {
                deciding.refuse(new Forbidden("Roles are given by those who may change roles."));
            }
        } else if (!reachesAll(WRITE)) {
            limited(command, deciding);
        }
    }

    private void limited(DirectoryCommand command, Deciding deciding) {
        if (!authority.has(WRITE)) {
            deciding.refuse(new Forbidden("Changing the directory is not for you."));
            return;
        }
        switch (command) {
            case PersonCommand c when !isInReach(c.person(), deciding) ->
                    hide(Kind.PERSON, deciding);
            case MembershipCommand c when !isInReach(c.person(), deciding) ->
                    hide(Kind.PERSON, deciding);
            case ChangePerson c when isHowToReachSomebody(c) -> {}
            case PersonCommand c -> onlyHowToReach(deciding);
            case MembershipCommand c -> onlyHowToReach(deciding);
            case CompanyCommand c -> onlyHowToReach(deciding);
            case GroupCommand c -> onlyHowToReach(deciding);
        }
    }

    /** Whoever may not give roles may not become somebody who has some. */
    void becoming(PersonEntry person, Deciding deciding) {
        if (!person.roles().isEmpty() && !reachesAll(ROLES)) {
            deciding.refuse(
                    new Forbidden(
                            "This person has roles: what would let somebody else in as this person"
                                    + " is for those who may change roles."));
        }
    }

    private boolean isInReach(PersonId person, Deciding deciding) {
        return isOwn(person) || isContact(person, deciding);
    }

    private boolean isContact(PersonId person, Deciding deciding) {
        Set<String> companies = companies();
        return !companies.isEmpty()
                && deciding.at(new PersonStream(person).tag()) instanceof OfPerson(PersonEntry one)
                && one.kind() == PersonKind.REQUESTER
                && one.roles().isEmpty()
                && one.mergedInto() == null
                && one.places().companies().keySet().stream()
                        .map(CompanyId::value)
                        .anyMatch(companies::contains);
    }

    /** Ids of those whose contacts the right reaches. */
    private Set<String> companies() {
        Set<Reach> reaches = authority.reaches(WRITE);
        if (reaches.contains(Reach.COMPANY_TREE)) {
            return authority.standing().companyTree();
        }
        return reaches.contains(Reach.COMPANY) ? authority.standing().companies() : Set.of();
    }

    private boolean isOwn(PersonId person) {
        return authority.reaches(WRITE).contains(Reach.OWN)
                && authority.standing().people().contains(person.value());
    }

    private static boolean isHowToReachSomebody(ChangePerson c) {
        return c.kind() == null && c.said().mails() == null && c.said().vip() == null;
    }

    private static void hide(Kind kind, Deciding deciding) {
        deciding.refuse(new NotFound(kind, "personId"));
    }

    private static void onlyHowToReach(Deciding deciding) {
        deciding.refuse(
                new Forbidden(
                        "You may change names, telephones, languages and time zones: your own, or of"
                                + " contacts of your company."));
    }

    private boolean reachesAll(Right right) {
        return authority.reaches(right).contains(Reach.ALL);
    }
}
