package io.ledgerdesk.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.PlacementReason;
import io.ledgerdesk.directory.command.CompanyCommand.ChangeCompany;
import io.ledgerdesk.directory.command.MembershipCommand.JoinGroup;
import io.ledgerdesk.directory.command.MembershipCommand.LeaveGroup;
import io.ledgerdesk.directory.command.MembershipCommand.PlaceInCompany;
import io.ledgerdesk.directory.command.MembershipCommand.RemoveFromCompany;
import io.ledgerdesk.directory.command.PersonCommand.ChangePerson;
import io.ledgerdesk.directory.command.PersonCommand.DeactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.command.PersonCommand.IdentifyPerson;
import io.ledgerdesk.directory.command.PersonCommand.ReactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.event.MembershipEvent.PersonPlaced;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People are known, changed, placed, sent away and brought back. */
class PeopleTest {
    private static final PersonId OLGA = new PersonId("olga");
    private static final CompanyId VEKTOR = new CompanyId("vektor");
    private static final GroupId NETWORK = new GroupId("network");

    private final Desk desk = new Desk();

    @Test
    void whatIsSaidIsKeptInOneForm() {
        desk.done(
                new RegisterPerson(
                        OLGA,
                        PersonKind.REQUESTER,
                        new Said(
                                " Ольга Соколова ",
                                List.of("Olga@Example.COM", "olga@example.com"),
                                List.of("8 495 000-01-12"),
                                "ru-ru",
                                "Europe/Moscow",
                                true),
                        null,
                        null));

        var about = desk.person("olga").about();
        assertThat(about.name()).isEqualTo("Ольга Соколова");
        assertThat(about.mails()).containsExactly("olga@example.com");
        assertThat(about.phones()).containsExactly("+74950000112");
        assertThat(about.language()).hasToString("ru-RU");
        assertThat(about.zone()).hasToString("Europe/Moscow");
        assertThat(about.vip()).isTrue();
        assertThat(desk.code(register(Said.NOTHING))).isEqualTo("PERSON_EXISTS");
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        assertThat(desk.code(register(said(" ", null)))).isEqualTo("VALIDATION_FAILED");
        assertThat(desk.code(register(said("a".repeat(201), null)))).isEqualTo("VALIDATION_FAILED");
        assertThat(desk.code(register(said("two\nlines", null)))).isEqualTo("VALIDATION_FAILED");
        assertThat(desk.code(register(said(null, List.of("nobody")))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(desk.code(register(said(null, Collections.nCopies(21, "a@b")))))
                .isEqualTo("TOO_MANY");
        assertThat(desk.code(register(new Said(null, null, null, "not a tag", null, null))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(desk.code(register(new Said(null, null, null, null, "Mars/Olympus", null))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(desk.code(register(said(null, List.of("a\uD800@b")))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(desk.code(register(Said.NOTHING))).isNull();
        assertThat(desk.code(new DeactivatePerson(OLGA, "\0"))).isEqualTo("VALIDATION_FAILED");
        assertThat(desk.code(new IdentifyPerson(OLGA, "id|\0"))).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void onlyWhatIsAnotherIsAChange() {
        desk.register("olga", PersonKind.REQUESTER, "olga@example.com");

        assertThat(desk.done(change(said("olga", List.of("OLGA@example.com"))))).isEmpty();
        assertThat(desk.done(change(said("Olga S.", null)))).hasSize(1);
        assertThat(desk.person("olga").about().mails()).containsExactly("olga@example.com");
        assertThat(desk.code(new ChangePerson(new PersonId("nobody"), null, Said.NOTHING)))
                .isEqualTo("PERSON_NOT_FOUND");
    }

    @Test
    void aCompanyIsFilledInFromTheMailsDomain() {
        desk.company("vektor", null, "vektor.example", "почта.рф");
        desk.company("sever", null, "sever.example");
        desk.register("olga", PersonKind.REQUESTER, "olga@VEKTOR.example", "olga@private.example");
        desk.register("ivan", PersonKind.REQUESTER, "ivan@почта.рф");
        desk.register("both", PersonKind.REQUESTER, "a@vektor.example", "a@sever.example");
        desk.register("sub", PersonKind.REQUESTER, "a@mail.vektor.example");
        desk.register("anna", PersonKind.STAFF, "anna@vektor.example");

        assertThat(desk.seen("olga", "vektor")).isEqualTo(CompanyVisibility.OWN);
        assertThat(desk.seen("ivan", "vektor")).isEqualTo(CompanyVisibility.OWN);
        for (String none : List.of("both", "sub", "anna")) {
            assertThat(desk.person(none).places().companies()).as(none).isEmpty();
        }
    }

    @Test
    void theHistorySaysThatItWasTheMailsDomain() {
        desk.company("vektor", null, "vektor.example");
        List<DirectoryEvent> events =
                desk.done(register(said("Olga", List.of("olga@vektor.example"))));

        assertThat(events)
                .contains(
                        new PersonPlaced(
                                OLGA, VEKTOR, CompanyVisibility.OWN, PlacementReason.MAIL_DOMAIN));
        desk.done(new ChangeCompany(VEKTOR, null, null, null, null, false));
        desk.register("late", PersonKind.REQUESTER, "late@vektor.example");
        assertThat(desk.person("late").places().companies()).isEmpty();
    }

    @Test
    void aPersonBelongsToSeveralCompaniesEachWithItsOwnVisibility() {
        desk.company("vektor", null);
        desk.company("sever", null);
        desk.register("olga", PersonKind.REQUESTER);
        PlaceInCompany all = new PlaceInCompany(OLGA, VEKTOR, CompanyVisibility.COMPANY);
        desk.done(all);
        desk.done(new PlaceInCompany(OLGA, new CompanyId("sever"), CompanyVisibility.OWN));

        assertThat(desk.done(all)).isEmpty();
        assertThat(desk.seen("olga", "vektor")).isEqualTo(CompanyVisibility.COMPANY);
        desk.done(new RemoveFromCompany(OLGA, VEKTOR));
        assertThat(desk.done(new RemoveFromCompany(OLGA, VEKTOR))).isEmpty();
        assertThat(desk.person("olga").places().companies()).hasSize(1);
        desk.done(new ChangeCompany(VEKTOR, null, null, null, null, false));
        assertThat(desk.code(all)).isEqualTo("COMPANY_INACTIVE");
        assertThat(desk.code(new PlaceInCompany(OLGA, new CompanyId("x"), CompanyVisibility.OWN)))
                .isEqualTo("COMPANY_NOT_FOUND");
    }

    @Test
    void onlyStaffWorksInGroupsAndLeavesThemWithTheDesk() {
        desk.group("network", 2);
        desk.register("olga", PersonKind.REQUESTER);
        assertThat(desk.code(new JoinGroup(OLGA, NETWORK))).isEqualTo("NOT_STAFF");

        desk.done(new ChangePerson(OLGA, PersonKind.STAFF, Said.NOTHING));
        desk.done(new JoinGroup(OLGA, NETWORK));
        desk.done(new GrantRoles(OLGA, Set.of(new RoleName("ENGINEER"))));
        assertThat(desk.done(new JoinGroup(OLGA, NETWORK))).isEmpty();

        desk.done(new ChangePerson(OLGA, PersonKind.REQUESTER, Said.NOTHING));
        assertThat(desk.person("olga").places().groups()).isEmpty();
        assertThat(desk.person("olga").roles()).isEmpty();
        assertThat(desk.done(new LeaveGroup(OLGA, NETWORK))).isEmpty();
    }

    @Test
    void aPersonIsSentAwayAndBroughtBack() {
        desk.register("olga", PersonKind.REQUESTER);
        desk.done(new DeactivatePerson(OLGA, "Left the company"));
        assertThat(desk.person("olga").active()).isFalse();
        assertThat(desk.person("olga").reason()).isEqualTo("Left the company");
        assertThat(desk.done(new DeactivatePerson(OLGA, null))).isEmpty();
        desk.done(new ReactivatePerson(OLGA));
        assertThat(desk.person("olga").active()).isTrue();
        assertThat(desk.done(new ReactivatePerson(OLGA))).isEmpty();
    }

    @Test
    void anIdentityIsOnePersonsOnly() {
        desk.register("olga", PersonKind.REQUESTER);
        desk.register("anna", PersonKind.STAFF);
        IdentifyPerson olgas = new IdentifyPerson(OLGA, "https://id.example|4711");
        desk.done(olgas);

        assertThat(desk.done(olgas)).isEmpty();
        assertThat(desk.code(new IdentifyPerson(new PersonId("anna"), "https://id.example|4711")))
                .isEqualTo("IDENTITY_TAKEN");
        assertThat(
                        desk.code(
                                new RegisterPerson(
                                        new PersonId("new"),
                                        PersonKind.REQUESTER,
                                        Said.NOTHING,
                                        null,
                                        "https://id.example|4711")))
                .isEqualTo("IDENTITY_TAKEN");
    }

    private static Said said(@Nullable String name, @Nullable List<String> mails) {
        return new Said(name, mails, null, null, null, null);
    }

    private static RegisterPerson register(Said said) {
        return new RegisterPerson(OLGA, PersonKind.REQUESTER, said, null, null);
    }

    private static ChangePerson change(Said said) {
        return new ChangePerson(OLGA, null, said);
    }
}
