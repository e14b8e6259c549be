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

/** Lists by the page, and reading what one has written. */
@QuarkusTest
class TicketListTest {
    private static final String PAGE =
            """
            query($filter: TicketFilterInput, $first: Int, $after: String, $last: Int,
                $before: String) {
              tickets(filter: $filter, order: {field: NUMBER, direction: ASCENDING},
                  first: $first, after: $after, last: $last, before: $before) {
                totalCount nodes { id } edges { cursor }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;
    private final Desk anna = Desk.agent("anna");
    private final String person = Desk.unique("lists");
    private final List<String> ids = new ArrayList<>();
    private String position = "p0";

    @BeforeEach
    void fiveTickets() {
        for (int i = 0; i < 5; i++) {
            JsonPath registered = anna.mutate("registerTicket", Desk.matter(person, Map.of()));
            ids.add(registered.getString("ticket.id"));
            position = registered.getString("position");
        }
    }

    @Test
    void pagesAreTurnedForthAndBack() {
        JsonPath first = page(Map.of("first", 2));
        assertThat(first.getList("nodes.id", String.class)).isEqualTo(ids.subList(0, 2));
        assertThat(first.getInt("totalCount")).isEqualTo(5);
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(first.getBoolean("pageInfo.hasPreviousPage")).isFalse();
        JsonPath second = page(Map.of("first", 3, "after", first.getString("pageInfo.endCursor")));
        assertThat(second.getList("nodes.id", String.class)).isEqualTo(ids.subList(2, 5));
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
        JsonPath back = page(Map.of("last", 1, "before", second.getString("pageInfo.startCursor")));
        assertThat(back.getList("nodes.id", String.class)).isEqualTo(ids.subList(1, 2));
    }

    @Test
    void aFilterNarrowsTheList() {
        JsonPath started = anna.mutate("startWork", ids.get(3), Map.of());
        position = started.getString("position");

        JsonPath found = page(Map.of("filter", filter(Map.of("states", List.of("IN_PROGRESS")))));

        assertThat(found.getList("nodes.id", String.class)).containsExactly(ids.get(3));
        assertThat(page(Map.of("filter", filter(Map.of("assigned", false)))).getInt("totalCount"))
                .isEqualTo(4);
    }

    @Test
    void whatWasWrittenIsReadOrSaidToBeLate() {
        JsonPath late =
                anna.send(
                                "{ tickets { nodes { id } } }",
                                Map.of(),
                                Map.of("X-After-Position", "pzzzzz"))
                        .jsonPath();
        assertThat(late.getString("errors[0].extensions.code")).isEqualTo("READ_NOT_READY");
        JsonPath wrong =
                anna.send(
                                "{ tickets { nodes { id } } }",
                                Map.of(),
                                Map.of("X-After-Position", "17"))
                        .jsonPath();
        assertThat(wrong.getString("errors[0].extensions.code")).isEqualTo("BAD_POSITION");
    }

    private Map<String, Object> filter(Map<String, ?> more) {
        Map<String, Object> filter = new HashMap<>(more);
        filter.put("requesterId", person);
        return filter;
    }

    private JsonPath page(Map<String, ?> variables) {
        Map<String, Object> all = new HashMap<>();
        all.put("filter", filter(Map.of()));
        all.putAll(variables);
        JsonPath answer = anna.send(PAGE, all, Map.of("X-After-Position", position)).jsonPath();
        assertThat(answer.getString("errors")).isNull();
        return answer.setRootPath("data.tickets");
    }
}
