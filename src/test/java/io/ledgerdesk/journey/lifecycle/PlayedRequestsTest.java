package io.ledgerdesk.journey.lifecycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The requests of a whole life run from top to bottom as they stand, none of them refused. */
@QuarkusTest
class PlayedRequestsTest {
    private static final Pattern WHO = Pattern.compile("^Authorization: (.*)$", Pattern.MULTILINE);
    private static final Pattern BODY =
            Pattern.compile("^\\{\\n.*?^}$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern KEPT =
            Pattern.compile("client\\.global\\.set\\(\"(\\w+)\", response\\.body\\.([^)]*)\\)");
    private final Map<String, String> kept = new HashMap<>();

    @Test
    void theWholeLifeIsPlayed() throws IOException {
        String file = Files.readString(Path.of("requests", "lifecycle.http"));
        int played = 0;
        for (String request : file.split("(?m)^### ")) {
            if (request.contains("POST ")) {
                play(request);
                played++;
            }
        }
        assertThat(played).isGreaterThan(50);
    }

    private void play(String request) {
        String title = request.lines().findFirst().orElseThrow();
        Matcher keep = KEPT.matcher(request);
        if (!keep.find()) {
            JsonPath answer = send(request);
            assertThat(answer.getString("errors")).as(title).isNull();
            assertThat(answer.getList("data.values().errors.flatten()")).as(title).isEmpty();
            return;
        }
        // a query may come before the read model has what was just written
        String found =
                await().until(() -> send(request).getString(keep.group(2)), Objects::nonNull);
        kept.put(keep.group(1), found);
    }

    private JsonPath send(String request) {
        Matcher who = WHO.matcher(request);
        Matcher body = BODY.matcher(request);
        assertThat(who.find() && body.find()).as(request).isTrue();
        String text = body.group().replace("{{$guid}}", UUID.randomUUID().toString());
        for (Map.Entry<String, String> one : kept.entrySet()) {
            text = text.replace("{{" + one.getKey() + "}}", one.getValue());
        }
        return given().header("Authorization", who.group(1))
                .contentType("application/json")
                .body(new JsonObject(text).getMap())
                .post("/graphql")
                .jsonPath();
    }
}
