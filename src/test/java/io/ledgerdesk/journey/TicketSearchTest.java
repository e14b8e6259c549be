package io.ledgerdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding tickets again over GraphQL. */
@QuarkusTest
class TicketSearchTest {
    private static final String SEARCH =
            """
            query($search: String, $filter: TicketFilterInput, $order: TicketOrderInput,
                $first: Int, $after: String, $last: Int, $before: String) {
              tickets(search: $search, filter: $filter, order: $order,
                  first: $first, after: $after, last: $last, before: $before) {
                totalCount searchCapped nodes { id } edges { cursor }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;
    private final Desk anna = Desk.agent("anna");
    private final String person = Desk.unique("finds");
    private final String matter = Desk.unique("gizmo").replace("-", "");
    private final List<String> ids = new ArrayList<>();
    private String position = "p0";

    @BeforeEach
    void fiveTickets() {
        for (int i = 0; i < 5; i++) {
            register(person);
        }
    }

    @Test
    void pagesOfWhatIsFoundStayWhatTheyAreWhileTicketsComeIn() {
        JsonPath first = search(anna, Map.of("first", 2));
        assertThat(first.getList("nodes.id", String.class))
                .isEqualTo(List.of(ids.get(4), ids.get(3)));
        assertThat(first.getInt("totalCount")).isEqualTo(5);
        assertThat(first.getBoolean("searchCapped")).isFalse();
        assertThat(first.getBoolean("pageInfo.hasPreviousPage")).isFalse();

        register(person);
        JsonPath second =
                search(anna, Map.of("first", 3, "after", first.getString("pageInfo.endCursor")));
        assertThat(second.getList("nodes.id", String.class))
                .isEqualTo(List.of(ids.get(2), ids.get(1), ids.get(0)));
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
        assertThat(second.getInt("totalCount")).isEqualTo(5);
        JsonPath back =
                search(anna, Map.of("last", 1, "before", second.getString("pageInfo.startCursor")));
        assertThat(back.getList("nodes.id", String.class)).isEqualTo(List.of(ids.get(3)));
        assertThat(back.getBoolean("pageInfo.hasPreviousPage")).isTrue();
    }

    @Test
    void aSearchGoesTogetherWithFilterAndOrder() {
        position = anna.mutate("startWork", ids.get(1), Map.of()).getString("position");
        Map<String, ?> filter = Map.of("states", List.of("NEW"));
        Map<String, ?> order = Map.of("field", "NUMBER", "direction", "ASCENDING");

        assertThat(search(anna, Map.of("filter", filter)).getList("nodes.id", String.class))
                .isEqualTo(List.of(ids.get(4), ids.get(3), ids.get(2), ids.get(0)));
        JsonPath ordered = search(anna, Map.of("filter", filter, "order", order, "first", 2));
        assertThat(ordered.getList("nodes.id", String.class))
                .isEqualTo(List.of(ids.get(0), ids.get(2)));
        JsonPath next =
                search(
                        anna,
                        Map.of(
                                "filter",
                                filter,
                                "order",
                                order,
                                "after",
                                ordered.getString("pageInfo.endCursor")));
        assertThat(next.getList("nodes.id", String.class))
                .isEqualTo(List.of(ids.get(3), ids.get(4)));
        assertThat(next.getInt("totalCount")).isEqualTo(4);
    }

    @Test
    void whoAskedFindsTheOwnOnesAndNothingInternal() {
        register(Desk.unique("other"));
        String secret = Desk.unique("secret").replace("-", "");
        position =
                anna.mutate("addNote", ids.get(0), Map.of("text", "look at " + secret))
                        .getString("position");
        Desk own = Desk.requester(person);

        assertThat(search(anna, Map.of()).getInt("totalCount")).isEqualTo(6);
        assertThat(search(own, Map.of()).getInt("totalCount")).isEqualTo(5);
        assertThat(search(anna, Map.of("search", secret)).getInt("totalCount")).isEqualTo(1);
        assertThat(search(own, Map.of("search", secret)).getInt("totalCount")).isZero();
    }

    @Test
    void whatCannotBeAskedIsRefusedClearly() {
        assertThat(error(Map.of("search", "x".repeat(201)))).isEqualTo("FILTER_TOO_LARGE");
        assertThat(error(Map.of("after", "nonsense"))).isEqualTo("BAD_CURSOR");
        assertThat(search(anna, Map.of("search", "\u0000'; -- & | ! :*")).getInt("totalCount"))
                .isZero();
        assertThat(
                        search(
                                        anna,
                                        Map.of(
                                                "search",
                                                "  ",
                                                "filter",
                                                Map.of("requesterId", person)))
                                .getInt("totalCount"))
                .isEqualTo(5);
    }

    private void register(String requester) {
        JsonPath registered =
                anna.mutate(
                        "registerTicket",
                        Desk.matter(requester, Map.of("subject", "The " + matter + " is broken")));
        ids.add(registered.getString("ticket.id"));
        position = registered.getString("position");
    }

    private JsonPath search(Desk who, Map<String, ?> variables) {
        JsonPath answer = answer(who, variables);
        assertThat(answer.getString("errors")).isNull();
        return answer.setRootPath("data.tickets");
    }

    private String error(Map<String, ?> variables) {
        return answer(anna, variables).getString("errors[0].extensions.code");
    }

    private JsonPath answer(Desk who, Map<String, ?> variables) {
        Map<String, Object> all = new HashMap<>(Map.of("search", matter));
        all.putAll(variables);
        return who.send(SEARCH, all, Map.of("X-After-Position", position)).jsonPath();
    }
}
