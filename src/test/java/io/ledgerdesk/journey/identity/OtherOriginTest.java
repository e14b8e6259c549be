package io.ledgerdesk.journey.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another site reaches nothing through the browser of somebody who is signed in. */
@QuarkusTest
class OtherOriginTest {
    private static final Header ELSEWHERE = new Header("Origin", "https://elsewhere.example");
    private static final String MUTATION =
            "{\"query\": \"mutation { registerTicket(input: {}) { position } }\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void whatAFormCanSendIsNotTaken(String type) throws Exception {
        HttpRequest form =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                        .header("Origin", "https://elsewhere.example")
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(MUTATION))
                        .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(form, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @Test
    void nothingIsChangedByAnAddress() {
        Response response =
                given().header(ELSEWHERE)
                        .accept("application/graphql-response+json")
                        .queryParam("query", "mutation { registerTicket(input: {}) { position } }")
                        .get("/graphql");
        assertThat(response.statusCode()).isEqualTo(405);
        assertClosed(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/imports", "/dev/issuer/token"})
    void noPageIsToldThatItMay(String path) {
        Response asked =
                given().header(ELSEWHERE)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type")
                        .options(path);
        assertClosed(asked);
        Response sent =
                given().header(ELSEWHERE)
                        .contentType("application/json")
                        .body(Map.of("query", "{ __typename }"))
                        .post(path);
        assertClosed(sent);
    }

    private static void assertClosed(Response response) {
        assertThat(response.headers().asList())
                .noneMatch(header ->
                        header.getName().toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
}
