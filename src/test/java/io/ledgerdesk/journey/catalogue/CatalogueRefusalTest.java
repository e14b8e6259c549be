package io.ledgerdesk.journey.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What does not go together, is malformed or for others is refused, and the answer says why. */
@QuarkusTest
class CatalogueRefusalTest {
    private final CatalogueClient desk = new CatalogueClient();

    @Test
    void whatDoesNotGoTogetherIsRefusedAndTheAnswerSaysWhy() {
        String calendar = desk.calendar("refusals");
        String plan = desk.plan();
        Map<String, Object> late = CatalogueClient.agreement(plan, calendar);
        late.put("validTo", "2020-01-01T00:00:00Z");
        JsonPath backwards =
                desk.define("Agreement", CatalogueClient.key("late"), "agreement", late);
        assertThat(CatalogueClient.codes(backwards))
                .containsExactly("AGREEMENT_ENDS_BEFORE_IT_BEGINS");
        assertThat(backwards.getList("errors[0].path"))
                .isEqualTo(List.of("input", "agreement", "validTo"));
        Map<String, Object> unknown = CatalogueClient.agreement(plan, "none-such");
        JsonPath dangling =
                desk.define("Agreement", CatalogueClient.key("dangling"), "agreement", unknown);
        assertThat(CatalogueClient.codes(dangling)).containsExactly("CATALOGUE_REFERENCE_UNKNOWN");
        assertThat(dangling.getList("errors[0].path"))
                .isEqualTo(List.of("input", "agreement", "calendarId"));
        Map<String, Object> first = CatalogueClient.agreement(plan, calendar);
        first.put("companyId", "overlapping");
        assertThat(
                        CatalogueClient.codes(
                                desk.define(
                                        "Agreement",
                                        CatalogueClient.key("one"),
                                        "agreement",
                                        first)))
                .isEmpty();
        assertThat(
                        CatalogueClient.codes(
                                desk.define(
                                        "Agreement",
                                        CatalogueClient.key("two"),
                                        "agreement",
                                        first)))
                .containsExactly("AGREEMENT_OVERLAPS");
        assertThat(CatalogueClient.codes(desk.retire("Calendar", calendar)))
                .containsExactly("CATALOGUE_ENTRY_IN_USE");
        assertThat(CatalogueClient.codes(desk.retire("Calendar", "none-such")))
                .containsExactly("CATALOGUE_ENTRY_NOT_FOUND");
        assertThat(
                        CatalogueClient.codes(
                                desk.define(
                                        "Calendar",
                                        calendar,
                                        "calendar",
                                        CatalogueClient.office())))
                .containsExactly("CATALOGUE_ENTRY_EXISTS");
        Map<String, Object> idle = Map.of("name", "Never", "zone", "UTC");
        assertThat(
                        CatalogueClient.codes(
                                desk.define(
                                        "Calendar", CatalogueClient.key("idle"), "calendar", idle)))
                .containsExactly("CALENDAR_WITHOUT_WORKING_TIME");

        String top =
                desk.define("Topic", CatalogueClient.key("top"), "topic", Map.of("name", "Top"))
                        .get("entry.key");
        String below =
                desk.define(
                                "Topic",
                                CatalogueClient.key("below"),
                                "topic",
                                Map.of("name", "Below", "parentId", top))
                        .get("entry.key");
        assertThat(
                        CatalogueClient.codes(
                                desk.change(
                                        "Topic",
                                        top,
                                        "topic",
                                        Map.of("name", "T", "parentId", below))))
                .containsExactly("TOPIC_CYCLE");
        JsonPath tree =
                desk.ask(
                        "{ topics(filter: {parentId: \"%s\"}) { nodes { parent { name } path { name } } } topic(id: \"%s\") { children { nodes { name } } } }"
                                .formatted(top, top));
        assertThat(tree.getList("data.topics.nodes[0].path.name"))
                .isEqualTo(List.of("Top", "Below"));
        assertThat(tree.getList("data.topic.children.nodes.name")).isEqualTo(List.of("Below"));
    }

    @Test
    void malformedValuesAreNamedWithWhatIsAllowed() {
        Map<String, Object> calendar = new HashMap<>(CatalogueClient.office());
        calendar.put("zone", "Mars/Olympus");
        assertRefused(calendar, "[input, calendar, zone]");
        calendar = new HashMap<>(CatalogueClient.office());
        calendar.put("week", List.of(Map.of("day", "MONDAY", "hours", List.of("9 to 5"))));
        assertRefused(calendar, "[input, calendar, week, 0, hours, 0]");
        calendar = new HashMap<>(CatalogueClient.office());
        calendar.put("days", List.of(Map.of("date", "2026-02-30", "kind", "HOLIDAY")));
        assertRefused(calendar, "[input, calendar, days, 0, date]");
        Map<String, Object> day = Map.of("date", "2026-02-03", "kind", "HOLIDAY");
        calendar.put("days", List.of(day, day));
        assertRefused(calendar, "[input, calendar, days]");
        calendar.put("days", List.of(Map.of("date", "2026-02-03", "kind", "MOVED")));
        assertRefused(calendar, "[input, calendar, days, 0]");
        JsonPath key =
                desk.define("Plan", "no key", "plan", Map.of("name", "P", "targets", List.of()));
        assertThat(CatalogueClient.codes(key)).containsExactly("VALIDATION_FAILED");
        assertThat(key.getString("errors[0].path")).isEqualTo("[input, key]");
    }

    @Test
    void theCatalogueIsForThoseWhoHaveTheRight() {
        Desk operator = desk.holding("OPERATOR");
        Desk requester = desk.holding("REQUESTER");
        String key = desk.calendar("rights");
        String list = "{ calendars { nodes { key } } }";
        assertThat(operator.ask(list, Map.of()).getString("errors")).isNull();
        assertThat(requester.ask(list, Map.of()).getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");
        String node = "{ node(id: \"calendar_~" + key + "\") { id } }";
        assertThat(operator.ask(node, Map.of()).getString("data.node.id")).isNotNull();
        assertThat(requester.ask(node, Map.of()).getString("data.node")).isNull();
        assertThat(
                        operator.ask(
                                        "mutation($input: RetireCalendarInput!) { retireCalendar(input: $input) { errors { code } } }",
                                        Map.of("input", Map.of("id", key)))
                                .getList("data.retireCalendar.errors.code"))
                .isEqualTo(List.of("FORBIDDEN"));
    }

    private void assertRefused(Map<String, Object> calendar, String path) {
        JsonPath refused =
                desk.define("Calendar", CatalogueClient.key("wrong"), "calendar", calendar);
        assertThat(CatalogueClient.codes(refused)).containsExactly("VALIDATION_FAILED");
        assertThat(refused.getString("errors[0].path")).isEqualTo(path);
        assertThat(refused.getString("entry")).isNull();
    }
}
