package io.ledgerdesk.journey.identity;

import static io.ledgerdesk.journey.identity.People.bearing;
import static io.ledgerdesk.journey.identity.People.signedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.platform.security.development.DevelopmentIssuer;
import io.ledgerdesk.platform.security.development.DevelopmentUser;
import io.ledgerdesk.platform.security.development.SigningKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A token of the issuer says who asks, and nothing else that looks like one does. */
@QuarkusTest
class BearerTokenTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final DevelopmentUser IRINA =
            DevelopmentUser.ALL.stream()
                    .filter(user -> user.id().equals("irina"))
                    .findFirst()
                    .orElseThrow();
    @Inject DevelopmentIssuer issuer;

    @Test
    void whoeverShowsATokenIsWhoItSays() {
        Desk irina = signedIn("irina", HOUR);
        String ticket = irina.register(Desk.unique("bearer"));
        await().untilAsserted(() -> {
            JsonPath events =
                    irina.ask(
                            "query($id: ID!) { ticket(id: $id) { history(first: 1) { nodes { actor"
                                    + " { id name } } } } }",
                            Map.of("id", ticket));
            String first = "data.ticket.history.nodes[0].actor.";
            assertThat(events.getString(first + "id")).as(events.prettify()).isEqualTo("irina");
            assertThat(events.getString(first + "name")).isEqualTo("Ирина Власова");
        });
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("not a token", made(b -> "nonsense"), "neither a signed JWT"),
                arguments("nothing", made(b -> ""), "neither a signed JWT"),
                arguments("alg none", made(BearerTokenTest::unsigned), "not signed"),
                arguments("alg none, in capitals", made(b -> none(b, "NONE")), "not signed"),
                arguments("a secret as key", made(b -> none(b, "HS256") + "c2ln"), "not signed"),
                arguments(
                        "another's key",
                        made(b -> SigningKey.generate().sign(b.claims())),
                        "not signed by a key of the issuer"),
                arguments("other claims under a signature", made(Bad::tampered), "not signed by"),
                arguments(
                        "no signature",
                        made(b -> b.good().substring(0, b.good().lastIndexOf('.') + 1)),
                        "not signed by"),
                arguments(
                        "another issuer", made(b -> b.with("iss", "https://x")), "another issuer"),
                arguments(
                        "another audience",
                        made(b -> b.with("aud", "account")),
                        "meant for others"),
                arguments("no audience", made(b -> b.with("aud", List.of())), "others"),
                arguments("expired", made(b -> b.with("exp", b.now() - 60)), "expired"),
                arguments("not yet valid", made(b -> b.with("nbf", b.now() + 60)), "not valid yet"),
                arguments("for ever", made(b -> b.with("exp", "never")), "not signed by"),
                arguments("of nobody", made(b -> b.with("sub", "")), "who it is for"),
                arguments("too long", made(b -> b.with("pad", "x".repeat(9_000))), "longer than"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void otherTokensAreRefused(String name, Function<Bad, String> made, String reason) {
        String token = made.apply(new Bad(issuer));
        Response response = bearing(token).send("{ __typename }", Map.of(), Map.of());
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(401);
        assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(response.jsonPath().getString("errors[0].message")).contains(reason);
        assertThat(response.header("WWW-Authenticate"))
                .startsWith("Bearer error=\"invalid_token\", error_description=\"")
                .contains(reason);
        if (!token.isEmpty()) {
            assertThat(response.headers() + response.asString()).doesNotContain(token);
        }
        Response plain =
                given().header("Authorization", "Bearer " + token).post("/imports?source=x");
        assertThat(plain.statusCode()).isEqualTo(401);
        assertThat(plain.jsonPath().getString("message")).contains(reason);
    }

    @Test
    void theIssuerMayChangeItsKey() {
        String before = issuer.sign(issuer.claims(IRINA, HOUR));
        issuer.rotate();
        Desk after = signedIn("irina", HOUR);
        assertThat(status(after)).isEqualTo(200);
        assertThat(status(bearing(before))).isEqualTo(401);
    }

    @Test
    void theIssuerHasAUserForEachRoleAndRefusesOthers() {
        List<List<String>> roles =
                given().get("/dev/issuer/users").jsonPath().getList("users.roles");
        assertThat(roles).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
        assertThat(given().get("/dev/issuer").asString()).contains("irina", "OPERATOR");
        for (Map<String, String> form :
                List.of(
                        Map.of("username", "zeus"),
                        Map.of("username", "irina", "lifetime", "0"),
                        Map.of("username", "irina", "lifetime", "86401"),
                        Map.of("username", "irina", "lifetime", "x"))) {
            assertThat(given().formParams(form).post("/dev/issuer/token").statusCode())
                    .as("%s", form)
                    .isEqualTo(400);
        }
    }

    private static int status(Desk client) {
        return client.send("{ __typename }", Map.of(), Map.of()).statusCode();
    }

    private static Function<Bad, String> made(Function<Bad, String> how) {
        return how;
    }

    private static String unsigned(Bad bad) {
        return none(bad, "none");
    }

    private static String none(Bad bad, String algorithm) {
        return encode("{\"alg\":\"" + algorithm + "\"}")
                + "."
                + bad.good().split("\\.", -1)[1]
                + ".";
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** What to make a token from that must not be taken. */
    record Bad(DevelopmentIssuer issuer) {
        Map<String, Object> claims() {
            return issuer.claims(IRINA, HOUR);
        }

        String good() {
            return issuer.sign(claims());
        }

        String with(String claim, Object value) {
            Map<String, Object> claims = claims();
            claims.put(claim, value);
            return issuer.sign(claims);
        }

        long now() {
            return Instant.now().getEpochSecond();
        }

        String tampered() {
            String[] parts = good().split("\\.", -1);
            String payload =
                    new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return parts[0] + "." + encode(payload.replace("OPERATOR", "AUDITOR")) + "." + parts[2];
        }
    }
}
