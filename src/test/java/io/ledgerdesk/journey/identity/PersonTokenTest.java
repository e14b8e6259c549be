package io.ledgerdesk.journey.identity;

import static io.ledgerdesk.journey.identity.People.bearing;
import static io.ledgerdesk.journey.identity.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.ledgerdesk.platform.security.development.DevelopmentIssuer;
import io.ledgerdesk.platform.security.development.DevelopmentUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a token says counts as long as the desk says nothing else of the person. */
@QuarkusTest
class PersonTokenTest {
    private static final String EVENTS = "subscription { ticketEvents { position type } }";
    private static final String LIST = "{ tickets(first: 1) { nodes { id } } }";

    @Inject DevelopmentIssuer issuer;

    private Desk admin;
    private final String key = Desk.unique("nina");

    @BeforeEach
    void signIn() {
        admin = signedIn("admin", Duration.ofHours(1));
    }

    @Test
    void whoIsDeactivatedIsShutOutWhateverTheTokenSays() throws Exception {
        done("registerPerson", Map.of("key", key, "kind", "STAFF", "name", "Nina Novak"));
        Desk nina = holding("OPERATOR");
        assertThat(nina.ask(LIST, Map.of()).getString("errors")).isNull();
        try (Socket socket = following(nina)) {
            done("deactivatePerson", Map.of("personId", key, "reason", "Left"));

            assertThat(end(socket, "UNAUTHENTICATED").getInteger("code")).isEqualTo(4403);
        }
        Response refused = nina.send(LIST, Map.of(), Map.of());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(refused.jsonPath().getString("errors[0].message")).contains("deactivated");
        try (Socket another = Socket.open(nina)) {
            assertThat(another.next().getInteger("code")).isEqualTo(4403);
        }

        done("reactivatePerson", Map.of("personId", key));
        await().untilAsserted(
                        () -> assertThat(nina.ask(LIST, Map.of()).getString("errors")).isNull());
    }

    @Test
    void aRightThatIsTakenAwayEndsWhatGoesOn() throws Exception {
        String role = Desk.unique("WATCHES").toUpperCase(Locale.ROOT).replace('-', '_');
        done("defineRole", role(role, "ticket.read", "ticket.history"));
        Desk watcher = holding(role);
        await().untilAsserted(
                        () -> assertThat(watcher.ask(LIST, Map.of()).getString("errors")).isNull());
        try (Socket socket = following(watcher)) {
            done("changeRole", role(role, "ticket.history"));

            JsonObject closed = end(socket, "FORBIDDEN");
            assertThat(closed.getInteger("code")).isEqualTo(4413);
            assertThat(closed.getString("reason")).isEqualTo("RIGHTS_CHANGED");
        }
        assertThat(watcher.ask(LIST, Map.of()).getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whoIsNotKnownIsNotRegisteredUnlessTheDeskSaysSo() {
        Desk nina = holding("REQUESTER");
        JsonPath viewer = nina.ask("{ viewer { key person { name } } }", Map.of());
        assertThat(viewer.getString("data.viewer.key")).isEqualTo(key);
        assertThat(viewer.getString("data.viewer.person")).isNull();
        JsonPath seen = admin.ask("query($id: ID!) { person(id: $id) { key } }", Map.of("id", key));
        assertThat(seen.getString("errors")).isNull();
        assertThat(seen.getString("data.person")).isNull();
    }

    /** Somebody who is told of each event, and has been told of one. */
    private static Socket following(Desk who) throws Exception {
        Socket socket = Socket.open(who);
        assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
        socket.subscribe("1", EVENTS.replace("Events", "Events(after: \"p0\")"), Map.of());
        Desk.agent("anna").register(Desk.unique("somebody"));
        assertThat(socket.item("ticketEvents").getString("position")).isNotBlank();
        return socket;
    }

    /**
     * The end of a socket.
     *
     * @param code of the subscription's error, if it comes to one before
     */
    private static JsonObject end(Socket socket, String code) throws Exception {
        JsonObject message = socket.next();
        while (!message.getString("type").equals("closed")) {
            assertThat(message.getString("type")).isIn("next", "error", "complete");
            if (message.encode().contains("errors") || message.getString("type").equals("error")) {
                assertThat(message.encode()).contains(code);
            }
            message = socket.next();
        }
        return message;
    }

    private Desk holding(String role) {
        DevelopmentUser user =
                new DevelopmentUser(key, "Nina Novak", key + "@desk.example", List.of(role));
        return bearing(issuer.sign(issuer.claims(user, Duration.ofHours(1))));
    }

    private static Map<String, Object> role(String name, String... rights) {
        return Map.of(
                "name",
                name,
                "english",
                "Watches",
                "russian",
                "Наблюдает",
                "grants",
                List.of(rights).stream()
                        .map(right -> Map.of("right", right, "reaches", List.of("ALL")))
                        .toList());
    }

    private void done(String mutation, Map<String, ?> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        JsonPath answer =
                admin.ask(
                        "mutation($input: %sInput!) { payload: %s(input: $input) { errors { code message } } }"
                                .formatted(type, mutation),
                        Map.of("input", input));
        assertThat(answer.getList("data.payload.errors")).as(answer.prettify()).isEmpty();
    }
}
