package io.ledgerdesk.journey.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk that executes nothing but what its clients were built with. */
@QuarkusTest
@TestProfile(KnownDocumentsTest.KnownOnly.class)
class KnownDocumentsTest {
    private static final String KNOWN = "query Known { __typename }";
    private static final String WATCH =
            "subscription Watch { ticketEvents(filter: {}) { position } }";
    private static final String INTROSPECTION = "{ __schema { queryType { name } } }";

    /** The desk with a list of two documents, and an issuer that nothing listens for. */
    public static final class KnownOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempFile("known", ".json");
                Files.writeString(
                        file,
                        new JsonObject().put("known-1", KNOWN).put("watch-1", WATCH).encode());
                file.toFile().deleteOnExit();
                return Map.of(
                        "ledgerdesk.identity.issuer",
                        "http://127.0.0.1:9",
                        "ledgerdesk.graphql.documents",
                        "KNOWN",
                        "ledgerdesk.graphql.documents-file",
                        file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void aKnownDocumentIsExecutedHoweverItIsNamed() {
        for (Map<String, Object> body :
                java.util.List.<Map<String, Object>>of(
                        Map.of("query", KNOWN),
                        Map.of("documentId", "known-1"),
                        Map.of("documentId", "sha256:" + Apq.hash(KNOWN)),
                        Map.of("extensions", Apq.of(KNOWN)))) {
            assertThat(send(body).jsonPath().getString("data.__typename"))
                    .as(body.toString())
                    .isEqualTo("Query");
        }
    }

    @Test
    void nothingElseIsExecuted() {
        for (Map<String, Object> body :
                java.util.List.<Map<String, Object>>of(
                        Map.of("query", "{ __typename }"),
                        Map.of("query", INTROSPECTION),
                        Map.of("query", INTROSPECTION, "extensions", Apq.of(INTROSPECTION)),
                        Map.of("query", INTROSPECTION, "documentId", "known-1"),
                        Map.of("documentId", "other"))) {
            Response response = send(body);
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                    .isEqualTo("DOCUMENT_NOT_KNOWN");
        }
        Response get = given().queryParam("query", INTROSPECTION).get("/graphql");
        assertThat(get.asString()).contains("DOCUMENT_NOT_KNOWN");
        assertThat(given().get("/graphql/schema.graphql").statusCode()).isEqualTo(404);
        assertThat(given().get("/graphql/schema.graphql/").statusCode()).isEqualTo(404);
        Response slash =
                given().contentType("application/json")
                        .body(Map.of("query", INTROSPECTION))
                        .post("/graphql/");
        assertThat(slash.asString()).doesNotContain("queryType");
    }

    @Test
    void theSameHoldsForSubscriptions() throws Exception {
        try (Socket socket = Socket.open(Desk.agent("anna"))) {
            socket.next();
            socket.subscribe("1", WATCH.replace("position", "position position"), Map.of());
            assertThat(socket.next().encode()).contains("DOCUMENT_NOT_KNOWN");
            socket.subscribe("2", INTROSPECTION, Map.of());
            assertThat(socket.next().encode()).contains("DOCUMENT_NOT_KNOWN");
            Apq.subscribe(socket, "3", Map.of("documentId", "known-1"));
            assertThat(socket.next().getString("type")).isEqualTo("next");
        }
    }

    private static Response send(Map<String, Object> body) {
        return given().header("Authorization", Desk.agent("anna").authorization())
                .accept("application/graphql-response+json")
                .contentType("application/json")
                .body(body)
                .post("/graphql");
    }
}
