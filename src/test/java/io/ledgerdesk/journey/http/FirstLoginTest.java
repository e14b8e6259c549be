package io.ledgerdesk.journey.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.platform.security.development.DevelopmentIssuer;
import io.ledgerdesk.platform.security.development.DevelopmentUser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk that takes everybody into its directory whom the issuer vouches for. */
@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
class FirstLoginTest {
    private static final String VIEWER =
            "{ viewer { person { key name kind mails history(first: 5) { nodes { type actorId } } } } }";

    @Inject DevelopmentIssuer issuer;

    @Test
    void whoeverComesForTheFirstTimeIsRegisteredOnce() {
        String key = Desk.unique("newcomer");
        DevelopmentUser user =
                new DevelopmentUser(
                        key, "Nina Novak", key + "@there.example", List.of("REQUESTER"));
        await().pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    // another token each time: it is another login
                    JsonPath seen = login(user).ask(VIEWER, Map.of());
                    assertThat(seen.getString("data.viewer.person.key"))
                            .as(seen.prettify())
                            .isEqualTo(key);
                });
        JsonPath person = login(user).ask(VIEWER, Map.of()).setRootPath("data.viewer.person");
        assertThat(person.getString("name")).isEqualTo("Nina Novak");
        assertThat(person.getString("kind")).isEqualTo("REQUESTER");
        assertThat(person.getList("mails")).containsExactly(key + "@there.example");
        assertThat(person.getList("history.nodes.type"))
                .containsExactly("directory.PersonRegistered");
        assertThat(person.getList("history.nodes.actorId")).containsExactly("first-login");
    }

    private Desk login(DevelopmentUser user) {
        return new Desk("Bearer " + issuer.sign(issuer.claims(user, Duration.ofHours(1))));
    }
}
