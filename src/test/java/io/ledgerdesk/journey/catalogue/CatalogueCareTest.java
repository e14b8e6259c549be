package io.ledgerdesk.journey.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes meet what is there: other people's changes, other people's records, open tickets. */
@QuarkusTest
class CatalogueCareTest {
    private static final String CONFLICT =
            "errors { ... on CatalogueConflict { version change { version by type } } }";

    private final CatalogueClient desk = new CatalogueClient();

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() {
        String calendar = desk.calendar("seen");
        Map<String, Object> other = new HashMap<>(CatalogueClient.office());
        other.put("name", "Other");
        JsonPath first =
                desk.send(
                        "changeCalendar",
                        Map.of("id", calendar, "calendar", other, "expectedVersion", 1),
                        "calendar { version }");
        assertThat(first.getInt("calendar.version")).isEqualTo(2);

        JsonPath late =
                desk.send(
                        "changeCalendar",
                        Map.of(
                                "id",
                                calendar,
                                "calendar",
                                CatalogueClient.office(),
                                "expectedVersion",
                                1),
                        "calendar { version } " + CONFLICT);
        assertThat(CatalogueClient.codes(late)).containsExactly("VERSION_CONFLICT");
        assertThat(late.getString("errors[0].path")).isEqualTo("[input, expectedVersion]");
        assertThat(late.getInt("errors[0].version")).isEqualTo(2);
        assertThat(late.getInt("errors[0].change.version")).isEqualTo(2);
        assertThat(late.getString("errors[0].change.by")).isEqualTo("root");
        assertThat(late.getString("calendar")).isNull();
        JsonPath retired =
                desk.send(
                        "retireCalendar",
                        Map.of("id", calendar, "expectedVersion", 1),
                        "calendar { version }");
        assertThat(CatalogueClient.codes(retired)).containsExactly("VERSION_CONFLICT");
        for (boolean dry : List.of(true, false)) {
            JsonPath imported =
                    desk.send(
                            "importHolidays",
                            Map.of(
                                    "calendarId",
                                    calendar,
                                    "icalendar",
                                    "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                                    "dryRun",
                                    dry,
                                    "expectedVersion",
                                    1),
                            "calendar { version }");
            assertThat(CatalogueClient.codes(imported)).containsExactly("VERSION_CONFLICT");
        }
    }

    @Test
    void whatIsNamedOutsideOfTheCatalogueMustBeThereOnceTheDeskKeepsIt() {
        String calendar = desk.calendar("named");
        String plan = desk.plan();
        Map<String, Object> agreement = CatalogueClient.agreement(plan, calendar);
        agreement.put("companyId", "early");
        String early = CatalogueClient.key("early");
        assertThat(CatalogueClient.codes(desk.define("Agreement", early, "agreement", agreement)))
                .isEmpty();

        desk.send("registerCompany", Map.of("key", "known", "name", "Known"), "company { key }");
        shown("companies");
        agreement.put("companyId", "company_~known");
        assertThat(
                        CatalogueClient.codes(
                                desk.define(
                                        "Agreement",
                                        CatalogueClient.key("known"),
                                        "agreement",
                                        agreement)))
                .isEmpty();
        agreement.put("companyId", "unknown");
        JsonPath refused =
                desk.define("Agreement", CatalogueClient.key("unknown"), "agreement", agreement);
        assertThat(CatalogueClient.codes(refused)).containsExactly("CATALOGUE_REFERENCE_UNKNOWN");
        assertThat(refused.getString("errors[0].path")).isEqualTo("[input, agreement, companyId]");
        assertThat(refused.getString("errors[0].message")).contains("company unknown");
        agreement.put("companyId", "early");
        agreement.put("vip", true);
        assertThat(CatalogueClient.codes(desk.change("Agreement", early, "agreement", agreement)))
                .isEmpty();

        desk.send(
                "registerGroup",
                Map.of("key", "second", "name", "Second", "line", 2),
                "group { key }");
        shown("groups");
        assertThat(
                        desk.define(
                                        "Service",
                                        CatalogueClient.key("service"),
                                        "service",
                                        Map.of("name", "Mail", "ownerId", "third"))
                                .getString("errors[0].path"))
                .isEqualTo("[input, service, ownerId]");
        assertThat(
                        desk.define(
                                        "EscalationPolicy",
                                        CatalogueClient.key("policy"),
                                        "policy",
                                        policy(
                                                step("MOVE_TO_LINE", "line", 2),
                                                step("ADD_WATCHER", "role", "NO_SUCH_ROLE")))
                                .getString("errors[0].path"))
                .isEqualTo("[input, policy, steps, 1, role]");
    }

    @Test
    void anOpenTicketKeepsItsPriorityUntilItIsClassifiedAgain() {
        String calendar = desk.calendar("matrix");
        Map<String, Object> agreement = CatalogueClient.agreement(desk.plan(), calendar);
        agreement.put("validTo", null);
        agreement.put("validFrom", "2020-01-01T00:00:00Z");
        desk.define("Agreement", "all", "agreement", agreement);
        Desk anna = desk.holding("DISPATCHER");
        Map<String, Object> impact = Map.of("impact", "PERSON", "urgency", "MEDIUM");
        JsonPath registered =
                anna.mutate("registerTicket", Desk.matter(Desk.unique("olga"), impact));
        assertThat(registered.getString("ticket.priority")).isEqualTo("P4");
        String ticket = registered.getString("ticket.id");

        List<String> first = Collections.nCopies(3, "P1");
        agreement.put(
                "matrix", Map.of("organisation", first, "department", first, "person", first));
        assertThat(CatalogueClient.codes(desk.change("Agreement", "all", "agreement", agreement)))
                .isEmpty();
        JsonPath tagged = anna.mutate("tagTicket", ticket, Map.of("tags", List.of("late")));
        assertThat(tagged.getString("errors")).isEqualTo("[]");
        assertThat(tagged.getString("ticket.priority")).isEqualTo("P4");
        JsonPath again = anna.mutate("classifyTicket", ticket, Map.of("urgency", "MEDIUM"));
        assertThat(again.getString("ticket.priority")).isEqualTo("P1");
    }

    @Test
    void aDryRunSaysWhatIsInTheWayOfAStep() {
        Map<String, Object> agreement =
                CatalogueClient.agreement(desk.plan(), desk.calendar("dry"));
        agreement.put("validTo", null);
        agreement.put("validFrom", "2020-01-01T00:00:00Z");
        desk.define("Agreement", "all", "agreement", agreement);
        desk.define(
                "EscalationPolicy", "default", "policy", policy(step("MOVE_TO_LINE", "line", 3)));
        Desk anna = desk.holding("DISPATCHER");
        JsonPath registered =
                anna.mutate("registerTicket", Desk.matter(Desk.unique("olga"), Map.of()));

        JsonPath forecast =
                anna.send(
                                "query($id: ID!) { escalationDryRun(ticketId: $id) { notice { kind action obstacle } } }",
                                Map.of("id", registered.getString("ticket.id")),
                                Map.of("X-After-Position", registered.getString("position")))
                        .jsonPath();
        assertThat(forecast.getString("errors")).isNull();
        assertThat(forecast.getList("data.escalationDryRun.notice.findAll { it.action }.obstacle"))
                .isEqualTo(List.of("NO_GROUP_OF_LINE"));
    }

    @Test
    void anAgreementThatEndsSoonIsFoundAndSaysThatStaffWasReminded() {
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(5));
        Map<String, Object> agreement =
                CatalogueClient.agreement(desk.plan(), desk.calendar("ending"));
        agreement.put("validTo", end.toString());
        desk.define("Agreement", "ending", "agreement", agreement);

        String ending =
                "{ agreements(filter: {endsBefore: \"%s\"}) { nodes { key remindedDaysBefore } } }";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        desk.ask(ending.formatted(end.plusSeconds(1)))
                                                .getList("data.agreements.nodes"))
                                .isEqualTo(
                                        List.of(Map.of("key", "ending", "remindedDaysBefore", 7))));
        assertThat(desk.ask(ending.formatted(end)).getList("data.agreements.nodes")).isEmpty();
    }

    /** The directory shows what was registered. */
    private void shown(String list) {
        assertThat(
                        desk.ask("{ " + list + " { nodes { key } } }")
                                .getList("data." + list + ".nodes"))
                .isNotEmpty();
    }

    @SafeVarargs
    private static Map<String, Object> policy(Map<String, Object>... steps) {
        return Map.of("name", "Policy", "steps", List.of(steps));
    }

    private static Map<String, Object> step(String action, String field, Object value) {
        return Map.of("target", "RESOLUTION", "percent", 50, "action", action, field, value);
    }
}
