package io.ledgerdesk.directory.graphql.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.view.facet.Facet;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.view.facet.FacetFilter;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.platform.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * As far as the right to read the directory reaches, so far one sees, and searches, and no further.
 */
class DirectoryScopeTest {
    private static final Standing STANDING =
            new Standing(
                    Set.of("olga", "olga-2"),
                    Set.of("vektor"),
                    Set.of("vektor", "retail"),
                    Set.of("network"),
                    Set.of(2));

    @Test
    void whoHasNoRightSeesItselfAndDoesNotSearch() {
        DirectoryScope scope = scope(Actor.Kind.REQUESTER, Set.of());
        assertThat(scope.ofPeople()).containsExactlyInAnyOrder(record("olga"), record("olga-2"));
        assertThat(scope.ofCompanies()).isEmpty();
        assertThat(scope.ofGroups()).isEmpty();
        assertThatThrownBy(scope::searching)
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("FORBIDDEN");
    }

    @Test
    void eachReachAddsWhatItSays() {
        assertThat(scope(Actor.Kind.REQUESTER, Set.of(Reach.COMPANY)).ofPeople())
                .contains(new Facet(Kind.COMPANY, "vektor"))
                .doesNotContain(new Facet(Kind.COMPANY, "retail"));
        assertThat(scope(Actor.Kind.REQUESTER, Set.of(Reach.COMPANY_TREE)).ofCompanies())
                .containsExactlyInAnyOrder(record("vektor"), record("retail"));
        DirectoryScope group = scope(Actor.Kind.AGENT, Set.of(Reach.GROUP));
        assertThat(group.ofPeople()).contains(new Facet(Kind.GROUP, "network"));
        assertThat(group.sees(new GroupId("network"))).isTrue();
        assertThat(group.sees(new CompanyId("vektor"))).isFalse();
        assertThat(scope(Actor.Kind.AGENT, Set.of(Reach.LINE, Reach.SHARED)).ofPeople()).hasSize(2);
        assertThat(scope(Actor.Kind.AGENT, Set.of(Reach.ALL)).searching().ofPeople()).isNull();
    }

    @Test
    void whatOneMayNotKnowOfFindsNothing() {
        FacetFilter nothing = new FacetFilter(List.of(), List.of(), Set.of());
        assertThat(new Filters().known(false, Kind.ROLE, "ADMINISTRATOR").within(null).within())
                .isEqualTo(nothing.within());
        assertThat(new Filters().known(false, Kind.ROLE, null).within(null).within()).isNull();
        assertThat(new Filters().with(Kind.ROLE, "\0").within(null).within()).isEmpty();
        assertThat(new Filters().with(Kind.ROLE, "a".repeat(301)).within(null).within()).isEmpty();
        assertThatThrownBy(() -> new Filters().named("a b c d e f g h i"))
                .hasMessageStartingWith("FILTER_TOO_LARGE");
    }

    private static DirectoryScope scope(Actor.Kind kind, Set<Reach> reaches) {
        return DirectoryScope.of(
                caller(
                        kind,
                        new Authority(
                                new Grants(Map.of(new Right("directory.read"), reaches)),
                                STANDING)));
    }

    private static Caller caller(Actor.Kind kind, Authority authority) {
        return new Caller(
                TenantId.MAIN, new Actor(kind, new PersonId("olga"), "Olga"), Set.of(), authority);
    }

    private static Facet record(String id) {
        return new Facet(Kind.RECORD, id);
    }
}
