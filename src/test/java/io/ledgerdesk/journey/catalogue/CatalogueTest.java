package io.ledgerdesk.journey.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A desk says what it promises: calendars, plans, agreements, services, policies. */
@QuarkusTest
class CatalogueTest {
    private final CatalogueClient desk = new CatalogueClient();

    @Test
    void aCompanyIsGivenAnAgreement() {
        String calendar = desk.calendar("office");
        String plan = desk.plan();
        Map<String, Object> terms = CatalogueClient.agreement(plan, calendar);
        terms.put("companyId", "acme");
        JsonPath made = desk.define("Agreement", CatalogueClient.key("acme"), "agreement", terms);
        String key = made.getString("entry.key");
        assertThat(CatalogueClient.codes(made)).isEmpty();
        assertThat(made.getInt("entry.version")).isEqualTo(1);
        assertThat(made.getString("position")).isNotBlank();

        JsonPath found =
                desk.ask(
                        """
                        { agreements(filter: {companyId: "acme", validAt: "2026-06-01T00:00:00Z"}) { nodes {
                            id key companyId vip pauses warnings start validTo matrix { person }
                            penalties { target minorUnits currency }
                            plan { name targets { target kind priority line seconds calendar { key } } }
                            calendar { zone week { day hours } days { nodes { date kind worksAs hours name } } }
                        } } }
                        """);
        found.setRootPath("data.agreements.nodes[0]");
        assertThat(found.getString("key")).isEqualTo(key);
        assertThat(found.getList("pauses")).isEqualTo(List.of("APPROVAL"));
        assertThat(found.getList("warnings")).isEqualTo(List.of(50, 75, 90));
        assertThat(found.getString("start")).isEqualTo("RECEIVED");
        assertThat(found.getList("plan.targets.seconds")).isEqualTo(List.of(900, 14400));
        assertThat(found.getString("calendar.zone")).isEqualTo("Europe/Moscow");
        assertThat(found.getList("calendar.week.hours[0]"))
                .isEqualTo(List.of("09:00-13:00", "14:00-18:00"));
        assertThat(found.getList("calendar.days.nodes.date"))
                .isEqualTo(List.of("2026-01-01", "2026-12-31"));
        assertThat(found.getList("calendar.days.nodes[1].hours")).isEqualTo(List.of("09:00-13:00"));
        String id = found.getString("id");
        assertThat(
                        desk.ask("{ node(id: \"" + id + "\") { ... on Agreement { key } } }")
                                .getString("data.node.key"))
                .isEqualTo(key);
        assertThat(
                        desk.ask(
                                        "{ agreements(filter: {companyId: \"acme\", validAt: \"2031-01-01T00:00:00Z\"}) { nodes { key } } }")
                                .getList("data.agreements.nodes"))
                .isEmpty();

        terms.put("vip", true);
        assertThat(CatalogueClient.codes(desk.change("Agreement", key, "agreement", terms)))
                .isEmpty();
        assertThat(desk.retire("Agreement", id).getBoolean("entry.retired")).isTrue();
        assertThat(desk.history("agreement", key).getList("version")).isEqualTo(List.of(3, 2, 1));
        assertThat(desk.history("agreement", key).getList("type"))
                .isEqualTo(
                        List.of(
                                "catalogue.AgreementRetired",
                                "catalogue.AgreementChanged",
                                "catalogue.AgreementDefined"));
        assertThat(desk.history("agreement", key).getBoolean("[1].data.content.vip")).isTrue();
        assertThat(desk.history("agreement", key).getString("[0].by")).isEqualTo("root");
    }

    @Test
    void servicesAndPoliciesAreShownAsTheyWereSaid() {
        String service = CatalogueClient.key("mail");
        Map<String, Object> process =
                Map.of(
                        "review", true,
                        "checklist",
                                List.of(Map.of("key", "done", "title", "Done?", "mandatory", true)),
                        "fields",
                                List.of(
                                        Map.of(
                                                "key",
                                                "box",
                                                "label",
                                                "Box",
                                                "type",
                                                "CHOICE",
                                                "choices",
                                                List.of("A", "B"),
                                                "requiredFrom",
                                                "WORK")),
                        "reminderDays", List.of(1, 3),
                        "giveUpDays", 5);
        Map<String, Object> said = Map.of("name", "Mail", "critical", true, "process", process);
        assertThat(CatalogueClient.codes(desk.define("Service", service, "service", said)))
                .isEmpty();
        JsonPath shown =
                desk.ask(
                        "{ service(id: \"%s\") { critical process { review reminderDays giveUpDays closeDays checklist { key title mandatory } fields { key type choices requiredFrom } } } }"
                                .formatted(service));
        shown.setRootPath("data.service");
        assertThat(shown.getBoolean("critical")).isTrue();
        assertThat(shown.getList("process.reminderDays")).isEqualTo(List.of(1, 3));
        assertThat(shown.getString("process.closeDays")).isNull();
        assertThat(shown.getList("process.fields[0].choices")).isEqualTo(List.of("A", "B"));
        assertThat(shown.getString("process.checklist[0].title")).isEqualTo("Done?");

        List<Map<String, Object>> steps =
                List.of(
                        Map.of(
                                "target",
                                "RESOLUTION",
                                "percent",
                                75,
                                "action",
                                "TELL",
                                "role",
                                "MANAGER"),
                        Map.of(
                                "target",
                                "RESOLUTION",
                                "delaySeconds",
                                0,
                                "action",
                                "RAISE_PRIORITY"));
        String policy = CatalogueClient.key("policy");
        assertThat(
                        CatalogueClient.codes(
                                desk.define(
                                        "EscalationPolicy",
                                        policy,
                                        "policy",
                                        Map.of("name", "Up", "steps", steps))))
                .isEmpty();
        assertThat(
                        desk.ask(
                                        "{ escalationPolicies(filter: {search: \"%s\"}) { nodes { steps { number target percent delaySeconds action role } } } }"
                                                .formatted(policy))
                                .getList("data.escalationPolicies.nodes[0].steps.action"))
                .isEqualTo(List.of("TELL", "RAISE_PRIORITY"));
        Map<String, Object> wrong = Map.of("name", "Mail", "process", Map.of("giveUpDays", 0));
        assertThat(desk.change("Service", service, "service", wrong).getString("errors[0].path"))
                .isEqualTo("[input, service, process, giveUpDays]");
    }

    @Test
    void listsArePagedByTheirKeys() {
        String word = "paged" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            desk.define(
                    "Plan",
                    CatalogueClient.key("page"),
                    "plan",
                    Map.of("name", word + i, "targets", List.of()));
        }
        String list =
                "{ plans(filter: {search: \""
                        + word
                        + "\"}, %s) { nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
        JsonPath first = desk.ask(list.formatted("first: 2")).setRootPath("data.plans");
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        JsonPath second =
                desk.ask(
                                list.formatted(
                                        "first: 2, after: \""
                                                + first.getString("pageInfo.endCursor")
                                                + "\""))
                        .setRootPath("data.plans");
        assertThat(second.getList("nodes")).hasSize(1);
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
        JsonPath back =
                desk.ask(
                                list.formatted(
                                        "last: 5, before: \""
                                                + second.getString("pageInfo.startCursor")
                                                + "\""))
                        .setRootPath("data.plans");
        assertThat(back.getList("nodes.key")).isEqualTo(first.getList("nodes.key"));
        assertThat(desk.ask(list.formatted("first: 101")).getString("errors[0].extensions.code"))
                .isEqualTo("BAD_PAGE");
    }

    @Test
    void theSameCommandTwiceIsOne() {
        Map<String, Object> input = new HashMap<>();
        input.put("key", CatalogueClient.key("twice"));
        input.put("calendar", CatalogueClient.office());
        input.put("commandId", UUID.randomUUID().toString());
        JsonPath first =
                desk.send(
                        "defineCalendar",
                        input,
                        "entry: calendar { " + CatalogueClient.ENTRY + " }");
        JsonPath second =
                desk.send(
                        "defineCalendar",
                        input,
                        "entry: calendar { " + CatalogueClient.ENTRY + " }");
        assertThat(CatalogueClient.codes(second)).isEmpty();
        assertThat(second.getString("position")).isEqualTo(first.getString("position"));
        assertThat(second.getString("entry.key")).isEqualTo(first.getString("entry.key"));
    }
}
