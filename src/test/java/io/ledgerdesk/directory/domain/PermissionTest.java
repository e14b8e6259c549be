package io.ledgerdesk.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.CompanyCommand.RegisterCompany;
import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.command.MembershipCommand.PlaceInCompany;
import io.ledgerdesk.directory.command.PersonCommand.ChangePerson;
import io.ledgerdesk.directory.command.PersonCommand.DeactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.command.PersonCommand.IdentifyPerson;
import io.ledgerdesk.directory.command.PersonCommand.MergePeople;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may write what, and that nobody becomes somebody else by it. */
class PermissionTest {
    private static final PersonId OLGA = new PersonId("olga");
    private static final PersonId CHIEF = new PersonId("chief");
    private static final Set<RoleName> ADMINISTRATOR = Set.of(new RoleName("ADMINISTRATOR"));
    private static final Authority NOTHING = may(Map.of());
    private static final Authority OWN =
            may(Map.of(new Right("directory.write"), Set.of(Reach.OWN)));
    private static final Authority ALL =
            may(Map.of(new Right("directory.write"), Set.of(Reach.ALL)));
    private static final Authority ROLES =
            may(
                    Map.of(
                            new Right("directory.write"),
                            Set.of(Reach.ALL),
                            new Right("role.write"),
                            Set.of(Reach.ALL)));

    private final Desk desk = new Desk();

    @BeforeEach
    void olgaAndAChief() {
        desk.register("olga", PersonKind.STAFF, "olga@example.com");
        desk.register("chief", PersonKind.STAFF, "chief@example.com");
        desk.done(new GrantRoles(CHIEF, ADMINISTRATOR));
        desk.company("vektor", null);
    }

    @Test
    void withoutTheRightNothingIsWritten() {
        assertThat(desk.code(renamed(OLGA), NOTHING)).isEqualTo("FORBIDDEN");
        assertThat(desk.code(company(), NOTHING)).isEqualTo("FORBIDDEN");
        assertThat(desk.code(company(), ALL)).isNull();
    }

    @Test
    void onesOwnRightMendsOneselfAndShowsNobodyElse() {
        assertThat(desk.code(renamed(OLGA), OWN)).isNull();
        assertThat(desk.code(renamed(CHIEF), OWN)).isEqualTo("PERSON_NOT_FOUND");
        assertThat(desk.code(renamed(new PersonId("nobody")), OWN)).isEqualTo("PERSON_NOT_FOUND");
        assertThat(desk.code(mailed(OLGA), OWN))
                .as("a login may hang on it")
                .isEqualTo("FORBIDDEN");
        assertThat(desk.code(new ChangePerson(OLGA, PersonKind.REQUESTER, Said.NOTHING), OWN))
                .isEqualTo("FORBIDDEN");
        assertThat(
                        desk.code(
                                new PlaceInCompany(
                                        OLGA,
                                        new CompanyId("vektor"),
                                        CompanyVisibility.COMPANY_AND_CHILDREN),
                                OWN))
                .isEqualTo("FORBIDDEN");
        assertThat(desk.code(company(), OWN)).isEqualTo("FORBIDDEN");
    }

    @Test
    void theRightToACompanyMendsItsContactsAndShowsNobodyElse() {
        PersonId ours = placed("ours", "vektor");
        PersonId theirs = placed("theirs", "other");
        placed("leader", "vektor");
        PersonId leader = new PersonId("leader");
        desk.done(new GrantRoles(leader, Set.of(new RoleName("COMPANY_MANAGER"))));
        Authority manager =
                new Authority(
                        new Grants(Map.of(new Right("directory.write"), Set.of(Reach.COMPANY))),
                        new Standing(
                                Set.of("grace"),
                                Set.of("vektor"),
                                Set.of("vektor"),
                                Set.of(),
                                Set.of()));
        assertThat(desk.code(renamed(ours), manager)).isNull();
        assertThat(desk.code(mailed(ours), manager)).isEqualTo("FORBIDDEN");
        assertThat(desk.code(new DeactivatePerson(ours, null), manager)).isEqualTo("FORBIDDEN");
        assertThat(desk.code(company(), manager)).isEqualTo("FORBIDDEN");
        for (PersonId hidden : List.of(theirs, leader, CHIEF, new PersonId("nobody"))) {
            assertThat(desk.code(renamed(hidden), manager))
                    .as("%s", hidden)
                    .isEqualTo("PERSON_NOT_FOUND");
            assertThat(desk.code(new DeactivatePerson(hidden, null), manager))
                    .as("%s", hidden)
                    .isEqualTo("PERSON_NOT_FOUND");
        }
    }

    private PersonId placed(String person, String company) {
        PersonId id = new PersonId(person);
        if (company.equals("other")) {
            desk.company(company, null);
        }
        desk.register(person, PersonKind.REQUESTER);
        desk.done(new PlaceInCompany(id, new CompanyId(company), CompanyVisibility.OWN));
        return id;
    }

    @Test
    void rolesAreGivenByThoseWhoMayChangeRoles() {
        GrantRoles herself = new GrantRoles(OLGA, ADMINISTRATOR);
        assertThat(desk.code(herself, ALL)).isEqualTo("FORBIDDEN");
        assertThat(desk.code(herself, ROLES)).isNull();
    }

    @Test
    void nobodyBecomesSomebodyWhoHasRoles() {
        List<DirectoryCommand> ways =
                List.of(
                        new MergePeople(OLGA, CHIEF),
                        new MergePeople(CHIEF, OLGA),
                        new IdentifyPerson(CHIEF, "id|olga"),
                        mailed(CHIEF),
                        new ChangePerson(CHIEF, PersonKind.REQUESTER, Said.NOTHING));
        for (DirectoryCommand way : ways) {
            assertThat(desk.code(way, ALL)).as("%s", way).isEqualTo("FORBIDDEN");
        }
        assertThat(desk.code(renamed(CHIEF), ALL)).isNull();
        assertThat(desk.code(new IdentifyPerson(CHIEF, "id|olga"), ROLES)).isNull();
    }

    private static ChangePerson renamed(PersonId person) {
        return new ChangePerson(person, null, new Said("New", null, null, null, null, null));
    }

    private static ChangePerson mailed(PersonId person) {
        return new ChangePerson(
                person, null, new Said(null, List.of("new@example.com"), null, null, null, null));
    }

    private static RegisterCompany company() {
        return new RegisterCompany(new CompanyId("new"), "New", null, List.of(), null);
    }

    private static Authority may(Map<Right, Set<Reach>> rights) {
        return new Authority(new Grants(rights), Standing.alone("olga"));
    }
}
