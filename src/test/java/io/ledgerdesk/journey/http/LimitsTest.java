package io.ledgerdesk.journey.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.ledgerdesk.journey.Desk;
import io.ledgerdesk.journey.Socket;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Limits as clients meet them; what is a matter of the document alone is PreparedDocumentsTest's.
 */
@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
class LimitsTest {
    private static final String COUNTED =
            "query($n: Int) { tickets(first: $n) { nodes { id number } } }";
    private static final String WATCH = "subscription { ticketEvents { position } }";

    @Inject AgroalDataSource database;

    /** A desk that allows little, and takes in whoever comes. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ledgerdesk.graphql.max-cost", "150",
                    "ledgerdesk.graphql.rate.mutations-per-user", "3",
                    "ledgerdesk.graphql.rate.queries-per-user", "20",
                    "ledgerdesk.graphql.rate.requests-per-address", "300",
                    "ledgerdesk.identity.create-people", "true",
                    "ledgerdesk.graphql.max-subscriptions-per-user", "2",
                    "ledgerdesk.graphql.execution-timeout", "2s");
        }
    }

    @Test
    void anAnswerSaysWhatItCostAndHowMuchIsLeft() {
        JsonPath answer = Desk.agent("counted").ask(COUNTED, Map.of("n", 40));

        assertThat(answer.getMap("extensions.cost"))
                .isEqualTo(
                        Map.of("requested", 121, "limit", 150, "perMinute", 20, "remaining", 19));
        JsonPath mutated =
                Desk.agent("counted")
                        .ask(
                                "mutation { startWork(input: {ticketId: \"x\"}) { position } }",
                                Map.of());
        assertThat(mutated.getInt("extensions.cost.remaining")).isEqualTo(2);
    }

    @Test
    void aPageThatIsTooLargeForItsFieldsIsRefusedBeforeItIsRead() {
        JsonPath answer = Desk.agent("large").ask(COUNTED, Map.of("n", 50));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(answer.getString("errors[0].message")).contains("151").contains("150");
        assertThat(answer.getMap("$")).doesNotContainKey("data");
    }

    @Test
    void moreMutationsInAMinuteThanAllowedAreToldWhenToGoOn() {
        Desk flood = Desk.agent("flood");
        String one = "startWork(input: {ticketId: \"x\"}) { position }";
        assertThat(
                        flood.ask("mutation { a: " + one + " b: " + one + " }", Map.of())
                                .getString("errors"))
                .isNull();

        Response refused =
                flood.send("mutation { a: " + one + " b: " + one + " }", Map.of(), Map.of());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("RATE_LIMITED");
        int seconds = refused.jsonPath().getInt("errors[0].extensions.retryAfter");
        assertThat(seconds).isBetween(1, 20);
        assertThat(refused.header("Retry-After")).isEqualTo(Integer.toString(seconds));
        assertThat(flood.ask("{ __typename }", Map.of()).getString("data.__typename"))
                .as("queries have a number of their own")
                .isEqualTo("Query");
        assertThat(Desk.agent("calm").ask("mutation { " + one + " }", Map.of()).getString("errors"))
                .as("others are not held back")
                .isNull();
    }

    @Test
    void anAddressThatFloodsIsToldWhenToGoOn() throws Exception {
        try (HttpClient flood =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(InetAddress.getByName("127.0.0.2"))
                        .build()) {
            HttpRequest one =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + RestAssured.port + "/graphql"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                            .build();
            HttpResponse<String> answer = flood.send(one, BodyHandlers.ofString());
            for (int i = 0; i < 1_000 && answer.statusCode() != 429; i++) {
                answer = flood.send(one, BodyHandlers.ofString());
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("RATE_LIMITED", "300 requests from your address");
            assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1);
        }
        assertThat(Desk.agent("beside").ask("{ __typename }", Map.of()).getString("errors"))
                .as("other addresses are not held back")
                .isNull();
    }

    @Test
    void aUserHasSoManySubscriptionsOnAllSockets() throws Exception {
        Desk watcher = Desk.agent("watcher");
        try (Socket first = Socket.open(watcher);
                Socket second = Socket.open(watcher)) {
            assertThat(first.next().getString("type")).isEqualTo("connection_ack");
            assertThat(second.next().getString("type")).isEqualTo("connection_ack");
            first.subscribe("1", WATCH, Map.of()).subscribe("2", WATCH, Map.of());
            first.subscribe("3", WATCH, Map.of());

            JsonObject refused = first.next();

            assertThat(refused.getString("id")).isEqualTo("3");
            assertThat(code(refused)).isEqualTo("TOO_MANY_SUBSCRIPTIONS");
            assertThat(code(second.subscribe("4", WATCH, Map.of()).next()))
                    .isEqualTo("TOO_MANY_SUBSCRIPTIONS");

            first.send(new JsonObject().put("type", "complete").put("id", "1"));
            first.subscribe("5", "{ __typename }", Map.of());
            assertThat(first.next().getString("type")).as("room again").isEqualTo("next");
        }
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE ticket_card IN ACCESS EXCLUSIVE MODE");

            Response late =
                    Desk.agent("patient")
                            .send("{ ticket(number: \"1\") { id } }", Map.of(), Map.of());

            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.jsonPath().getString("errors[0].extensions.code"))
                    .isEqualTo("EXECUTION_TIMEOUT");
            connection.rollback();
        }
        JsonPath again = Desk.agent("patient").ask("{ ticket(number: \"1\") { id } }", Map.of());
        assertThat(again.getString("errors")).isNull();
    }

    private static String code(JsonObject refused) {
        return refused.getJsonArray("payload")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
