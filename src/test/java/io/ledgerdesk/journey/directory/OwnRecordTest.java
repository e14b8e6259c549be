package io.ledgerdesk.journey.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A requester's own record, and that there is no other for him. */
@QuarkusTest
class OwnRecordTest {
    private static final String REGISTER =
            """
            mutation($key: ID!, $name: String!) {
              registerPerson(input: { key: $key, kind: REQUESTER, name: $name }) {
                position errors { code } } }
            """;
    private static final String SEEN =
            """
            query($own: ID!, $other: ID!, $node: ID!) {
              viewer { key person { name roles history { nodes { sentence } } } }
              me: person(id: $own) { name } other: person(id: $other) { name }
              node(id: $node) { id } }
            """;

    private final String olga = Desk.unique("olga");
    private final String boris = Desk.unique("boris");

    @Test
    void aRequesterSeesItselfAndNobodyElse() {
        register(olga, "Olga");
        String position = register(boris, "Boris");
        Desk requester = Desk.requester(olga);
        JsonPath seen =
                requester
                        .send(
                                SEEN,
                                Map.of("own", olga, "other", boris, "node", "person_~" + boris),
                                Map.of("X-After-Position", position))
                        .jsonPath();
        assertThat(seen.getString("data.viewer.key")).isEqualTo(olga);
        assertThat(seen.getString("data.viewer.person.name")).isEqualTo("Olga");
        assertThat(seen.getString("data.me.name")).isEqualTo("Olga");
        assertThat(seen.getString("data.other")).isNull();
        assertThat(seen.getString("data.node")).isNull();
        assertThat(
                        requester
                                .ask("{ people { nodes { key } } }", Map.of())
                                .getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");
    }

    private static String register(String key, String name) {
        JsonPath payload =
                Desk.agent("irina")
                        .ask(REGISTER, Map.of("key", key, "name", name))
                        .setRootPath("data.registerPerson");
        assertThat(payload.getList("errors")).isEmpty();
        return payload.getString("position");
    }
}
