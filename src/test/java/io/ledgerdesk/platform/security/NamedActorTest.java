package io.ledgerdesk.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedActorTest {

    @Test
    void anActorIsNamedWithDeskAndName() {
        assertThat(NamedActor.parse("Actor agent:anna@north; name=%D0%90%D0%BD%D0%BD%D0%B0+1"))
                .contains(
                        new NamedActor(
                                new TenantId("north"),
                                Actor.Kind.AGENT,
                                new PersonId("anna"),
                                "Анна+1",
                                Set.of()));
    }

    @Test
    void withoutADeskItIsTheMainOne() {
        assertThat(NamedActor.parse("actor requester:olga"))
                .contains(
                        new NamedActor(
                                TenantId.MAIN,
                                Actor.Kind.REQUESTER,
                                new PersonId("olga"),
                                null,
                                Set.of()));
    }

    @Test
    void rolesAreNamedBehindTheName() {
        assertThat(NamedActor.parse("Actor agent:anna; name=Anna; roles=ENGINEER,DISPATCHER"))
                .map(NamedActor::roles)
                .contains(Set.of("DISPATCHER", "ENGINEER"));
        assertThat(NamedActor.parse("Actor agent:anna")).map(NamedActor::roles).contains(Set.of());
        assertThat(NamedActor.parse("Actor agent:anna; roles=engineer")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Actor",
                "Actor god:zeus",
                "Actor agent:",
                "Actor agent:a b",
                "Actor agent:anna@NORTH",
                "Actor agent:anna; name=%ZZ",
                "Actor agent:anna; name=%07",
                "Actor agent:anna; role=admin"
            })
    void anythingElseIsNobody(String text) {
        assertThat(NamedActor.parse(text + (text.equals("Actor") ? " " : ""))).isEmpty();
    }

    @Test
    void aDeskInProductionBelievesNobody() {
        assertThatThrownBy(() -> ProductionGuard.check(true, List.of("prod")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("NAMED_ACTORS_IN_PRODUCTION");
        assertThatCode(() -> ProductionGuard.check(true, List.of("demo")))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.check(false, List.of("prod")))
                .doesNotThrowAnyException();
    }

    @Test
    void norDoesItGiveTokensToEverybody() {
        assertThatThrownBy(() -> ProductionGuard.checkIssuer(true, List.of("prod")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("DEVELOPMENT_ISSUER_IN_PRODUCTION");
        assertThatCode(() -> ProductionGuard.checkIssuer(true, List.of("dev")))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.checkIssuer(false, List.of("prod")))
                .doesNotThrowAnyException();
    }
}
