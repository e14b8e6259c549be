package io.ledgerdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever runs the desk looks after its read models. */
@QuarkusTest
class RebuildTest {
    private static final String FIELDS =
            " id projection state checkOnly node startedAt finishedAt position target done"
                    + " eventsPerSecond switchMillis rowsMissing rowsSurplus rowsDifferent problem"
                    + " tables { name missing surplus different keys } ";
    private static final String REBUILD =
            "mutation($input: RebuildProjectionsInput!) { payload: rebuildProjections(input: $input)"
                    + " { rebuilds {"
                    + FIELDS
                    + "} errors { __typename code message path } } }";
    private static final String STOP =
            "mutation($id: ID!) { payload: stopRebuild(input: {rebuildId: $id})"
                    + " { rebuild { state } errors { code path } } }";
    private static final String PROGRESS =
            "subscription($id: ID!) { rebuildProgress(id: $id) {" + FIELDS + "} }";

    private final Desk desk = new Desk("Actor agent:olga@rebuilt; name=OLGA");

    @Inject Pool pool;

    @Test
    void aCorruptedCardIsFoundAndMended() throws Exception {
        String person = Desk.unique("vera");
        String ticket = desk.register(person);
        await().until(() -> !corrupted(person).isEmpty());
        String row = corrupted(person).getFirst();

        JsonPath check = start(true);
        JsonObject found = follow(check.getString("rebuilds[0].id")).getLast();
        assertThat(found.getString("state")).isEqualTo("DONE");
        assertThat(found.getInteger("rowsDifferent")).isEqualTo(1);
        assertThat(found.getJsonArray("tables").getJsonObject(0).getJsonArray("keys"))
                .containsExactly(row);
        assertThat(subject(ticket)).isEqualTo("Wrong");

        List<JsonObject> mended = follow(start(false).getString("rebuilds[0].id"));
        assertThat(mended.getLast().getString("state")).isEqualTo("DONE");
        assertThat(mended.getLast().getInteger("rowsDifferent")).isEqualTo(1);
        assertThat(mended.getLast().getDouble("done")).isEqualTo(1);
        assertThat(subject(ticket)).isEqualTo("The printer on floor 3 is jammed");

        JsonPath seen =
                desk.ask(
                        "query($id: ID!) { projections { name position head lag state trouble }"
                                + " projectionRebuild(id: $id) { state }"
                                + " projectionRebuilds(projection: \"ticket_card\") { id state } }",
                        Map.of("id", mended.getLast().getString("id")));
        assertThat(seen.getList("data.projections.name")).contains("ticket_card");
        assertThat(seen.getString("data.projections[0].state")).isEqualTo("FOLLOWING");
        assertThat(seen.getString("data.projectionRebuild.state")).isEqualTo("DONE");
        assertThat(seen.getList("data.projectionRebuilds")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(seen.getString("data.projectionRebuilds[0].id"))
                .isEqualTo(mended.getLast().getString("id"));
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        assertThat(
                        rebuild(desk, Map.of("projections", List.of("nonsense")))
                                .getString("errors[0].code"))
                .isEqualTo("PROJECTION_UNKNOWN");
        assertThat(rebuild(desk, Map.of("projections", List.of())).getString("errors[0].code"))
                .isEqualTo("VALIDATION_FAILED");
        for (String id : List.of("x", UUID.randomUUID().toString())) {
            assertThat(stop(desk, id)).isEqualTo("REBUILD_NOT_FOUND");
            assertThat(
                            desk.ask("{ projectionRebuild(id: \"" + id + "\") { id } }", Map.of())
                                    .getString("data.projectionRebuild"))
                    .isNull();
            try (Socket socket = Socket.open(desk)) {
                socket.next();
                socket.subscribe("1", PROGRESS, Map.of("id", id));
                assertThat(socket.next().encode()).contains("REBUILD_NOT_FOUND");
            }
        }
    }

    @Test
    void aRequesterHasNothingToDoWithIt() {
        Desk requester = new Desk("Actor requester:vera@rebuilt; name=Vera");
        assertThat(rebuild(requester, Map.of()).getString("errors[0].code")).isEqualTo("FORBIDDEN");
        assertThat(stop(requester, UUID.randomUUID().toString())).isEqualTo("FORBIDDEN");
        for (String query :
                List.of(
                        "{ projections { name } }",
                        "{ projectionRebuilds(projection: \"ticket_card\") { id } }",
                        "{ projectionRebuild(id: \"x\") { id } }")) {
            assertThat(requester.ask(query, Map.of()).getString("errors"))
                    .as(query)
                    .contains("FORBIDDEN");
        }
    }

    private JsonPath start(boolean checkOnly) {
        JsonPath payload =
                rebuild(
                        desk,
                        Map.of("projections", List.of("ticket_card"), "checkOnly", checkOnly));
        assertThat(payload.getList("errors")).isEmpty();
        return payload;
    }

    private static JsonPath rebuild(Desk as, Map<String, ?> input) {
        JsonPath answer = as.ask(REBUILD, Map.of("input", input));
        assertThat(answer.getString("errors")).isNull();
        return answer.setRootPath("data.payload");
    }

    private static String stop(Desk as, String id) {
        return as.ask(STOP, Map.of("id", id)).getString("data.payload.errors[0].code");
    }

    /** All items until the stream ends by itself. */
    private List<JsonObject> follow(String id) throws Exception {
        List<JsonObject> items = new ArrayList<>();
        try (Socket socket = Socket.open(desk)) {
            assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
            socket.subscribe("1", PROGRESS, Map.of("id", id));
            JsonObject message = socket.next();
            while ("next".equals(message.getString("type"))) {
                items.add(
                        message.getJsonObject("payload")
                                .getJsonObject("data")
                                .getJsonObject("rebuildProgress"));
                message = socket.next();
            }
            assertThat(message.getString("type")).isEqualTo("complete");
        }
        return items;
    }

    private String subject(String ticket) {
        return desk.ask("query($id: ID!) { ticket(id: $id) { subject } }", Map.of("id", ticket))
                .getString("data.ticket.subject");
    }

    /** The cards of the person, whose subject is now another. */
    private List<String> corrupted(String person) {
        List<String> ids = new ArrayList<>();
        pool.preparedQuery(
                        "UPDATE ticket_card SET subject = 'Wrong' WHERE requester_id = $1 RETURNING id")
                .execute(Tuple.of(person))
                .await()
                .atMost(Duration.ofSeconds(10))
                .forEach(row -> ids.add(row.getUUID(0).toString()));
        return ids;
    }
}
