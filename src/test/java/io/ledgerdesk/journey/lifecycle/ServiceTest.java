package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A ticket names a service of the catalogue and is worked on by its process. */
@QuarkusTest
class ServiceTest {
    private static final String SHOWN =
            """
            payload: %s(input: $input) { position errors { code path } ticket { id priority
              service { key name } chosenAgreement { key }
              process { version checklist { key ticked by at } fields { key requiredFrom } }
              allowedCommands { command allowed code } } } }
            """;
    private final String tenant = Desk.unique("served").replace("-", "");
    private final Desk root = new Desk("Actor agent:root@" + tenant + "; roles=ADMINISTRATOR");
    private final Desk ivan = new Desk("Actor agent:ivan@" + tenant + "; name=Ivan");

    @Test
    void aTicketOfAServiceIsWorkedOnByItsProcess() {
        ivan.register("olga");
        promised();
        JsonPath made =
                act(
                        "registerTicket",
                        Desk.matter(
                                "olga",
                                Map.of(
                                        "requester",
                                                Map.of(
                                                        "id",
                                                        "olga",
                                                        "company",
                                                        Map.of("id", "acme")),
                                        "service", "service_~mail",
                                        "agreement", "gold",
                                        "impact", "PERSON",
                                        "urgency", "MEDIUM")));
        assertThat(made.getList("errors")).isEmpty();
        assertThat(made.getString("ticket.service.name")).isEqualTo("Mail");
        assertThat(made.getString("ticket.chosenAgreement.key")).isEqualTo("gold");
        assertThat(made.getString("ticket.priority")).isEqualTo("P2");
        assertThat(made.getList("ticket.process.fields.key")).isEqualTo(List.of("room"));

        String id = made.getString("ticket.id");
        assertThat(refused("startWork", id, Map.of())).isEqualTo("FIELD_REQUIRED");
        List<?> field = List.of(Map.of("key", "room", "number", "301"));
        assertThat(refused("setCustomFields", id, Map.of("fields", field)))
                .isEqualTo("VALIDATION_FAILED");
        did("setCustomFields", id, Map.of("fields", List.of(Map.of("key", "room", "text", "301"))));
        JsonPath begun = did("startWork", id, Map.of());
        assertThat(
                        begun.getString(
                                "ticket.allowedCommands.find { it.command == 'resolveTicket' }.code"))
                .isEqualTo("CHECKLIST_OPEN");
        Map<String, ?> answer = Map.of("code", "SOLVED", "answer", "Done.");
        assertThat(refused("resolveTicket", id, answer)).isEqualTo("CHECKLIST_OPEN");
        JsonPath ticked = did("tickStep", id, Map.of("step", "backup"));
        assertThat(ticked.getString("ticket.process.checklist[0].by")).isEqualTo("ivan");
        did("untickStep", id, Map.of("step", "backup"));
        did("tickStep", id, Map.of("step", "backup"));
        JsonPath queues =
                ivan.send(
                                "{ mail: queue(filter: {serviceIds: [\"service_~mail\"],"
                                        + " companyIds: [\"acme\"]}) { nodes {"
                                        + " ticket { id } } } none: queue(filter: {serviceIds:"
                                        + " [\"phone\"]}) { totalCount } others: queue(filter:"
                                        + " {companyIds: [\"other\"]}) { totalCount } }",
                                Map.of(),
                                Map.of("X-After-Position", ticked.getString("position")))
                        .jsonPath();
        assertThat(queues.getList("data.mail.nodes.ticket.id")).containsExactly(id);
        assertThat(queues.getInt("data.none.totalCount")).isZero();
        assertThat(queues.getInt("data.others.totalCount")).isZero();
        String position = did("resolveTicket", id, answer).getString("position");

        JsonPath list =
                ivan.send(
                                "{ tickets(filter: {service: \"mail\"}) { totalCount nodes { id"
                                        + " process { checklist { ticked } } } } }",
                                Map.of(),
                                Map.of("X-After-Position", position))
                        .jsonPath();
        assertThat(list.getInt("data.tickets.totalCount")).isEqualTo(1);
        assertThat(list.getString("data.tickets.nodes[0].id")).isEqualTo(id);
        assertThat(list.getList("data.tickets.nodes[0].process.checklist.ticked"))
                .isEqualTo(List.of(true));
    }

    @Test
    void whatIsNotInUseOrNotTheirsIsRefused() {
        promised();
        for (String field : List.of("service", "agreement")) {
            JsonPath refused =
                    act("registerTicket", Desk.matter("olga", Map.of(field, "nonsense")));
            assertThat(refused.getList("errors.code")).containsExactly("VALIDATION_FAILED");
            assertThat(refused.getList("errors[0].path")).isEqualTo(List.of("input", field));
        }
        String id = ivan.register("olga");
        // of a company that is not the requester's
        assertThat(refused("classifyTicket", id, Map.of("agreement", "gold")))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(
                        did("classifyTicket", id, Map.of("service", "mail"))
                                .getString("ticket.service.key"))
                .isEqualTo("mail");
    }

    @Test
    void aRequesterSeesWhatTheServiceIsCalledAndNotHowTheDeskWorks() {
        promised();
        String id = ivan.register("olga");
        String position =
                did("classifyTicket", id, Map.of("service", "mail")).getString("position");
        String seen =
                """
                query($id: ID!) { ticket(id: $id) { service { key name topic { key }
                  process { checklist { title } fields { key } } history { nodes { data } } } } }
                """;
        Map<String, String> caughtUp = Map.of("X-After-Position", position);

        JsonPath own =
                new Desk("Actor requester:olga@" + tenant + "; roles=REQUESTER")
                        .send(seen, Map.of("id", id), caughtUp)
                        .jsonPath()
                        .setRootPath("data.ticket.service");
        assertThat(own.getString("name")).isEqualTo("Mail");
        assertThat(own.getList("process.checklist")).isEmpty();
        assertThat(own.getList("process.fields")).isEmpty();
        assertThat(own.getList("history.nodes")).isEmpty();

        JsonPath staff =
                new Desk("Actor agent:dan@" + tenant + "; roles=DISPATCHER")
                        .send(seen, Map.of("id", id), caughtUp)
                        .jsonPath()
                        .setRootPath("data.ticket.service");
        assertThat(staff.getList("process.checklist")).isNotEmpty();
        assertThat(staff.getList("history.nodes")).hasSize(1);
    }

    private void promised() {
        define(
                "Service",
                "mail",
                "service",
                Map.of(
                        "name",
                        "Mail",
                        "critical",
                        true,
                        "process",
                        Map.of(
                                "checklist",
                                        List.of(
                                                Map.of(
                                                        "key", "backup",
                                                        "title", "Save the letters",
                                                        "mandatory", true)),
                                "fields",
                                        List.of(
                                                Map.of(
                                                        "key", "room",
                                                        "label", "Room",
                                                        "type", "TEXT",
                                                        "requiredFrom", "WORK")))));
        define(
                "Calendar",
                "always",
                "calendar",
                Map.of("name", "Always", "zone", "UTC", "continuous", true));
        define(
                "Plan",
                "plan",
                "plan",
                Map.of(
                        "name",
                        "Plan",
                        "targets",
                        List.of(Map.of("target", "RESOLUTION", "seconds", 3600))));
        String position =
                define(
                        "Agreement",
                        "gold",
                        "agreement",
                        Map.of(
                                "name", "Gold",
                                "companyId", "acme",
                                "planId", "plan",
                                "calendarId", "always",
                                "validFrom", "2020-01-01T00:00:00Z",
                                "vip", true));
        ivan.send("{ __typename }", Map.of(), Map.of("X-After-Position", position));
    }

    private String define(String type, String key, String field, Map<String, ?> content) {
        JsonPath answer =
                root.ask(
                                "mutation($input: Define%sInput!) { payload: define%s(input: $input) { position errors { code message } } }"
                                        .formatted(type, type),
                                Map.of("input", Map.of("key", key, field, content)))
                        .setRootPath("");
        assertThat(answer.getString("errors")).isNull();
        assertThat(answer.getList("data.payload.errors")).isEmpty();
        return answer.getString("data.payload.position");
    }

    private JsonPath act(String mutation, Map<String, ?> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        JsonPath answer =
                ivan.ask(
                        "mutation($input: " + type + "Input!) { " + SHOWN.formatted(mutation),
                        Map.of("input", input));
        assertThat(answer.getString("errors")).as(mutation).isNull();
        return answer.setRootPath("data.payload");
    }

    private JsonPath act(String mutation, String ticket, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("ticketId", ticket);
        return act(mutation, input);
    }

    private JsonPath did(String mutation, String ticket, Map<String, ?> more) {
        JsonPath payload = act(mutation, ticket, more);
        assertThat(payload.getList("errors")).as(mutation).isEmpty();
        return payload;
    }

    private String refused(String mutation, String ticket, Map<String, ?> more) {
        return act(mutation, ticket, more).getString("errors[0].code");
    }
}
