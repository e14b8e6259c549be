package io.ledgerdesk.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.CompanyCommand.ChangeCompany;
import io.ledgerdesk.directory.command.CompanyCommand.PartOf;
import io.ledgerdesk.directory.command.CompanyCommand.RegisterCompany;
import io.ledgerdesk.directory.command.GroupCommand.ChangeGroup;
import io.ledgerdesk.directory.command.GroupCommand.RegisterGroup;
import io.ledgerdesk.directory.command.MembershipCommand.JoinGroup;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.word.PhoneNumber;
import io.ledgerdesk.kernel.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Companies are parts of each other without a circle, and each has domains of its own. */
class CompaniesTest {
    private final Desk desk =
            new Desk(new DirectoryRules(200, 20, 50, 50, 20, 50, 4, PhoneNumber.Plan.NONE));

    @Test
    void aCompanyIsNoPartOfItselfHoweverFarRound() {
        desk.company("top", null);
        desk.company("middle", "top");
        desk.company("low", "middle");

        assertThat(desk.code(move("top", "top"))).isEqualTo("COMPANY_CYCLE");
        assertThat(desk.code(move("top", "middle"))).isEqualTo("COMPANY_CYCLE");
        assertThat(desk.code(move("top", "low"))).isEqualTo("COMPANY_CYCLE");
        assertThat(desk.code(move("low", "top"))).isNull();
        assertThat(desk.code(move("middle", "low"))).as("now it may").isNull();
        assertThat(desk.code(register("self", "self"))).isEqualTo("COMPANY_CYCLE");
        assertThat(desk.code(register("orphan", "nobody"))).isEqualTo("COMPANY_NOT_FOUND");
        assertThat(desk.code(move("middle", null))).isNull();
    }

    @Test
    void companiesAreNotNestedWithoutEnd() {
        desk.company("1", null);
        desk.company("2", "1");
        desk.company("3", "2");
        desk.company("4", "3");

        assertThat(desk.code(register("5", "4"))).isEqualTo("COMPANY_TOO_DEEP");
        desk.company("0", null);
        assertThat(desk.code(move("1", "0"))).as("built from below").isNull();
        assertThat(desk.code(move("0", "4"))).as("never a circle").isEqualTo("COMPANY_TOO_DEEP");
    }

    @Test
    void aDomainIsOneCompanysUntilItIsGivenUp() {
        desk.company("vektor", null, "Vektor.Example");
        assertThat(desk.code(register("other", null, "a.example", "vektor.example")))
                .isEqualTo("DOMAIN_TAKEN");
        desk.company("other", null, "a.example");
        assertThat(desk.code(domains("other", "VEKTOR.example"))).isEqualTo("DOMAIN_TAKEN");
        assertThat(desk.done(domains("vektor", "vektor.example"))).isEmpty();

        desk.done(domains("vektor"));
        assertThat(desk.code(domains("other", "vektor.example"))).isNull();
        assertThat(desk.code(domains("other", "not a domain"))).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void aGroupStandsInOneOfThreeLinesAndTakesPeopleInWhileItIsActive() {
        desk.group("network", 2);
        desk.register("anna", PersonKind.STAFF);
        GroupId network = new GroupId("network");
        assertThat(desk.code(new RegisterGroup(network, "Again", 1))).isEqualTo("GROUP_EXISTS");
        assertThat(desk.code(new RegisterGroup(new GroupId("x"), "X", 4)))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(desk.code(new ChangeGroup(network, " ", null, null)))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(desk.done(new ChangeGroup(network, "Networks", 3, false))).hasSize(3);
        assertThat(desk.done(new ChangeGroup(network, "Networks", 3, false))).isEmpty();
        assertThat(desk.code(new JoinGroup(new PersonId("anna"), network)))
                .isEqualTo("GROUP_INACTIVE");
    }

    private static RegisterCompany register(String id, @Nullable String parent, String... domains) {
        return new RegisterCompany(
                new CompanyId(id),
                id,
                parent == null ? null : new CompanyId(parent),
                List.of(domains),
                null);
    }

    private static ChangeCompany move(String id, @Nullable String parent) {
        PartOf partOf = new PartOf(parent == null ? null : new CompanyId(parent));
        return new ChangeCompany(new CompanyId(id), null, partOf, null, null, null);
    }

    private static ChangeCompany domains(String id, String... domains) {
        return new ChangeCompany(new CompanyId(id), null, null, List.of(domains), null, null);
    }
}
