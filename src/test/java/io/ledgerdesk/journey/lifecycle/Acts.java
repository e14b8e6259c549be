package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody does, with everything that a payload shows of a ticket. */
record Acts(Desk desk) {
    static final String TICKET =
            """
            fragment D on Ticket { id number version state subject description line vip priority
              priorityOverridden tags workedMinutes cancelReason hold { reason text until }
              proposal { proposerId code answer solution } mergedInto { id number }
              customFields { key text number choice date personId flag } watchers { id name }
              shares { personId groupId name level } requester { id name company { id } }
              review { round scores { criterion points } comment }
              assignee { group { id } agent { id } } resolution { code answer solution } }
            """;
    private static final String ERRORS = "errors { __typename code message path }";
    private static final Map<String, String> MORE =
            Map.of(
                    "splitTicket", "newTicket { ...D }",
                    "receiveMessage", "followUp { ...D }");

    static Acts agent(String id) {
        return new Acts(Desk.agent(id));
    }

    static Acts requester(String id) {
        return new Acts(Desk.requester(id));
    }

    /** The payload of a mutation that is about one ticket. */
    JsonPath act(String mutation, String ticket, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("ticketId", ticket);
        return send(
                mutation,
                "position ticket { ...D } " + ERRORS + " " + MORE.getOrDefault(mutation, ""),
                input);
    }

    /** The ticket that it leads to, where nothing is refused. */
    JsonPath did(String mutation, String ticket, Map<String, ?> more) {
        JsonPath payload = act(mutation, ticket, more);
        assertThat(payload.getList("errors")).as(mutation).isEmpty();
        return payload;
    }

    /** The code of the one error. */
    String refused(String mutation, String ticket, Map<String, ?> more) {
        JsonPath payload = act(mutation, ticket, more);
        assertThat(payload.getString("position")).as(mutation).isNull();
        return payload.getString("errors[0].code");
    }

    JsonPath many(String mutation, List<String> tickets, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("ticketIds", tickets);
        return send(
                mutation,
                "position results { ticketId position ticket { ...D } " + ERRORS + " } " + ERRORS,
                input);
    }

    private JsonPath send(String mutation, String shown, Map<String, ?> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        JsonPath answer =
                desk.ask(
                        "mutation($input: %sInput!) { payload: %s(input: $input) { %s } } %s"
                                .formatted(type, mutation, shown, TICKET),
                        Map.of("input", input));
        if (answer.get("errors") != null) {
            throw new AssertionError(mutation + ": " + answer.getString("errors"));
        }
        return answer.setRootPath("data.payload");
    }

    /** The ticket as this reader sees it, at a position or later. */
    JsonPath see(String ticket, String position) {
        JsonPath answer =
                desk.send(
                                "query($id: ID!) { ticket(id: $id) { ...D } }" + TICKET,
                                Map.of("id", ticket),
                                Map.of("X-After-Position", position))
                        .jsonPath();
        assertThat(answer.getString("errors")).isNull();
        return answer.setRootPath("data.ticket");
    }

    /** A new ticket of a person, with something to change. */
    JsonPath register(String requester, Map<String, ?> more) {
        return desk.mutate("registerTicket", matter(requester, more));
    }

    String registered(String requester) {
        return register(requester, Map.of()).getString("ticket.id");
    }

    private static Map<String, Object> matter(String requester, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>();
        input.put("requester", Map.of("id", requester));
        input.put("channel", "PHONE");
        input.put("subject", "The printer is jammed");
        input.put("description", "It blinks.");
        input.putAll(more);
        return input;
    }

    /** What the data of a ticket's events of a type has under a key, in order. */
    List<String> said(String ticket, String type, String key, String position) {
        JsonPath answer =
                desk.send(
                                "query($f: TicketEventFilterInput) { ticketEvents(filter: $f)"
                                        + " { nodes { data } } }",
                                Map.of("f", Map.of("ticketId", ticket, "types", List.of(type))),
                                Map.of("X-After-Position", position))
                        .jsonPath();
        assertThat(answer.getString("errors")).isNull();
        return answer.getList("data.ticketEvents.nodes.data." + key, String.class);
    }
}
