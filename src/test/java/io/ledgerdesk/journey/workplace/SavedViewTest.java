package io.ledgerdesk.journey.workplace;

import static io.ledgerdesk.journey.workplace.Mutations.code;
import static io.ledgerdesk.journey.workplace.Mutations.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Views are kept, shared and changed by their owner. */
@QuarkusTest
class SavedViewTest {
    private static final String VIEW =
            """
            view { id name owner mine visibility role order { field direction }
              filter { states open priorities kind groupId agentId assigned line lane service } }
            """;
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Desk anna = Desk.agent("anna-" + suffix);
    private final Desk boris = Desk.agent("boris-" + suffix);
    private final Desk olga = Desk.requester("olga-" + suffix);

    @Test
    void aViewIsSavedSharedRenamedAndDeletedByItsOwner() {
        Map<String, Object> input = new HashMap<>(view("Urgent", "SHARED"));
        input.put("commandId", UUID.randomUUID().toString());
        input.put("order", Map.of("field", "PRIORITY", "direction", "ASCENDING"));
        JsonPath saved = send(anna, "saveView", input, VIEW + " position");
        assertThat(saved.getList("errors")).isEmpty();
        String id = saved.getString("view.id");
        assertThat(saved.getList("view.filter.states")).containsExactly("NEW", "ASSIGNED");
        assertThat(saved.getString("view.order.field")).isEqualTo("PRIORITY");
        assertThat(saved.getString("view.filter.service")).isEqualTo("mail");
        assertThat(send(anna, "saveView", input, VIEW).getString("view.id")).isEqualTo(id);
        assertThat(names(boris, saved.getString("position"))).contains("Urgent");

        assertThat(code(send(boris, "renameView", Map.of("viewId", id, "name", "His"), VIEW)))
                .isEqualTo("VIEW_NOT_FOUND");
        Map<String, Object> change = new HashMap<>(view("Urgent", "PERSONAL"));
        change.put("viewId", id);
        assertThat(send(anna, "saveView", change, VIEW).getString("view.visibility"))
                .isEqualTo("PERSONAL");
        JsonPath renamed =
                send(anna, "renameView", Map.of("viewId", id, "name", "Hot"), VIEW + " position");
        assertThat(renamed.getString("view.name")).isEqualTo("Hot");
        assertThat(names(anna, renamed.getString("position")))
                .contains("Hot")
                .doesNotContain("Urgent");
        assertThat(node(anna, id)).isEqualTo("Hot");
        assertThat(node(boris, id)).isNull();

        JsonPath deleted = send(anna, "deleteView", Map.of("viewId", id), "position");
        assertThat(names(anna, deleted.getString("position"))).doesNotContain("Hot");
        assertThat(code(send(anna, "deleteView", Map.of("viewId", id), "position")))
                .isEqualTo("VIEW_NOT_FOUND");
    }

    @Test
    void aViewOfARoleIsForThoseWhoHaveIt() {
        String role = "R" + suffix.toUpperCase(Locale.ROOT);
        Map<String, Object> input = new HashMap<>(view("Ours", "ROLE"));
        assertThat(code(send(anna, "saveView", input, VIEW))).isEqualTo("VALIDATION_FAILED");
        input.put("role", role);
        String position = send(anna, "saveView", input, VIEW + " position").getString("position");

        assertThat(names(boris, position)).doesNotContain("Ours");
        assertThat(names(new Desk(boris.authorization() + "; roles=DISPATCHER," + role), position))
                .contains("Ours");
        assertThat(code(send(olga, "saveView", view("Hers", "PERSONAL"), VIEW)))
                .isEqualTo("FORBIDDEN");
        assertThat(
                        olga.ask("{ views { nodes { name } } }", Map.of())
                                .getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");
    }

    private static Map<String, Object> view(String name, String visibility) {
        return Map.of(
                "name",
                name,
                "visibility",
                visibility,
                "filter",
                Map.of(
                        "states",
                        List.of("ASSIGNED", "NEW"),
                        "open",
                        true,
                        "line",
                        1,
                        "service",
                        "service_~mail"));
    }

    private static List<String> names(Desk client, String position) {
        return client.send(
                        "{ views(first: 100) { nodes { name } } }",
                        Map.of(),
                        Map.of("X-After-Position", position))
                .jsonPath()
                .getList("data.views.nodes.name");
    }

    private static @Nullable String node(Desk client, String id) {
        return client.ask(
                        "query($id: ID!) { node(id: $id) { ... on SavedView { name } } }",
                        Map.of("id", id))
                .getString("data.node.name");
    }
}
