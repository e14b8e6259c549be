package io.ledgerdesk.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong has a code of its own, and writes nothing. */
@QuarkusTest
class BadInputTest {
    private static final String UNKNOWN = "ticket_AZAAAAAAcACAAAAAAAAAAA";
    private final Desk anna = Desk.agent("anna");

    @ParameterizedTest
    @CsvSource({UNKNOWN, "nonsense", "event_p1", "ticket_"})
    void anUnknownTicketIsNotFound(String id) {
        JsonPath payload = anna.mutate("startWork", id, Map.of());

        assertThat(anna.code(payload)).isEqualTo("TICKET_NOT_FOUND");
        assertThat(payload.getString("errors[0].__typename")).isEqualTo("NotFound");
        assertThat(payload.getString("position")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"SD-999999", "nonsense", "''"})
    void anUnknownNumberIsNothing(String number) {
        JsonPath answer =
                anna.ask(
                        "query($number: String) { ticket(number: $number) { id } }",
                        Map.of("number", number));

        assertThat(answer.getString("errors")).isNull();
        assertThat(answer.getString("data.ticket")).isNull();
    }

    @Test
    void aCommandInTheWrongStateSaysWhatIsPossible() {
        String id = anna.register("olga");

        JsonPath payload = anna.mutate("closeTicket", id, Map.of());

        assertThat(anna.code(payload)).isEqualTo("INVALID_STATE");
        assertThat(payload.getString("errors[0].state")).isEqualTo("NEW");
        assertThat(payload.getList("errors[0].allowedCommands", String.class))
                .contains("assignTicket", "startWork")
                .doesNotContain("closeTicket");
        assertThat(version(id)).isEqualTo(1);
    }

    @Test
    void aCommandIdIsAUuid() {
        JsonPath payload =
                anna.mutate("registerTicket", Desk.matter("olga", Map.of("commandId", "one")));

        assertThat(anna.code(payload)).isEqualTo("VALIDATION_FAILED");
        assertThat(payload.getList("errors[0].path"))
                .isEqualTo(java.util.List.of("input", "commandId"));
    }

    @Test
    void aSubjectIsOneLineOfAtMost255Characters() {
        assertThat(refused(Map.of("subject", "x".repeat(256)))).isEqualTo("VALIDATION_FAILED");
        assertThat(refused(Map.of("subject", "two\nlines"))).isEqualTo("VALIDATION_FAILED");
        assertThat(refused(Map.of("subject", ""))).isEqualTo("VALIDATION_FAILED");
        assertThat(refused(Map.of("subject", "x".repeat(255)))).isNull();
    }

    @Test
    void aTextHasAtMostAMebibyteAndNoControlCharacters() {
        assertThat(refused(Map.of("description", "a".repeat((1 << 20) + 1))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(refused(Map.of("description", "bell \u0007"))).isEqualTo("VALIDATION_FAILED");
        assertThat(refused(Map.of("description", "й".repeat(1 << 19)))).isNull();
        assertThat(refused(Map.of("description", "tab\tand\nnewline"))).isNull();
    }

    @Test
    void jsonThatIsTooDeepIsMalformedAndNoFault() {
        Response response =
                given().header("Authorization", "Actor agent:anna")
                        .contentType("application/json")
                        .body("{\"query\":" + "[".repeat(100_000))
                        .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("MALFORMED_JSON");
    }

    @Test
    void whatIsReceivedWasNotReceivedInTheFuture() {
        assertThat(refused(Map.of("receivedAt", Instant.now().plusSeconds(3600).toString())))
                .isEqualTo("RECEIVED_IN_FUTURE");
        assertThat(refused(Map.of("receivedAt", "2020-01-01T10:00:00+03:00"))).isNull();
        assertThat(refused(Map.of("receivedAt", "-5000-01-01T00:00:00Z")))
                .isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void aPersonsIdHasAForm() {
        JsonPath payload =
                anna.mutate(
                        "registerTicket",
                        Desk.matter("olga", Map.of("requester", Map.of("id", "o l g a"))));

        assertThat(anna.code(payload)).isEqualTo("VALIDATION_FAILED");
        assertThat(payload.getList("errors[0].path"))
                .isEqualTo(java.util.List.of("input", "requester", "id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"receivedAt": "yesterday"} | WRONG_TYPE
                    {"channel": "PIGEON"}       | WRONG_TYPE
                    {"subject": null}           | WRONG_TYPE
                    {"nonsense": 1}             | WRONG_TYPE
                    """)
    void aWrongTypeIsNamed(String more, String code) {
        Map<String, Object> input =
                Desk.matter("olga", new io.vertx.core.json.JsonObject(more).getMap());
        JsonPath answer =
                anna.ask(
                        "mutation($i: RegisterTicketInput!) { registerTicket(input: $i) { position } }",
                        Map.of("i", input));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(answer.getString("data.registerTicket")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"query":                                            | MALFORMED_JSON
                    [1]                                                  | BATCH_NOT_SUPPORTED
                    1                                                    | MALFORMED_JSON
                    {}                                                   | MISSING_QUERY
                    {"query": "{ tickets { nodes {"}                     | GRAPHQL_SYNTAX
                    {"query": "mutation { eatTicket { position } }"}     | UNKNOWN_FIELD
                    {"query": "{ ticket(colour: 1) { id } }"}            | UNKNOWN_ARGUMENT
                    {"query": "mutation { startWork { position } }"}     | MISSING_ARGUMENT
                    {"query": "query($n: Int) { tickets(first: $n) { nodes { id } } }", "variables": {"n": 5000000000}} | WRONG_TYPE
                    """)
    void whatIsNoRequestIsRefusedWhole(String body, String code) {
        Response response =
                anna.request()
                        .accept("application/graphql-response+json")
                        .body(body)
                        .post("/graphql");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
    }

    @Test
    void documentsComeByPostAsJsonAlone() {
        String mutation = "mutation { startWork(input: {ticketId: \"x\"}) { position } }";
        Response text = anna.request().contentType("text/plain").body(mutation).post("/graphql");
        assertThat(text.statusCode()).isEqualTo(415);
        Response get = anna.request().queryParam("query", mutation).get("/graphql");
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void aPageHasBounds() {
        JsonPath answer = anna.ask("{ tickets(first: 101) { nodes { id } } }", Map.of());
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_PAGE");
        JsonPath cursor =
                anna.ask("{ tickets(first: 1, after: \"x\") { nodes { id } } }", Map.of());
        assertThat(cursor.getString("errors[0].extensions.code")).isEqualTo("BAD_CURSOR");
    }

    @Test
    void aDocumentHasLimits() {
        String deep =
                "{ __schema { types { fields { type "
                        + "{ ofType ".repeat(20)
                        + "{ name } "
                        + "} ".repeat(20)
                        + "} } } }";
        assertThat(anna.ask(deep, Map.of()).getString("errors[0].extensions.code"))
                .isEqualTo("QUERY_TOO_DEEP");
        String tokens = "{ " + "__typename ".repeat(6000) + "}";
        assertThat(anna.ask(tokens, Map.of()).getString("errors[0].extensions.code"))
                .isEqualTo("DOCUMENT_TOO_LARGE");
    }

    /** The code with which a registration is refused, if it is. */
    private @org.jspecify.annotations.Nullable String refused(Map<String, ?> more) {
        return anna.code(anna.mutate("registerTicket", Desk.matter("olga", more)));
    }

    private int version(String id) {
        return anna.mutate("addNote", id, Map.of("text", "seen")).getInt("ticket.version") - 1;
    }
}
