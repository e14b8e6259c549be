package io.ledgerdesk.journey.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Status, media type and headers of each kind of request. */
@QuarkusTest
class HttpRulesTest {
    private static final String RESPONSE_JSON = "application/graphql-response+json";
    private static final String PLAIN_JSON = "application/json";
    private static final String TYPENAME = "{\"query\": \"{ __typename }\"}";

    @Inject GraphQlSettings settings;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {'query': '{ __typename }'}                                            | 200 | 200 |
                    {'query': 'query Q { __typename }', 'operationName': 'Q', 'variables': null, 'extensions': {'a': 1}} | 200 | 200 |
                    { 'not a JSON                                                          | 400 | 400 | MALFORMED_JSON
                    {'query': '{ __typename }'} twice                                      | 400 | 400 | MALFORMED_JSON
                    {'qeury': '{ __typename }'}                                            | 400 | 400 | MISSING_QUERY
                    {'query': {'obj': 'ect'}}                                              | 400 | 400 | WRONG_PARAMETER
                    {'query': '{ __typename }', 'extensions': 'text'}                      | 400 | 400 | WRONG_PARAMETER
                    {'query': '{'}                                                         | 400 | 200 | GRAPHQL_SYNTAX
                    {'query': '{ nothing }'}                                               | 400 | 200 | UNKNOWN_FIELD
                    {'query': 'query($i: [ID!]!) { nodes(ids: $i) { id } }', 'variables': {'i': null}} | 400 | 200 | WRONG_TYPE
                    {'query': 'query A { __typename } query B { __typename }'}             | 400 | 200 | UNKNOWN_OPERATION
                    {'query': '{ ... @defer { __typename } }'}                             | 400 | 200 | DEFER_NOT_SUPPORTED
                    {'query': 'subscription { ticketChanged(id: 1) { __typename } }'}        | 400 | 200 | SUBSCRIPTION_OVER_HTTP
                    {'extensions': {'persistedQuery': {'version': 1, 'sha256Hash': '0000000000000000000000000000000000000000000000000000000000000000'}}} | 400 | 200 | PERSISTED_QUERY_NOT_FOUND
                    """)
    void theStatusSaysWhetherTheDocumentWasExecuted(
            String body, int status, int plainStatus, String code) {
        String json = body.replace('\'', '"');
        for (String accept : new String[] {RESPONSE_JSON, PLAIN_JSON}) {
            Response response = Json.request().accept(accept).body(json).post("/graphql");
            assertThat(response.statusCode())
                    .as("%s as %s: %s", json, accept, response.asString())
                    .isEqualTo(accept.equals(PLAIN_JSON) ? plainStatus : status);
            assertThat(response.contentType()).isEqualTo(accept + "; charset=utf-8");
            assertThat(Json.code(response)).isEqualTo(code);
            assertThat(response.jsonPath().getMap("").containsKey("data")).isEqualTo(code == null);
        }
    }

    @Test
    void deferIsRefusedWithItsPlace() {
        Response response =
                Json.request()
                        .accept(RESPONSE_JSON)
                        .body(Map.of("query", "{\n  ... @defer { __typename }\n}"))
                        .post("/graphql");
        assertThat(response.jsonPath().getInt("errors[0].locations[0].line")).isEqualTo(2);
        assertThat(response.jsonPath().getInt("errors[0].locations[0].column")).isEqualTo(7);
    }

    /** What fails in a field is part of an answer: 200, whatever the media type. */
    @Test
    void aPartialAnswerIsAnAnswer() {
        Response response =
                Json.request()
                        .accept(RESPONSE_JSON)
                        .body(
                                Map.of(
                                        "query",
                                        "{ __typename ticket(id: \"a\", number: \"b\") { id } }"))
                        .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Json.code(response)).isEqualTo("BAD_FILTER");
        assertThat(response.jsonPath().getString("data.__typename")).isEqualTo("Query");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/plain                        | UNSUPPORTED_MEDIA_TYPE
                    application/x-www-form-urlencoded | UNSUPPORTED_MEDIA_TYPE
                    application/jsonx                 | UNSUPPORTED_MEDIA_TYPE
                    application/json; charset=utf-16  | UNSUPPORTED_MEDIA_TYPE
                    """)
    void aBodyIsJsonAlone(String type, String code) throws IOException {
        Raw raw = new Raw();
        String answer = raw.ask("POST", "Content-Type: " + type + "\r\n", TYPENAME);
        assertThat(answer).startsWith("HTTP/1.1 415").contains(code);
        assertThat(raw.ask("POST", "Content-Type: application/json\r\n", TYPENAME))
                .as("the connection goes on")
                .startsWith("HTTP/1.1 200");
        raw.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"})
    void aBodyWithoutATypeOrCompressedIsRefused(String headers) throws IOException {
        Raw raw = new Raw();
        assertThat(raw.ask("POST", headers, TYPENAME)).startsWith("HTTP/1.1 415");
        raw.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsAreNamedAllowedOnes(String method) throws IOException {
        Raw raw = new Raw();
        String answer = raw.ask(method, "Content-Type: application/json\r\n", TYPENAME);
        assertThat(answer).startsWith("HTTP/1.1 405").contains("METHOD_NOT_ALLOWED");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("allow: post, get, head, options");
        assertThat(raw.ask("POST", "Content-Type: application/json\r\n", TYPENAME))
                .as("the connection goes on")
                .startsWith("HTTP/1.1 200");
        raw.close();
    }

    @Test
    void whoTakesNeitherTypeIsTold() {
        Response response = Json.request().accept("text/html").body(TYPENAME).post("/graphql");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(Json.code(response)).isEqualTo("NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*"})
    void whoTakesAnythingGetsPlainJson(String accept) {
        assertThat(Json.request().accept(accept).body(TYPENAME).post("/graphql").contentType())
                .isEqualTo("application/json; charset=utf-8");
    }

    @Test
    void optionsNameTheMethods() {
        Response response = given().options("/graphql");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.header("Allow")).isEqualTo("POST, GET, HEAD, OPTIONS");
    }

    @Test
    void whoeverIsNotBelievedIsChallenged() {
        Response response =
                given().header("Authorization", "Actor god:zeus")
                        .contentType(PLAIN_JSON)
                        .body(TYPENAME)
                        .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).isNotBlank();
        assertThat(Json.code(response)).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aBodyThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        Raw raw = new Raw();
        long length = settings.maxRequestSize().asLongValue() + 1;
        raw.send(
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: "
                        + length
                        + "\r\n\r\n{\"query\":");
        assertThat(raw.answer()).startsWith("HTTP/1.1 413").contains("REQUEST_TOO_LARGE");
        raw.close();
    }

    /** SmallRye reads the bound once, in a static initialiser. */
    @Test
    void theCacheOfParsedDocumentsHasTheConfiguredBound() throws ReflectiveOperationException {
        Field bound =
                Class.forName("io.smallrye.graphql.execution.QueryCache")
                        .getDeclaredField("MAX_CACHE_SIZE");
        bound.setAccessible(true);
        assertThat(bound.get(null)).isEqualTo(settings.parsedDocuments());
    }
}
