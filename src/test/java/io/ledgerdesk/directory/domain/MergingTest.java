package io.ledgerdesk.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.MembershipCommand.JoinGroup;
import io.ledgerdesk.directory.command.MembershipCommand.PlaceInCompany;
import io.ledgerdesk.directory.command.PersonCommand.ChangePerson;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.command.PersonCommand.IdentifyPerson;
import io.ledgerdesk.directory.command.PersonCommand.MergePeople;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.testing.Dice;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Records of one person become one, which stands for all of them. */
class MergingTest {
    private final Desk desk = new Desk();

    @Test
    void theOneThatStaysHasWhatBothHad() {
        desk.company("vektor", null);
        desk.company("sever", null);
        desk.group("network", 2);
        desk.register("a", PersonKind.STAFF, "one@example.com", "both@example.com");
        desk.register("b", PersonKind.STAFF, "both@example.com", "two@example.com");
        desk.done(place("a", "vektor", CompanyVisibility.COMPANY));
        desk.done(place("b", "vektor", CompanyVisibility.OWN));
        desk.done(place("a", "sever", CompanyVisibility.OWN));
        desk.done(new JoinGroup(new PersonId("a"), new GroupId("network")));
        desk.done(new GrantRoles(new PersonId("a"), Set.of(new RoleName("ADMINISTRATOR"))));
        desk.done(new IdentifyPerson(new PersonId("a"), "id|a"));

        desk.done(merge("a", "b"));

        PersonEntry left = desk.person("b");
        assertThat(left.about().mails())
                .containsExactly("both@example.com", "two@example.com", "one@example.com");
        assertThat(desk.seen("b", "vektor")).isEqualTo(CompanyVisibility.OWN);
        assertThat(desk.seen("b", "sever")).isEqualTo(CompanyVisibility.OWN);
        assertThat(left.places().groups()).containsExactly(new GroupId("network"));
        assertThat(left.roles()).as("nobody gains rights by a merge").isEmpty();
        assertThat(left.identities()).hasSize(1);
        assertThat(left.records()).containsExactly(new PersonId("a"));
        assertThat(desk.done(new IdentifyPerson(new PersonId("b"), "id|a"))).isEmpty();
    }

    @Test
    void whatIsAskedOfAMergedRecordIsAskedOfTheOneThatIsLeft() {
        List.of("a", "b", "c").forEach(id -> desk.register(id, PersonKind.REQUESTER));
        desk.done(merge("a", "b"));
        desk.done(merge("b", "c"));

        desk.done(
                new ChangePerson(
                        new PersonId("a"), null, new Said("New", null, null, null, null, null)));

        assertThat(desk.person("c").about().name()).isEqualTo("New");
        assertThat(desk.person("c").records())
                .containsExactly(new PersonId("b"), new PersonId("a"));
        assertThat(desk.standingFor("a").id()).isEqualTo(new PersonId("c"));
    }

    @Test
    void aRecordIsNotMergedWithItselfNorTwice() {
        List.of("a", "b", "c").forEach(id -> desk.register(id, PersonKind.REQUESTER));
        assertThat(desk.code(merge("a", "a"))).isEqualTo("SAME_PERSON");
        assertThat(desk.code(merge("a", "nobody"))).isEqualTo("PERSON_NOT_FOUND");
        desk.done(merge("a", "b"));

        assertThat(desk.done(merge("a", "b"))).isEmpty();
        assertThat(desk.done(merge("b", "a"))).as("they are one already").isEmpty();
        desk.done(merge("a", "c"));
        assertThat(desk.standingFor("b").id())
                .as("what a stands in for")
                .isEqualTo(new PersonId("c"));
    }

    @Test
    void inWhateverOrderRecordsAreMergedEachLeadsToOneThatKnowsIt() {
        Dice dice = new Dice(19);
        int people = 12;
        IntStream.range(0, people).forEach(i -> desk.register("p" + i, PersonKind.REQUESTER));
        int[] circle = IntStream.range(0, people).toArray();

        for (int i = 0; i < 40; i++) {
            int one = dice.below(people);
            int other = dice.below(people);
            if (one != other) {
                desk.done(merge("p" + one, "p" + other));
                int from = circle[one];
                int to = circle[other];
                Arrays.setAll(circle, k -> circle[k] == from ? to : circle[k]);
            }
        }

        for (int i = 0; i < people; i++) {
            PersonEntry left = desk.standingFor("p" + i);
            for (int j = 0; j < people; j++) {
                assertThat(left.id().equals(desk.standingFor("p" + j).id()))
                        .as("p%d and p%d", i, j)
                        .isEqualTo(circle[i] == circle[j]);
            }
            PersonId own = new PersonId("p" + i);
            assertThat(left.records().contains(own) || left.id().equals(own)).isTrue();
        }
    }

    private static MergePeople merge(String goes, String stays) {
        return new MergePeople(new PersonId(goes), new PersonId(stays));
    }

    private static PlaceInCompany place(String person, String company, CompanyVisibility sees) {
        return new PlaceInCompany(new PersonId(person), new CompanyId(company), sees);
    }
}
