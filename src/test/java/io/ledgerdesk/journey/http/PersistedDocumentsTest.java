package io.ledgerdesk.journey.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client sends a document once, and its hash from then on. */
@QuarkusTest
class PersistedDocumentsTest {
    private final String document = "{ __typename # %s\n}".formatted(Desk.unique("once"));
    private final Map<String, Object> byHash = Apq.of(document);

    @Test
    void aHashStandsForADocumentThatWasSentWithIt() {
        Map<String, Object> both = Map.of("query", document, "extensions", byHash);
        Map<String, Object> hash = Map.of("extensions", byHash);

        assertThat(code(send(hash))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(send(both).jsonPath().getString("data.__typename")).isEqualTo("Query");
        assertThat(send(hash).jsonPath().getString("data.__typename")).isEqualTo("Query");
        Response get =
                given().header("Authorization", Desk.agent("anna").authorization())
                        .queryParam("extensions", JsonObject.mapFrom(byHash).encode())
                        .get("/graphql");
        assertThat(get.jsonPath().getString("data.__typename")).isEqualTo("Query");
    }

    @Test
    void whatNobodyKnownSentOrWhatFailedIsNotRemembered() {
        Map<String, Object> both = Map.of("query", document, "extensions", byHash);
        given().contentType("application/json").body(both).post("/graphql");
        assertThat(code(send(Map.of("extensions", byHash)))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");

        String wrong = "{ nothing # %s\n}".formatted(Desk.unique("wrong"));
        assertThat(code(send(Map.of("query", wrong, "extensions", Apq.of(wrong)))))
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(code(send(Map.of("extensions", Apq.of(wrong)))))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void aSocketTakesHashesToo() throws Exception {
        try (Socket socket = Socket.open(Desk.agent("anna"))) {
            socket.next();
            Apq.subscribe(socket, "1", Map.of("extensions", byHash));
            assertThat(socket.next().encode()).contains("PERSISTED_QUERY_NOT_FOUND");
            Apq.subscribe(socket, "2", Map.of("query", document, "extensions", byHash));
            assertThat(socket.next().getString("type")).isEqualTo("next");
            assertThat(socket.next().getString("type")).isEqualTo("complete");
            Apq.subscribe(socket, "3", Map.of("extensions", byHash));
            assertThat(socket.next().getString("type")).isEqualTo("next");
        }
    }

    private static Response send(Map<String, Object> body) {
        return given().header("Authorization", Desk.agent("anna").authorization())
                .contentType("application/json")
                .body(body)
                .post("/graphql");
    }

    private static String code(Response response) {
        return response.jsonPath().getString("errors[0].extensions.code");
    }
}
