package io.ledgerdesk.journey.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * People, companies and groups are made, found, changed and merged; who may not see them does not.
 */
@QuarkusTest
class DirectoryTest {
    private static final String PERSON =
            """
            person { id key kind name mails phones language timeZone active roles mergedKeys
              companies { visibility company { key name } } groups { key line } }
            """;
    private static final String PEOPLE =
            """
            query($filter: PeopleFilterInput, $first: Int, $after: String) {
              people(filter: $filter, first: $first, after: $after) {
                nodes { key name } pageInfo { hasNextPage endCursor } } }
            """;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Desk irina = Desk.agent("irina-" + mark);

    @Test
    void aContactIsRegisteredFoundPlacedMergedAndRemembered() {
        String company = "vektor-" + mark;
        String position =
                done(
                                "registerCompany",
                                Map.of(
                                        "key",
                                        company,
                                        "name",
                                        "Vektor " + mark,
                                        "domains",
                                        List.of(mark + ".example")),
                                "position")
                        .getString("position");
        done("registerCompany", Map.of("name", "Part of Vektor", "parentId", company), "position");
        Map<String, Object> olga =
                Map.of(
                        "kind",
                        "REQUESTER",
                        "name",
                        "Ольга " + mark,
                        "mails",
                        List.of("Olga@" + mark.toUpperCase(Locale.ROOT) + ".example"),
                        "phones",
                        List.of("8 495 000-01-12"),
                        "language",
                        "ru",
                        "commandId",
                        UUID.randomUUID().toString());
        JsonPath registered = done("registerPerson", olga, PERSON + " position");
        String key = registered.getString("person.key");
        assertThat(done("registerPerson", olga, PERSON).getString("person.key")).isEqualTo(key);
        assertThat(registered.getList("person.mails")).containsExactly("olga@" + mark + ".example");
        position = registered.getString("position");

        JsonPath person =
                at(
                        position,
                        "query($id: ID!) { person(id: $id) { "
                                + inner(PERSON)
                                + " history { nodes { type sentence actorId } } } }",
                        Map.of("id", key));
        assertThat(person.getString("data.person.companies[0].company.key")).isEqualTo(company);
        assertThat(person.getString("data.person.companies[0].visibility")).isEqualTo("OWN");
        assertThat(person.getList("data.person.history.nodes.type"))
                .containsExactly("directory.PersonRegistered", "directory.PersonPlaced");
        assertThat(person.getList("data.person.history.nodes.actorId"))
                .containsOnly("irina-" + mark);
        assertThat(keys(Map.of("mail", "OLGA@" + mark + ".example"))).containsExactly(key);
        assertThat(keys(Map.of("search", mark.substring(0, 6), "companyId", company)))
                .containsExactly(key);

        String other =
                done(
                                "registerPerson",
                                Map.of(
                                        "kind",
                                        "REQUESTER",
                                        "name",
                                        "Olga " + mark,
                                        "phones",
                                        List.of("+44 20 0000 0141")),
                                PERSON)
                        .getString("person.key");
        JsonPath merged =
                done(
                        "mergePeople",
                        Map.of(
                                "personId",
                                other,
                                "intoPersonId",
                                registered.getString("person.id")),
                        PERSON + " position");
        assertThat(merged.getString("person.key")).isEqualTo(key);
        assertThat(merged.getList("person.phones"))
                .containsExactly("+74950000112", "+442000000141");
        JsonPath found =
                at(
                        merged.getString("position"),
                        "query($id: ID!) { person(id: $id) { key mergedKeys } }",
                        Map.of("id", other));
        assertThat(found.getString("data.person.key")).isEqualTo(key);
        assertThat(found.getList("data.person.mergedKeys")).containsExactly(other);
    }

    @Test
    void aColleagueJoinsAGroupAndBothAreFoundByTheirIds() {
        JsonPath group =
                done(
                        "registerGroup",
                        Map.of("name", "Network " + mark, "line", 2),
                        "group { id key }");
        JsonPath timur =
                done(
                        "registerPerson",
                        Map.of("key", "timur-" + mark, "kind", "STAFF", "name", "Тимур"),
                        "person { id }");
        JsonPath joined =
                done(
                        "joinGroup",
                        Map.of(
                                "personId",
                                timur.getString("person.id"),
                                "groupId",
                                group.getString("group.id")),
                        PERSON + " position");
        List<String> ids = List.of(timur.getString("person.id"), group.getString("group.id"));
        JsonPath nodes =
                at(
                        joined.getString("position"),
                        """
                        query($ids: [ID!]!) { nodes(ids: $ids) { id
                          ... on Person { groups { name line } }
                          ... on GroupRecord { members { nodes { key } } history { nodes { sentence } } } } }
                        """,
                        Map.of("ids", ids));
        assertThat(nodes.getList("data.nodes.id")).isEqualTo(ids);
        assertThat(nodes.getInt("data.nodes[0].groups[0].line")).isEqualTo(2);
        assertThat(nodes.getList("data.nodes[1].members.nodes.key"))
                .containsExactly("timur-" + mark);
        assertThat(nodes.getList("data.nodes[1].history.nodes")).hasSize(2);
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedWithItsReason() {
        String a =
                key(
                        "registerCompany",
                        Map.of("name", "A", "domains", List.of("a" + mark + ".example")),
                        "company");
        String b = key("registerCompany", Map.of("name", "B", "parentId", a), "company");
        assertThat(code("changeCompany", Map.of("companyId", a, "parentId", b)))
                .isEqualTo("COMPANY_CYCLE");
        assertThat(
                        code(
                                "changeCompany",
                                Map.of(
                                        "companyId",
                                        b,
                                        "domains",
                                        List.of("a" + mark + ".example"))))
                .isEqualTo("DOMAIN_TAKEN");
        assertThat(code("registerPerson", Map.of("kind", "STAFF", "mails", List.of("nobody"))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(code("changePerson", Map.of("personId", "no one", "name", "X")))
                .isEqualTo("PERSON_NOT_FOUND");
        assertThat(
                        code(
                                "placeInCompany",
                                Map.of("personId", "x", "companyId", "y", "visibility", "OWN")))
                .isEqualTo("PERSON_NOT_FOUND");
    }

    @Test
    void whatNothingCanBeCalledFindsNothing() {
        String zero = "\u0000";
        assertThat(keys(Map.of("role", zero, "mail", zero, "companyId", zero))).isEmpty();
        JsonPath none =
                irina.ask(
                        "query($id: ID!) { person(id: $id) { key } company(id: $id) { key } node(id: $id) { id } }",
                        Map.of("id", "person_~" + zero));
        assertThat(none.getString("errors")).isNull();
        assertThat(none.getMap("data").values()).containsOnlyNulls();
    }

    private List<String> keys(Map<String, Object> filter) {
        return irina.ask(PEOPLE, Map.of("filter", filter)).getList("data.people.nodes.key");
    }

    private JsonPath at(String position, String document, Map<String, ?> variables) {
        JsonPath answer =
                irina.send(document, variables, Map.of("X-After-Position", position)).jsonPath();
        assertThat(answer.getString("errors")).isNull();
        return answer;
    }

    private String key(String mutation, Map<String, ?> input, String entry) {
        return done(mutation, input, entry + " { key }").getString(entry + ".key");
    }

    private String code(String mutation, Map<String, ?> input) {
        return send(mutation, input, "position").getString("errors[0].code");
    }

    private JsonPath done(String mutation, Map<String, ?> input, String selected) {
        JsonPath payload = send(mutation, input, selected);
        assertThat(payload.getList("errors")).as(mutation).isEmpty();
        return payload;
    }

    private JsonPath send(String mutation, Map<String, ?> input, String selected) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        JsonPath answer =
                irina.ask(
                        "mutation($input: %sInput!) { payload: %s(input: $input) { %s errors { code path } } }"
                                .formatted(type, mutation, selected),
                        Map.of("input", input));
        assertThat(answer.getString("errors")).as(mutation).isNull();
        return answer.setRootPath("data.payload");
    }

    /** What is between the outer braces. */
    private static String inner(String selection) {
        return selection.substring(selection.indexOf('{') + 1, selection.lastIndexOf('}'));
    }
}
