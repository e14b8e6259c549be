package io.ledgerdesk.journey.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.importing.source.AuditLog;
import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A log is uploaded, followed, and what came of it is read; by those who may, and nobody else. */
@QuarkusTest
class ImportJourneyTest {
    private static final String IMPORT =
            "query($id: ID!) { import(id: $id) { id source fileName requestedBy state digest bytes"
                    + " done rowsPerSecond remaining problem startedAt finishedAt rows { read"
                    + " written repeated refused explained } findings(first: 1) { nodes { row kind"
                    + " code incident message } pageInfo { hasNextPage endCursor } } } }";
    private static final String CANCEL =
            "mutation($id: ID!) { cancelImport(input: {importId: $id}) { import { state } position"
                    + " errors { __typename code path } } }";

    private final Desk desk = new Desk("Actor agent:irina@imported; name=IRINA");
    private final Desk requester = new Desk("Actor requester:vera@imported; name=Vera");

    @Test
    void aLogComesInAndItsReportGoesOut() {
        String number = Desk.unique("INC");
        byte[] log =
                new AuditLog()
                        .add(number, 0)
                        .line("=cut,off")
                        .add(number, 1, "ident_state", "Active", "assigned_to", "7")
                        .add("=1", 0)
                        .gzipped();
        Response answer = upload(desk, "servicenow", "March, 2016.csv.gz", log);
        assertThat(answer.statusCode()).isEqualTo(202);
        String id = answer.jsonPath().getString("id");
        JsonPath done = ended(id);

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getString("fileName")).isEqualTo("March, 2016.csv.gz");
        assertThat(done.getString("requestedBy")).isEqualTo("irina");
        assertThat(done.getString("digest")).hasSize(64);
        assertThat(done.getDouble("bytes")).isEqualTo(log.length);
        assertThat(done.getDouble("done")).isEqualTo(1);
        assertThat(done.getMap("rows"))
                .isEqualTo(
                        Map.of(
                                "read",
                                4,
                                "written",
                                2,
                                "repeated",
                                0,
                                "refused",
                                2,
                                "explained",
                                0));
        assertThat(done.getString("findings.nodes[0].code")).isEqualTo("ROW_CUT");
        assertThat(done.getInt("findings.nodes[0].row")).isEqualTo(3);
        assertThat(done.getBoolean("findings.pageInfo.hasNextPage")).isTrue();

        Response report =
                given().header("Authorization", desk.authorization())
                        .get("/imports/" + id + "/report.csv");
        assertThat(report.contentType()).startsWith("text/csv");
        assertThat(report.asString().lines())
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo("row,kind,code,incident,message"),
                        cut -> assertThat(cut).startsWith("3,REFUSED,ROW_CUT,,"),
                        wrong -> assertThat(wrong).startsWith("5,REFUSED,BAD_VALUE,,"));

        String ticket =
                "query($of: String!) { tickets(filter: {externalId: $of}) { nodes { subject state"
                        + " priority assignee { group { id name } agent { id } } } } }";
        await().untilAsserted(() -> {
            JsonPath found = desk.ask(ticket, Map.of("of", number));
            assertThat(found.getString("data.tickets.nodes[0].state")).isEqualTo("IN_PROGRESS");
            assertThat(found.getString("data.tickets.nodes[0].priority")).isEqualTo("P3");
        });
        assertThat(
                        desk.ask("{ imports(first: 100) { nodes { id } } }", Map.of())
                                .getList("data.imports.nodes.id"))
                .contains(id);
        assertThat(
                        desk.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                                .getString("data.node.id"))
                .isEqualTo(id);
        JsonPath late = desk.ask(CANCEL, Map.of("id", id));
        assertThat(late.getString("data.cancelImport.errors[0].code")).isEqualTo("IMPORT_ENDED");
    }

    @Test
    void whoMayNotImportIsRefusedAndAnotherDeskFindsNothing() {
        byte[] log = new AuditLog().add("1", 0).plain();
        String id = upload(desk, "servicenow", "mine.csv", log).jsonPath().getString("id");
        ended(id);

        Response refused = upload(requester, "servicenow", "theirs.csv", log);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("FORBIDDEN");
        assertThat(given().body(log).post("/imports?source=servicenow").statusCode())
                .isEqualTo(401);
        Desk elsewhere = new Desk("Actor agent:irina; name=IRINA");
        for (Desk other : List.of(requester, elsewhere)) {
            boolean mayImport = other.equals(elsewhere);
            assertThat(
                            given().header("Authorization", other.authorization())
                                    .get("/imports/" + id + "/report.csv")
                                    .statusCode())
                    .isEqualTo(mayImport ? 404 : 403);
            assertThat(other.ask(IMPORT, Map.of("id", id)).getString("data.import")).isNull();
            assertThat(
                            other.ask(CANCEL, Map.of("id", id))
                                    .getString("data.cancelImport.errors[0].code"))
                    .isEqualTo(mayImport ? "IMPORT_NOT_FOUND" : "FORBIDDEN");
            assertThat(
                            other.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                                    .getString("data.node"))
                    .isNull();
        }
        assertThat(
                        requester
                                .ask("{ imports { nodes { id } } }", Map.of())
                                .getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whatCannotBeIsSaidAtOnceOrByTheImport() {
        byte[] log = new AuditLog().add("1", 0).plain();
        assertThat(code(upload(desk, "paper", "x", log), 400)).isEqualTo("SOURCE_UNKNOWN");
        assertThat(code(upload(desk, "servicenow", " ", log), 400)).isEqualTo("VALIDATION_FAILED");
        assertThat(code(upload(desk, "servicenow", "x", new byte[0]), 400))
                .isEqualTo("IMPORT_EMPTY");
        assertThat(code(upload(desk, "servicenow", "x", new byte[3_000_000]), 413))
                .isEqualTo("IMPORT_TOO_LARGE");
        JsonPath none =
                ended(
                        upload(desk, "servicenow", "x", new byte[] {(byte) 0x1f, (byte) 0x8b, 1})
                                .jsonPath()
                                .getString("id"));
        assertThat(none.getString("state")).isEqualTo("FAILED");
        assertThat(none.getString("problem")).startsWith("HEADER_UNKNOWN");
    }

    private static String code(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.jsonPath().getString("code");
    }

    private static Response upload(Desk as, String source, String name, byte[] log) {
        return given().header("Authorization", as.authorization())
                .contentType("application/octet-stream")
                .queryParam("source", source)
                .queryParam("name", name)
                .body(log)
                .post("/imports");
    }

    private JsonPath ended(String id) {
        AtomicReference<JsonPath> last = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    JsonPath now = desk.ask(IMPORT, Map.of("id", id));
                    assertThat(now.getString("errors")).isNull();
                    last.set(now.setRootPath("data.import"));
                    return List.of("DONE", "FAILED").contains(now.getString("state"));
                });
        return last.get();
    }
}
