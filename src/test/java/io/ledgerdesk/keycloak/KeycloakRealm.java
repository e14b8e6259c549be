package io.ledgerdesk.keycloak;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/**
 * A realm with a client of the desk, another client, and a user; and what its administrator does.
 */
final class KeycloakRealm {
    private static final String REALM = "desk";
    private static final String PASSWORD = "secret";
    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    private KeycloakRealm() {}

    static String address() {
        return KeycloakServer.address() + "/realms/" + REALM;
    }

    static void create() {
        Map<String, Object> audience =
                Map.of(
                        "name", "audience",
                        "protocol", "openid-connect",
                        "protocolMapper", "oidc-audience-mapper",
                        "config",
                                Map.of(
                                        "included.custom.audience", "ledgerdesk",
                                        "access.token.claim", "true"));
        Map<String, Object> user =
                Map.of(
                        "username",
                        "irina",
                        "enabled",
                        true,
                        "email",
                        "irina@desk.example",
                        "emailVerified",
                        true,
                        "firstName",
                        "Irina",
                        "lastName",
                        "Vlasova",
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)),
                        "realmRoles",
                        List.of("operator"));
        done(
                admin().body(
                                Map.of(
                                        "realm", REALM,
                                        "enabled", true,
                                        "roles",
                                                Map.of(
                                                        "realm",
                                                        List.of(Map.of("name", "operator"))),
                                        "clients",
                                                List.of(
                                                        client("desk", List.of(audience)),
                                                        client("other", List.of())),
                                        "users", List.of(user)))
                        .post(KeycloakServer.address() + "/admin/realms"));
    }

    private static Map<String, Object> client(String id, List<?> mappers) {
        return Map.of(
                "clientId", id,
                "enabled", true,
                "publicClient", true,
                "directAccessGrantsEnabled", true,
                "protocolMappers", mappers);
    }

    /** What Keycloak answers to the user's name and password. */
    static Response login(String client) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", "irina")
                .formParam("password", PASSWORD)
                .formParam("scope", "openid")
                .post(address() + "/protocol/openid-connect/token");
    }

    /** A new key in the place of that which signs now. */
    static void rotateKeys() {
        List<String> before =
                admin().get(realm() + "/components?type=" + KEYS)
                        .jsonPath()
                        .getList("findAll { it.providerId == 'rsa-generated' }.id");
        done(
                admin().body(
                                Map.of(
                                        "name",
                                        "new",
                                        "providerId",
                                        "rsa-generated",
                                        "providerType",
                                        KEYS,
                                        "config",
                                        Map.of(
                                                "priority", List.of("200"),
                                                "algorithm", List.of("RS256"))))
                        .post(realm() + "/components"));
        before.forEach(id -> done(admin().delete(realm() + "/components/" + id)));
    }

    static void setEnabled(boolean enabled) {
        String address = realm() + "/users/" + user();
        Map<String, Object> known = admin().get(address).jsonPath().getMap("$");
        known.put("enabled", enabled);
        done(admin().body(known).put(address));
    }

    /** Ends all sessions of the user. */
    static void revokeSessions() {
        done(admin().post(realm() + "/users/" + user() + "/logout"));
    }

    private static String user() {
        return admin().get(realm() + "/users?username=irina").jsonPath().getString("[0].id");
    }

    private static String realm() {
        return KeycloakServer.address() + "/admin/realms/" + REALM;
    }

    private static void done(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 299);
    }

    private static RequestSpecification admin() {
        String token =
                given().formParam("grant_type", "password")
                        .formParam("client_id", "admin-cli")
                        .formParam("username", KeycloakServer.ADMIN)
                        .formParam("password", KeycloakServer.ADMIN)
                        .post(
                                KeycloakServer.address()
                                        + "/realms/master/protocol/openid-connect/token")
                        .jsonPath()
                        .getString("access_token");
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
