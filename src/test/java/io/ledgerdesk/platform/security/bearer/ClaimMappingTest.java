package io.ledgerdesk.platform.security.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who it is, as the desk was told to read tokens. */
class ClaimMappingTest {
    private static final long EXPIRY = 1_800_000_000L;

    @Test
    void theUsualClaimsAreRead() {
        Login login =
                login(
                        Map.of(),
                        Map.of(
                                "sub", "irina",
                                "name", " Ирина Власова ",
                                "email", "irina@desk.example",
                                "roles", List.of("quality-manager", "Operator", "no role!")));
        assertThat(login.person()).isEqualTo(new PersonId("irina"));
        assertThat(login.name()).isEqualTo("Ирина Власова");
        assertThat(login.mail()).isEqualTo("irina@desk.example");
        assertThat(login.roles()).containsExactlyInAnyOrder("QUALITY_MANAGER", "OPERATOR");
        assertThat(login.kind()).isEqualTo(Actor.Kind.AGENT);
        assertThat(login.tenant()).isEqualTo(TenantId.MAIN);
        assertThat(login.expiresAt()).isEqualTo(Instant.ofEpochSecond(EXPIRY).plusSeconds(30));
    }

    @Test
    void claimsAreFoundWhereTheSettingsSay() {
        Login login =
                login(
                        Map.of(
                                "claim.person", "preferred_username",
                                "claim.roles", "realm_access/roles",
                                "claim.tenant", "https://desk.example/tenant",
                                "claim.kind", "kind"),
                        Map.of(
                                "sub", "5f7c",
                                "preferred_username", "olga",
                                "https://desk.example/tenant", "north",
                                "kind", "staff",
                                "realm_access", Map.of("roles", List.of("REQUESTER"))));
        assertThat(login.person()).isEqualTo(new PersonId("olga"));
        assertThat(login.tenant()).isEqualTo(new TenantId("north"));
        assertThat(login.roles()).containsExactly("REQUESTER");
        assertThat(login.kind()).isEqualTo(Actor.Kind.AGENT);
    }

    @Test
    void whoHasNoRoleOfStaffIsARequester() {
        Login login = login(Map.of(), Map.of("sub", "olga", "roles", "REQUESTER offline_access"));
        assertThat(login.kind()).isEqualTo(Actor.Kind.REQUESTER);
        assertThat(login.roles()).containsExactlyInAnyOrder("REQUESTER", "OFFLINE_ACCESS");
    }

    @Test
    void whatCannotBeAnIdIsKnownByItsHash() {
        PersonId person = login(Map.of(), Map.of("sub", "auth0|5f7c")).person();
        assertThat(person.value()).matches("sub-[0-9a-f]{40}");
        assertThat(login(Map.of(), Map.of("sub", "auth0|5f7c")).person()).isEqualTo(person);
        assertThat(login(Map.of(), Map.of("sub", "auth0|5f7d")).person()).isNotEqualTo(person);
    }

    @Test
    void whatSaysNotWhoItIsIsRefused() {
        assertIncomplete(Map.of(), Map.of());
        assertIncomplete(Map.of(), Map.of("sub", " "));
        assertIncomplete(Map.of(), Map.of("sub", Map.of("id", "x")));
        assertIncomplete(Map.of("claim.tenant", "desk"), Map.of("sub", "olga"));
        assertIncomplete(Map.of("claim.tenant", "desk"), Map.of("sub", "olga", "desk", "A B"));
    }

    private static void assertIncomplete(Map<String, String> keys, Map<String, ?> claims) {
        assertThatThrownBy(() -> login(keys, claims))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(TokenRefused.Reason.INCOMPLETE));
    }

    private static Login login(Map<String, String> keys, Map<String, ?> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("exp", EXPIRY);
        return new ClaimMapping(Tokens.settings(keys))
                .login(Claims.read(Tokens.token("ES256", all)).orElseThrow());
    }
}
