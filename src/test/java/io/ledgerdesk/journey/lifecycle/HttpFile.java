package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of requests as people's HTTP clients play it: each with its headers and its body, and with
 * what was kept of the answers before.
 */
final class HttpFile {
    private static final Pattern LINE =
            Pattern.compile("^(GET|POST) http://localhost:8080(\\S*)$", Pattern.MULTILINE);
    private static final Pattern HEADER =
            Pattern.compile("^([A-Za-z-]+): (.*)$", Pattern.MULTILINE);
    private static final Pattern KEPT =
            Pattern.compile("client\\.global\\.set\\(\"(\\w+)\", response\\.body\\.([^)]*)\\)");
    private final HttpClient client;
    private final Map<String, String> kept = new HashMap<>();

    HttpFile(HttpClient client) {
        this.client = client;
    }

    /** Sends all of them in their order, only those refused that say so; how many there are. */
    int play(String name) throws IOException {
        int played = 0;
        for (String request : Files.readString(Path.of("requests", name)).split("(?m)^### ")) {
            if (LINE.matcher(request).find()) {
                play(name + ": " + request.lines().findFirst().orElseThrow(), request);
                played++;
            }
        }
        return played;
    }

    private void play(String title, String request) {
        if (request.contains("\"query\": \"mutation") || request.contains("form-data")) {
            answered(title, request);
        } else {
            // a query may come before the read model has what was just written
            await().untilAsserted(() -> answered(title, request));
        }
    }

    private void answered(String title, String request) {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(title + answer.body()).isBetween(200, 299);
        if (!answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            return;
        }
        JsonPath body = JsonPath.from(answer.body());
        assertThat(body.getString("errors")).as(title).isNull();
        if (body.get("data") instanceof Map<?, ?> data) {
            data.values().forEach(payload -> assertAccepted(title, payload));
        }
        Matcher keep = KEPT.matcher(request);
        while (keep.find()) {
            String found = body.getString(keep.group(2));
            assertThat(found).as(title).isNotNull();
            kept.put(keep.group(1), found);
        }
    }

    private static void assertAccepted(String title, Object payload) {
        if (payload instanceof Map<?, ?> map && map.get("errors") instanceof Collection<?> errors) {
            assertThat(errors.isEmpty()).as(title).isNotEqualTo(title.contains(": Refused"));
        }
    }

    private HttpResponse<String> send(String request) {
        String text = request.replace("{{$guid}}", UUID.randomUUID().toString());
        for (Map.Entry<String, String> one : kept.entrySet()) {
            text = text.replace("{{" + one.getKey() + "}}", one.getValue());
        }
        Matcher line = LINE.matcher(text);
        assertThat(line.find()).isTrue();
        String rest = text.substring(line.end() + 1);
        int blank = rest.indexOf("\n\n");
        String head = rest.substring(0, blank < 0 ? rest.length() : blank);
        String body = blank < 0 ? "" : rest.substring(blank + 2);
        int script = body.indexOf("\n> {%");
        body = (script < 0 ? body : body.substring(0, script)).strip();
        HttpRequest.Builder sent =
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + line.group(2)));
        Matcher header = HEADER.matcher(head);
        while (header.find()) {
            sent.header(header.group(1), header.group(2));
        }
        // parts of a form are divided by whole line ends
        String framed = head.contains("multipart/") ? body.replace("\n", "\r\n") + "\r\n" : body;
        sent.method(
                line.group(1),
                line.group(1).equals("GET")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(framed));
        try {
            return client.send(sent.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
