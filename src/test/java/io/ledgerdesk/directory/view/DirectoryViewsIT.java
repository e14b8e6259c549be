package io.ledgerdesk.directory.view;

import static io.ledgerdesk.directory.view.DirectoryNode.MAIN;
import static io.ledgerdesk.directory.view.DirectoryNode.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.GroupCommand.RegisterGroup;
import io.ledgerdesk.directory.command.MembershipCommand.JoinGroup;
import io.ledgerdesk.directory.command.PersonCommand.ChangePerson;
import io.ledgerdesk.directory.command.PersonCommand.DeactivatePerson;
import io.ledgerdesk.directory.command.PersonCommand.GrantRoles;
import io.ledgerdesk.directory.command.PersonCommand.IdentifyPerson;
import io.ledgerdesk.directory.command.PersonCommand.MergePeople;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.directory.view.company.CompanyParents;
import io.ledgerdesk.directory.view.facet.Facet;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.view.facet.FacetFilter;
import io.ledgerdesk.directory.view.facet.FacetPage;
import io.ledgerdesk.directory.view.person.DirectoryPersonRecords;
import io.ledgerdesk.directory.view.person.SeenPerson;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.platform.security.PersonRecords.PersonRecord;
import io.ledgerdesk.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is found by what, and where he stands, from the log to the answer. */
class DirectoryViewsIT {
    private final DirectoryNode node = new DirectoryNode(TestDatabase.create());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void peopleAreFoundByWhatTheyHaveEachOnceAndInOrder() {
        node.company("vektor", null);
        node.done(new RegisterGroup(new GroupId("network"), "Network", 2));
        node.person("1", PersonKind.REQUESTER, "Семён Ковалёв", "semyon@example.com");
        node.person("2", PersonKind.REQUESTER, "Ковалева Ковальчук");
        node.person("3", PersonKind.STAFF, "Anna Kowalski", "anna@example.com");
        node.place("1", "vektor", CompanyVisibility.OWN);
        node.done(
                new JoinGroup(new PersonId("3"), new GroupId("network")),
                new GrantRoles(new PersonId("3"), Set.of(new RoleName("ENGINEER"))),
                new ChangePerson(
                        new PersonId("2"),
                        null,
                        new Said(null, null, List.of("8 495 000-01-12"), null, null, null)),
                new DeactivatePerson(new PersonId("2"), null));
        node.show();

        assertThat(found(words("ковал"))).containsExactly("1", "2");
        assertThat(found(words("ковал", "сем"))).containsExactly("1");
        assertThat(found(words("kov"))).isEmpty();
        assertThat(found(having(Facet.ALL))).containsExactly("3", "2", "1");
        assertThat(found(having(new Facet(Kind.MAIL, "semyon@example.com")))).containsExactly("1");
        assertThat(found(having(new Facet(Kind.PHONE, "+74950000112")))).containsExactly("2");
        assertThat(found(having(new Facet(Kind.COMPANY, "vektor")))).containsExactly("1");
        assertThat(found(having(new Facet(Kind.GROUP, "network")))).containsExactly("3");
        assertThat(found(having(new Facet(Kind.ROLE, "ENGINEER"), new Facet(Kind.STAFF, ""))))
                .containsExactly("3");
        assertThat(found(having(new Facet(Kind.REQUESTER, ""), new Facet(Kind.ACTIVE, ""))))
                .containsExactly("1");
        Set<Facet> bounds = Set.of(new Facet(Kind.COMPANY, "vektor"), new Facet(Kind.RECORD, "3"));
        assertThat(found(new FacetFilter(List.of(), List.of(), bounds))).containsExactly("3", "1");
        assertThat(found(new FacetFilter(List.of(), List.of("ковал"), bounds)))
                .containsExactly("1");
        assertThat(
                        found(
                                new FacetFilter(
                                        List.of(new Facet(Kind.PHONE, "+74950000112")),
                                        List.of(),
                                        bounds)))
                .isEmpty();
        assertThat(found(new FacetFilter(List.of(), List.of(), Set.of()))).isEmpty();
    }

    @Test
    void pagesGoThroughAllOfThemBothWays() {
        IntStream.range(0, 23)
                .forEach(i -> node.person("p" + i, PersonKind.REQUESTER, "Name " + (i % 5)));
        node.show();
        for (FacetFilter filter : List.of(having(Facet.ALL), words("n"))) {
            List<String> forth = walk(filter, false);
            assertThat(forth).hasSize(23).doesNotHaveDuplicates();
            assertThat(walk(filter, true)).isEqualTo(forth.reversed());
        }
        FacetFilter bounded =
                new FacetFilter(List.of(), List.of(), Set.of(new Facet(Kind.RECORD, "p1")));
        assertThat(ids(page(bounded, 5, false, "p1"))).isEmpty();
        assertThatThrownBy(() -> page(bounded, 5, false, "p2"))
                .as("that there is such a person is not told")
                .hasMessageStartingWith("BAD_CURSOR");
        assertThatThrownBy(() -> page(having(Facet.ALL), 5, false, "gone"))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("BAD_CURSOR");
    }

    @Test
    void whoAsksStandsWhereHisCompaniesAndGroupsAre() {
        node.company("top", null);
        node.company("middle", "top");
        node.company("low", "middle");
        node.company("side", null);
        node.company("own", null);
        node.done(new RegisterGroup(new GroupId("network"), "Network", 2));
        node.person("a", PersonKind.STAFF, "Anna");
        node.person("b", PersonKind.STAFF, "Anna again");
        node.place("a", "top", CompanyVisibility.COMPANY_AND_CHILDREN);
        node.place("a", "side", CompanyVisibility.COMPANY);
        node.place("a", "own", CompanyVisibility.OWN);
        node.done(
                new JoinGroup(new PersonId("a"), new GroupId("network")),
                new GrantRoles(new PersonId("a"), Set.of(new RoleName("ENGINEER"))),
                new MergePeople(new PersonId("b"), new PersonId("a")));
        node.show();

        assertThat(up("low", 10)).isEqualTo("[low, middle, top]");
        assertThat(up("low", 2)).isEqualTo("[low, middle]");
        assertThat(up("unheard-of", 10)).isEqualTo("[unheard-of]");
        PersonRecord record = record("b", 10);
        assertThat(record)
                .isEqualTo(
                        new PersonRecord(
                                new PersonId("a"),
                                "Anna",
                                true,
                                true,
                                Set.of("ENGINEER"),
                                new Standing(
                                        Set.of("a", "b"),
                                        Set.of("top", "side"),
                                        Set.of("top", "middle", "low", "side"),
                                        Set.of("network"),
                                        Set.of(2))));
        assertThat(record("a", 2).standing().companyTree())
                .as("no deeper than the desk looks")
                .containsExactlyInAnyOrder("top", "middle", "side");
        assertThat(answer(records(10).find(MAIN, new PersonId("nobody")))).isEmpty();

        List<String> shown = node.rows();
        node.forget();
        assertThat(node.rows()).isEmpty();
        node.show(1_000);
        assertThat(node.rows()).as("wherever a batch ends").isEqualTo(shown).hasSizeGreaterThan(40);
    }

    private String up(String company, int depth) {
        CompanyParents parents = new CompanyParents(node.pool, new CompanyParents.Depth(depth));
        return answer(parents.upFrom(MAIN, new CompanyId(company))).toString();
    }

    @Test
    void mergedRecordsLeadToTheOneThatIsLeftAlongAllMerges() {
        for (String id : List.of("a", "b", "c")) {
            node.person(id, PersonKind.REQUESTER, "Olga " + id, id + "@example.com");
        }
        node.done(
                new IdentifyPerson(new PersonId("a"), "id|1"),
                new MergePeople(new PersonId("a"), new PersonId("b")));
        node.show();
        node.done(new MergePeople(new PersonId("b"), new PersonId("c")));
        node.show();

        for (String id : List.of("a", "b", "c")) {
            SeenPerson left = answer(node.people.byId(MAIN, id)).orElseThrow();
            assertThat(left.entry().id().value()).isEqualTo("c");
            assertThat(found(having(new Facet(Kind.MAIL, id + "@example.com"))))
                    .containsExactly("c");
            assertThat(answer(node.people.asDecided(MAIN, new PersonId(id), Long.MAX_VALUE)))
                    .contains(left);
        }
        assertThat(found(words("olga"))).containsExactly("c");
        assertThat(answer(node.people.byIdentity(MAIN, "id|1"))).contains(new PersonId("c"));
    }

    @Test
    void withTheKeyGoWhatSomebodyWasCalledAndFoundBy() {
        node.person("a", PersonKind.REQUESTER, "Olga", "olga@example.com");
        node.show();
        answer(node.commands.node.vault.destroy(MAIN, new PersonId("a")));
        node.forget();
        node.show();

        SeenPerson erased = answer(node.people.byId(MAIN, "a")).orElseThrow();
        assertThat(erased.entry().about().name()).isNull();
        assertThat(erased.entry().about().mails()).isEmpty();
        assertThat(found(words("olga"))).isEmpty();
        assertThat(found(having(Facet.ALL))).containsExactly("a");
    }

    private List<String> walk(FacetFilter filter, boolean backward) {
        List<String> seen = new ArrayList<>();
        FacetPage<SeenPerson> page;
        do {
            page = page(filter, 5, backward, seen.isEmpty() ? null : seen.getLast());
            List<String> ids = ids(page);
            seen.addAll(backward ? ids.reversed() : ids);
        } while (backward ? page.hasPrevious() : page.hasNext());
        return seen;
    }

    private List<String> found(FacetFilter filter) {
        return ids(page(filter, 100, false, null));
    }

    private FacetPage<SeenPerson> page(
            FacetFilter filter, int size, boolean backward, @Nullable String cursor) {
        return answer(
                node.people.page(MAIN, filter, new FacetPage.Request(size, backward, cursor)));
    }

    private static List<String> ids(FacetPage<SeenPerson> page) {
        return page.entries().stream().map(one -> one.entry().id().value()).toList();
    }

    private static FacetFilter words(String... words) {
        return new FacetFilter(List.of(), List.of(words), null);
    }

    private static FacetFilter having(Facet... facets) {
        return new FacetFilter(List.of(facets), List.of(), null);
    }

    private PersonRecord record(String person, int depth) {
        return answer(records(depth).find(MAIN, new PersonId(person))).orElseThrow();
    }

    private DirectoryPersonRecords records(int depth) {
        return new DirectoryPersonRecords(
                node.pool, new DirectoryPersonRecords.Bounds(depth, 1000));
    }
}
