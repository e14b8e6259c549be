package io.ledgerdesk.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final PersonId ANNA = new PersonId("anna");
    private static final Right READ = new Right("ticket.read");
    private static final Right RULE = new Right("role.write");

    private final Map<PersonId, PersonRecords.PersonRecord> people = new HashMap<>();
    private final Map<String, Grants> roles = new HashMap<>();
    private final Callers callers =
            new Callers(
                    (tenant, person) ->
                            Uni.createFrom().item(Optional.ofNullable(people.get(person))),
                    new RoleBook() {
                        @Override
                        public Uni<Grants> grants(TenantId tenant, Set<String> named) {
                            return Uni.createFrom()
                                    .item(
                                            Grants.union(
                                                    named.stream()
                                                            .map(name ->
                                                                    roles.getOrDefault(
                                                                            name, Grants.NONE))
                                                            .collect(Collectors.toList())));
                        }

                        @Override
                        public Grants everything() {
                            return new Grants(Map.of(RULE, Set.of(Reach.ALL)));
                        }
                    },
                    10,
                    Duration.ofHours(1));

    @Test
    void aRequesterWithoutARoleHasThatOfRequesters() {
        roles.put("REQUESTER", new Grants(Map.of(READ, Set.of(Reach.OWN))));

        Caller caller = resolve(Actor.Kind.REQUESTER, Set.of());

        assertThat(caller.roles()).containsExactly("REQUESTER");
        assertThat(caller.authority().reaches(READ)).containsExactly(Reach.OWN);
        assertThat(caller.authority().standing()).isEqualTo(Standing.alone("anna"));
    }

    @Test
    void somebodyElseWithoutARoleMayDoNothingUnlessHeIsBelieved() {
        assertThat(resolve(Actor.Kind.AGENT, Set.of()).authority().grants()).isEqualTo(Grants.NONE);
        assertThat(trust(Actor.Kind.AGENT, Set.of()).authority().has(RULE)).isTrue();
        assertThat(trust(Actor.Kind.AGENT, Set.of("ENGINEER")).authority().has(RULE)).isFalse();
        assertThat(trust(Actor.Kind.REQUESTER, Set.of()).authority().has(RULE)).isFalse();
    }

    @Test
    void theDirectorySaysWhoHeIsAndWhereHeStands() {
        roles.put("ENGINEER", new Grants(Map.of(READ, Set.of(Reach.GROUP))));
        Standing standing =
                new Standing(Set.of("anna", "ann"), Set.of(), Set.of(), Set.of("net"), Set.of(2));
        people.put(new PersonId("ann"), person(true, true, Set.of("ENGINEER"), standing));

        Caller caller =
                callers.resolve(
                                TenantId.MAIN,
                                Actor.Kind.AGENT,
                                new PersonId("ann"),
                                "Ann of the token",
                                Set.of("OF_TOKEN"))
                        .await()
                        .indefinitely();

        assertThat(caller.actor()).isEqualTo(new Actor(Actor.Kind.AGENT, ANNA, "Anna"));
        assertThat(caller.roles()).containsExactlyInAnyOrder("ENGINEER", "OF_TOKEN");
        assertThat(caller.authority().standing()).isEqualTo(standing);
        assertThat(caller.authority().reaches(READ)).containsExactly(Reach.GROUP);
    }

    @Test
    void whoIsNoStaffAsksAsARequesterWhateverIsSaid() {
        people.put(ANNA, person(true, false, Set.of(), Standing.alone("anna")));

        Caller caller = trust(Actor.Kind.AGENT, Set.of());

        assertThat(caller.actor().kind()).isEqualTo(Actor.Kind.REQUESTER);
        assertThat(caller.authority().has(RULE)).isFalse();
    }

    @Test
    void aDeactivatedPersonIsNobodyAsSoonAsItIsKnown() {
        people.put(ANNA, person(true, true, Set.of(), Standing.alone("anna")));
        resolve(Actor.Kind.AGENT, Set.of());
        people.put(ANNA, person(false, true, Set.of(), Standing.alone("anna")));

        assertThat(resolve(Actor.Kind.AGENT, Set.of()).actor().id()).isEqualTo(ANNA);
        callers.forget(TenantId.MAIN);
        assertThatThrownBy(() -> resolve(Actor.Kind.AGENT, Set.of()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("UNAUTHENTICATED");
    }

    private static PersonRecords.PersonRecord person(
            boolean active, boolean staff, Set<String> given, Standing standing) {
        return new PersonRecords.PersonRecord(ANNA, "Anna", active, staff, given, standing);
    }

    private Caller resolve(Actor.Kind kind, Set<String> named) {
        return callers.resolve(TenantId.MAIN, kind, ANNA, "A.", named).await().indefinitely();
    }

    private Caller trust(Actor.Kind kind, Set<String> named) {
        return callers.trust(TenantId.MAIN, kind, ANNA, "A.", named).await().indefinitely();
    }
}
