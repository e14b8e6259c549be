package io.ledgerdesk.journey;

import static io.restassured.RestAssured.given;

import io.ledgerdesk.journey.http.PlainPath;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client of the desk, as somebody. */
public record Desk(String authorization) {
    static final String TICKET =
            """
            fragment T on Ticket { id number version state subject priority kind
              assignee { group { id } agent { id name } } resolution { code answer solution }
              rating { score solved } round allowedCommands { command allowed code } }
            """;

    public static Desk agent(String id) {
        return new Desk("Actor agent:" + id + "; name=" + id.toUpperCase(Locale.ROOT));
    }

    public static Desk requester(String id) {
        return new Desk("Actor requester:" + id + "; name=" + id);
    }

    /** Another desk of the same installation. */
    Desk at(String tenant) {
        return new Desk(authorization.replaceFirst(";", "@" + tenant + ";"));
    }

    RequestSpecification request() {
        return given().header("Authorization", authorization).contentType("application/json");
    }

    public Response send(String document, Map<String, ?> variables, Map<String, String> headers) {
        return request()
                .headers(headers)
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql");
    }

    public JsonPath ask(String document, Map<String, ?> variables) {
        return new PlainPath(send(document, variables, Map.of()).asString());
    }

    /** Sends a mutation that is expected to be understood; its payload. */
    public JsonPath mutate(String mutation, Map<String, ?> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        String document =
                "mutation($input: "
                        + type
                        + "Input!) { payload: "
                        + mutation
                        + "(input: $input) { position ticket { ...T } errors { __typename code message"
                        + " path ... on InvalidState { state allowedCommands } ... on"
                        + " VersionConflict { version events { type position data } } } } }"
                        + TICKET;
        JsonPath answer = ask(document, Map.of("input", input));
        if (answer.get("errors") != null) {
            throw new AssertionError(mutation + ": " + answer.getString("errors"));
        }
        return answer.setRootPath("data.payload");
    }

    /** The same about a ticket. */
    public JsonPath mutate(String mutation, String ticketId, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("ticketId", ticketId);
        return mutate(mutation, input);
    }

    /** What is needed to register, with something to change. */
    public static Map<String, Object> matter(String requester, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>();
        input.put("requester", Map.of("id", requester, "name", "Olga Sokolova"));
        input.put("channel", "PHONE");
        input.put("subject", "The printer on floor 3 is jammed");
        input.put("description", "It blinks.\nNothing comes out.");
        input.putAll(more);
        return input;
    }

    /** The id of a new ticket of a requester. */
    public String register(String requester) {
        return mutate("registerTicket", matter(requester, Map.of())).getString("ticket.id");
    }

    @Nullable String code(JsonPath payload) {
        return payload.getString("errors[0].code");
    }

    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
