package io.ledgerdesk.directory.domain;

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
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;

/**
 * Who may write what in the directory. A right that reaches all writes everything but what others
 * may do by it: roles, and what would let somebody in as a person who has roles. A right that
 * reaches one's own lets a person mend how it is called and reached.
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
            case PersonCommand c when !isOwn(c.person()) -> hide(Kind.PERSON, deciding);
            case MembershipCommand c when !isOwn(c.person()) -> hide(Kind.PERSON, deciding);
            case ChangePerson c when isOnesOwnToSay(c) -> {}
            case PersonCommand c -> onlyOneself(deciding);
            case MembershipCommand c -> onlyOneself(deciding);
            case CompanyCommand c -> onlyOneself(deciding);
            case GroupCommand c -> onlyOneself(deciding);
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

    private boolean isOwn(PersonId person) {
        return authority.reaches(WRITE).contains(Reach.OWN)
                && authority.standing().people().contains(person.value());
    }

    private static boolean isOnesOwnToSay(ChangePerson c) {
        return c.kind() == null && c.said().mails() == null && c.said().vip() == null;
    }

    private static void hide(Kind kind, Deciding deciding) {
        deciding.refuse(new NotFound(kind, "personId"));
    }

    private static void onlyOneself(Deciding deciding) {
        deciding.refuse(
                new Forbidden("You may change your own name, telephones, language and time zone."));
    }

    private boolean reachesAll(Right right) {
        return authority.reaches(right).contains(Reach.ALL);
    }
}
