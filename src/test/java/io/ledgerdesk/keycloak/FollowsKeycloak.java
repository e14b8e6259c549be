package io.ledgerdesk.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a real provider says of its tokens, its keys and its people, the desk does. */
@QuarkusTest
@QuarkusTestResource(value = KeycloakServer.class, restrictToAnnotatedClass = true)
class FollowsKeycloak {

    @Test
    void aUserOfTheRealmWorksOnTheDesk() {
        Desk irina = signedIn();
        assertThat(irina.register(Desk.unique("keycloak"))).isNotBlank();
        Response forbidden = irina.send("{ tokens { nodes { id } } }", Map.of(), Map.of());
        assertThat(forbidden.asString()).as("an operator is none").contains("FORBIDDEN");
    }

    @Test
    void aTokenForAnotherApplicationOpensNothing() {
        Response refused = ask(new Desk("Bearer " + token("other")));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.asString()).contains("the token is meant for others");
    }

    @Test
    void keysAreFollowedAsTheyChange() {
        Desk before = signedIn();
        assertThat(ask(before).statusCode()).isEqualTo(200);
        KeycloakRealm.rotateKeys();
        assertThat(ask(signedIn()).statusCode()).isEqualTo(200);
        assertThat(ask(before).statusCode()).as("signed by a key that is gone").isEqualTo(401);
    }

    @Test
    void whoeverIsDisabledIsOut() throws Exception {
        Desk irina = signedIn();
        assertThat(ask(irina).statusCode()).isEqualTo(200);
        try (Socket socket = Socket.open(irina)) {
            assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
            KeycloakRealm.setEnabled(false);
            assertThat(ask(irina).statusCode()).isEqualTo(401);
            assertThat(socket.next().getInteger("code")).isEqualTo(4403);
            assertThat(KeycloakRealm.login("desk").statusCode()).isGreaterThanOrEqualTo(400);
        } finally {
            KeycloakRealm.setEnabled(true);
        }
        assertThat(ask(signedIn()).statusCode()).isEqualTo(200);
    }

    @Test
    void aRevokedSessionIsOver() {
        Desk irina = signedIn();
        assertThat(ask(irina).statusCode()).isEqualTo(200);
        KeycloakRealm.revokeSessions();
        assertThat(ask(irina).statusCode()).isEqualTo(401);
    }

    private static Response ask(Desk client) {
        return client.send("{ __typename }", Map.of(), Map.of());
    }

    private static Desk signedIn() {
        return new Desk("Bearer " + token("desk"));
    }

    private static String token(String client) {
        Response login = KeycloakRealm.login(client);
        assertThat(login.statusCode()).as(login.asString()).isEqualTo(200);
        return login.jsonPath().getString("access_token");
    }
}
