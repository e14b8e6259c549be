package io.ledgerdesk.journey.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a ticket is marked with, who has to do with it, and what of it a requester sees. */
@QuarkusTest
class MarksTest {
    private final Acts anna = Acts.agent("anna");
    private final String person = Desk.unique("olga");
    private final Acts olga = Acts.requester(person);

    @Test
    void ticketsAreFoundByAllTheirTagsAndByStaffAlone() {
        String id = anna.registered(person);
        String tag = Desk.unique("floor");
        anna.did("tagTicket", id, Map.of("tags", List.of(tag, "Принтер")));
        JsonPath other =
                anna.did("tagTicket", anna.registered(person), Map.of("tags", List.of(tag)));
        String position = other.getString("position");

        assertThat(found(anna, position, tag)).isEqualTo(2);
        assertThat(found(anna, position, tag, "ПРИНТЕР")).isEqualTo(1);
        assertThat(found(anna, position, tag, "scanner")).isZero();
        assertThat(found(olga, position, tag)).isZero();
        assertThat(olga.see(id, position).getList("tags")).isEmpty();
        JsonPath less = anna.did("untagTicket", id, Map.of("tags", List.of(tag, "none")));
        assertThat(less.getList("ticket.tags")).isEqualTo(List.of("принтер"));
        assertThat(anna.refused("tagTicket", id, Map.of("tags", List.of("two words"))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(
                        anna.desk()
                                .ask(
                                        "query($f: TicketFilterInput) { tickets(filter: $f) {"
                                                + " totalCount } }",
                                        Map.of("f", Map.of("tags", Collections.nCopies(1000, "a"))))
                                .getString("errors[0].extensions.code"))
                .isEqualTo("FILTER_TOO_LARGE");
    }

    @Test
    void aPriorityHoldsUntilItIsReset() {
        String id = anna.registered(person);
        JsonPath before =
                anna.did("classifyTicket", id, Map.of("impact", "PERSON", "urgency", "LOW"));

        JsonPath set =
                anna.did("overridePriority", id, Map.of("priority", "P1", "reason", "The boss."));
        assertThat(set.getString("ticket.priority")).isEqualTo("P1");
        assertThat(set.getBoolean("ticket.priorityOverridden")).isTrue();
        JsonPath reset = anna.did("resetPriority", id, Map.of());
        assertThat(reset.getString("ticket.priority"))
                .isEqualTo(before.getString("ticket.priority"));
        assertThat(reset.getBoolean("ticket.priorityOverridden")).isFalse();
    }

    @Test
    void customFieldsHoldOneValueOfTheirSort() {
        String id = anna.registered(person);
        List<Map<String, ?>> fields =
                List.of(
                        Map.of("key", "room", "text", "301"),
                        Map.of("key", "price", "number", "12.50"),
                        Map.of("key", "due", "date", "2030-05-01"),
                        Map.of("key", "owner", "personId", "ivan"),
                        Map.of("key", "urgent", "flag", true));

        JsonPath bad = anna.act("setCustomFields", id, Map.of("fields", fields));
        assertThat(bad.getString("errors[0].code")).isEqualTo("VALIDATION_FAILED");
        assertThat(bad.getList("errors[0].path")).isEqualTo(List.of("input", "fields", "price"));
        List<Map<String, ?>> good =
                fields.stream()
                        .<Map<String, ?>>map(field ->
                                field.containsKey("number")
                                        ? Map.of("key", "price", "number", "12.5")
                                        : field)
                        .toList();
        JsonPath set = anna.did("setCustomFields", id, Map.of("fields", good));
        assertThat(set.getList("ticket.customFields.key"))
                .isEqualTo(List.of("due", "owner", "price", "room", "urgent"));
        assertThat(set.getString("ticket.customFields[0].date")).isEqualTo("2030-05-01");
        assertThat(olga.see(id, set.getString("position")).getList("customFields")).isEmpty();
        JsonPath less = anna.did("setCustomFields", id, Map.of("cleared", List.of("room", "due")));
        assertThat(less.getList("ticket.customFields")).hasSize(3);
    }

    @Test
    void whatWasSaidAtTheRegistrationIsCorrected() {
        String id = anna.registered(person);

        JsonPath corrected =
                anna.did(
                        "correctTicket",
                        id,
                        Map.of(
                                "subject",
                                "The plotter is jammed",
                                "requester",
                                Map.of("id", person, "name", "Olga", "vip", true)));

        assertThat(corrected.getString("ticket.subject")).isEqualTo("The plotter is jammed");
        assertThat(corrected.getString("ticket.description")).isEqualTo("It blinks.");
        assertThat(corrected.getBoolean("ticket.vip")).isTrue();
        JsonPath seen = olga.see(id, corrected.getString("position"));
        assertThat(seen.getString("requester.name")).isEqualTo("Olga");
        assertThat(seen.getString("vip")).isNull();
    }

    @Test
    void aTicketGoesToThoseWhoKnowMoreOrBackToThePool() {
        String id = anna.registered(person);
        Map<String, ?> second = Map.of("id", "second", "name", "Second line", "line", 2);

        JsonPath escalated =
                anna.did(
                        "escalateTicket",
                        id,
                        Map.of("kind", "FUNCTIONAL", "group", second, "reason", "Network."));
        assertThat(escalated.getInt("ticket.line")).isEqualTo(2);
        assertThat(escalated.getString("ticket.assignee.group.id")).isEqualTo("second");
        Map<String, ?> boss = Map.of("id", "vera", "name", "Vera");
        JsonPath told =
                anna.did(
                        "escalateTicket",
                        id,
                        Map.of("kind", "HIERARCHICAL", "manager", boss, "reason", "Angry."));
        assertThat(told.getString("ticket.assignee.group.id")).isEqualTo("second");
        JsonPath mixed =
                anna.act(
                        "escalateTicket",
                        id,
                        Map.of("kind", "FUNCTIONAL", "manager", boss, "reason", "x"));
        assertThat(mixed.getList("errors[0].path")).isEqualTo(List.of("input", "manager"));
        JsonPath line =
                anna.act(
                        "assignTicket",
                        id,
                        Map.of("group", Map.of("id", "g", "name", "G", "line", 4)));
        assertThat(line.getList("errors[0].path")).isEqualTo(List.of("input", "group", "line"));
        JsonPath free = anna.did("unassignTicket", id, Map.of("reason", "Wrong desk."));
        assertThat(free.getString("ticket.state")).isEqualTo("NEW");
        assertThat(free.getString("ticket.assignee")).isNull();
    }

    @Test
    void whoWatchesAndWhatWasSpentIsForStaff() {
        String id = anna.registered(person);
        anna.did("watchTicket", id, Map.of());
        anna.did("watchTicket", id, Map.of("who", Map.of("id", "ivan", "name", "Ivan")));
        anna.did("unwatchTicket", id, Map.of("personId", "anna"));
        Map<String, ?> group = Map.of("group", Map.of("id", "audit", "name", "Audit"));
        anna.did("shareTicket", id, Map.of("with", group, "level", "WRITE"));
        anna.did("logWork", id, Map.of("minutes", 30, "billable", true, "what", "Roller."));
        anna.did("logWork", id, Map.of("minutes", 15, "billable", false, "what", "Test."));
        JsonPath last = anna.did("logCall", id, call("PT4M30S"));

        assertThat(last.getList("ticket.watchers.id")).isEqualTo(List.of("ivan"));
        assertThat(last.getString("ticket.shares[0].groupId")).isEqualTo("audit");
        assertThat(last.getInt("ticket.workedMinutes")).isEqualTo(45);
        JsonPath seen = olga.see(id, last.getString("position"));
        assertThat(seen.getList("watchers")).isEmpty();
        assertThat(seen.getString("workedMinutes")).isNull();
        assertThat(seen.getInt("version")).isEqualTo(2);
        assertThat(anna.refused("logCall", id, call("5 minutes"))).isEqualTo("VALIDATION_FAILED");
        assertThat(anna.refused("logCall", id, call("PT25H"))).isEqualTo("VALIDATION_FAILED");
        assertThat(
                        anna.refused(
                                "logWork",
                                id,
                                Map.of("minutes", 1441, "billable", true, "what", "x")))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(anna.refused("shareTicket", id, Map.of("with", Map.of(), "level", "READ")))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(anna.did("unshareTicket", id, Map.of("with", group)).getList("ticket.shares"))
                .isEmpty();
    }

    @Test
    void aNoteSaysSomethingElse() {
        String id = anna.registered(person);
        String position = anna.did("addNote", id, Map.of("text", "Tray 2.")).getString("position");
        String note = anna.said(id, "ticket.NoteAdded", "note", position).getFirst();

        JsonPath edited = anna.did("editNote", id, Map.of("noteId", note, "text", "Tray 3."));
        assertThat(edited.getInt("ticket.version")).isEqualTo(3);
        assertThat(anna.refused("editNote", id, Map.of("noteId", "nonsense", "text", "x")))
                .isEqualTo("NOTE_NOT_FOUND");
    }

    private static Map<String, ?> call(String duration) {
        return Map.of(
                "direction", "INCOMING",
                "number", "+7 495 000 00 00",
                "startedAt", "2026-01-01T10:00:00+03:00",
                "duration", duration);
    }

    private static int found(Acts reader, String position, String... tags) {
        return reader.desk()
                .send(
                        "query($f: TicketFilterInput) { tickets(filter: $f) { totalCount } }",
                        Map.of("f", Map.of("tags", tags)),
                        Map.of("X-After-Position", position))
                .jsonPath()
                .getInt("data.tickets.totalCount");
    }
}
