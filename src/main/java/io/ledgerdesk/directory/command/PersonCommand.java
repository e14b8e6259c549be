package io.ledgerdesk.directory.command;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be asked of a person; of a merged record as of the one that stands for it. */
public sealed interface PersonCommand extends DirectoryCommand {

    PersonId person();

    /**
     * Makes a person known.
     *
     * @param place where it belongs; if absent, the company whose mail domain it writes from
     * @param externalId what an identity provider calls it, such as {@code issuer|subject}
     */
    record RegisterPerson(
            PersonId person,
            PersonKind kind,
            Said said,
            @Nullable Place place,
            @Nullable String externalId)
            implements PersonCommand {}

    /**
     * Says something of it anew; what is absent stays as it is.
     *
     * @param kind on which side of the desk it stands; who leaves the desk's side leaves groups and
     *     roles too
     */
    record ChangePerson(PersonId person, @Nullable PersonKind kind, Said said)
            implements PersonCommand {}

    /** Gives it these roles, and no others. */
    record GrantRoles(PersonId person, Set<RoleName> roles) implements PersonCommand {
        public GrantRoles {
            roles = Set.copyOf(roles);
        }
    }

    /** Lets it do nothing any more. */
    record DeactivatePerson(PersonId person, @Nullable String reason) implements PersonCommand {}

    /** Lets it do again what its roles allow. */
    record ReactivatePerson(PersonId person) implements PersonCommand {}

    /**
     * Says that two records are of one person.
     *
     * @param person the record that goes
     * @param into the record that stays, and stands for both
     */
    record MergePeople(PersonId person, PersonId into) implements PersonCommand {}

    /** Says what an identity provider calls it. */
    record IdentifyPerson(PersonId person, String externalId) implements PersonCommand {}

    /** A company and what to see of it. */
    record Place(CompanyId company, CompanyVisibility visibility) {}

    /**
     * What is said of a person, as it was typed.
     *
     * @param mails all of them, the first to write to
     * @param phones all of them, the first to ring
     * @param language BCP 47
     * @param zone of the tz database
     */
    record Said(
            @Nullable String name,
            @Nullable List<String> mails,
            @Nullable List<String> phones,
            @Nullable String language,
            @Nullable String zone,
            @Nullable Boolean vip) {
        /** Nothing. */
        public static final Said NOTHING = new Said(null, null, null, null, null, null);
    }
}
