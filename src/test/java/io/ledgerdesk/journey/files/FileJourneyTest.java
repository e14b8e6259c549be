package io.ledgerdesk.journey.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A file goes up, to a ticket and down again; by those who may, and nobody else. */
@QuarkusTest
class FileJourneyTest {
    private static final byte[] CONTENT = content();
    private static final String FILES =
            "query($id: ID!) { ticket(id: $id) { files { id name mediaType size sha256 url internal"
                    + " attachedBy } history(first: 50) { nodes { type } } } }";

    private final String vera = Desk.unique("vera");
    private final Desk agent = Desk.agent("anna");
    private final Desk requester = Desk.requester(vera);
    private final Sent agents = new Sent(agent);
    private final Sent requesters = new Sent(requester);
    private final Sent strangers = new Sent(Desk.requester(Desk.unique("oleg")));

    @Test
    void aFileIsItsUploadersUntilItIsAttachedAndTheTicketsThen() {
        String ticket = agent.register(vera);
        Response up = requesters.upload("счёт.png", CONTENT);
        assertThat(up.statusCode()).isEqualTo(201);
        String id = up.jsonPath().getString("files[0].id");
        assertThat(up.jsonPath().getString("files[0].mediaType")).isEqualTo("image/png");
        assertThat(up.jsonPath().getInt("files[0].size")).isEqualTo(CONTENT.length);
        assertThat(requesters.status(id)).isEqualTo(200);
        assertThat(agents.status(id)).isEqualTo(404);
        assertThat(code(agent, "attachFile", ticket, Map.of("fileId", id)))
                .isEqualTo("FILE_NOT_FOUND");

        JsonPath attached = requester.mutate("attachFile", ticket, Map.of("fileId", id));
        assertThat(attached.getList("errors")).isEmpty();
        assertThat(attached.getString("position")).isNotNull();

        await().untilAsserted(() -> assertThat(agents.status(id)).isEqualTo(200));
        assertThat(agents.download(id, Map.of()).asByteArray()).isEqualTo(CONTENT);
        assertThat(strangers.status(id)).isEqualTo(404);
        JsonPath shown = agent.ask(FILES, Map.of("id", ticket)).setRootPath("data.ticket.files[0]");
        assertThat(shown.getString("id")).isEqualTo(id);
        assertThat(shown.getString("name")).isEqualTo("счёт.png");
        assertThat(shown.getString("url")).isEqualTo("/files/" + id);
        assertThat(shown.getString("attachedBy")).isEqualTo(vera);
        assertThat(shown.getBoolean("internal")).isFalse();
        assertThat(code(requester, "attachFile", agent.register(vera), Map.of("fileId", id)))
                .isEqualTo("FILE_NOT_FOUND");

        agent.mutate("removeFile", ticket, Map.of("fileId", id, "reason", "A wrong one"));
        await().untilAsserted(() -> assertThat(agents.status(id)).isEqualTo(404));
    }

    @Test
    void whatStaffAttachesForStaffNoRequesterLearnsOf() {
        String ticket = agent.register(vera);
        String shown = agents.taken("answer.png", CONTENT);
        String internal = agents.taken("guess.png", CONTENT);
        agent.mutate("attachFile", ticket, Map.of("fileId", shown));
        agent.mutate("attachFile", ticket, Map.of("fileId", internal, "internal", true));
        String own = requesters.taken("own.png", CONTENT);
        assertThat(code(requester, "attachFile", ticket, Map.of("fileId", own, "internal", true)))
                .isEqualTo("FORBIDDEN");
        assertThat(requesters.status(own)).isEqualTo(200);

        Sent others = new Sent(Desk.agent("boris"));
        await().untilAsserted(() -> {
            assertThat(others.status(internal)).isEqualTo(200);
            assertThat(requesters.status(shown)).isEqualTo(200);
        });
        assertThat(requesters.status(internal)).isEqualTo(404);
        assertThat(requester.ask(FILES, Map.of("id", ticket)).getList("data.ticket.files.id"))
                .containsExactly(shown);
        assertThat(agent.ask(FILES, Map.of("id", ticket)).getList("data.ticket.files.internal"))
                .containsExactly(false, true);
        agent.mutate("removeFile", ticket, Map.of("fileId", internal));
        await().untilAsserted(() -> assertThat(others.status(internal)).isEqualTo(404));

        JsonPath seen = requester.ask(FILES, Map.of("id", ticket));
        assertThat(seen.getList("data.ticket.history.nodes.type"))
                .contains("ticket.FileAttached")
                .doesNotContain("ticket.InternalFileAttached", "ticket.InternalFileRemoved");
    }

    @Test
    void whoSentAFileLosesItWithTheTicket() {
        String ticket = agent.register(vera);
        String pavel = Desk.unique("pavel");
        Map<String, Object> with = Map.of("person", Map.of("id", pavel, "name", "Pavel"));
        Desk engineer = new Desk("Actor agent:" + pavel + "; name=Pavel; roles=ENGINEER");
        Sent engineers = new Sent(engineer);
        String loose = engineers.taken("loose.png", CONTENT);
        String id = engineers.taken("own.png", CONTENT);
        agent.mutate("shareTicket", ticket, Map.of("with", with, "level", "WRITE"));
        assertThat(engineer.mutate("attachFile", ticket, Map.of("fileId", id)).getList("errors"))
                .isEmpty();
        await().untilAsserted(() -> assertThat(engineers.status(id)).isEqualTo(200));

        agent.mutate("unshareTicket", ticket, Map.of("with", with));
        await().untilAsserted(() -> assertThat(engineers.status(id)).isEqualTo(404));
        assertThat(agents.status(id)).isEqualTo(200);
        assertThat(engineers.status(loose)).isEqualTo(200);
    }

    @Test
    void theRightToATicketIsNoneToItsFiles() {
        String ticket = agent.register(vera);
        String id = agents.taken("answer.png", CONTENT);
        agent.mutate("attachFile", ticket, Map.of("fileId", id));
        await().untilAsserted(() -> assertThat(requesters.status(id)).isEqualTo(200));

        // reads all tickets, and files of what is shared with him alone
        Desk both = new Desk("Actor agent:paul; roles=ENGINEER,READS_ALL");
        defineRole("READS_ALL", "ticket.read");
        await().untilAsserted(() ->
                assertThat(both.ask(FILES, Map.of("id", ticket)).getString("data.ticket.files"))
                        .contains(id));
        assertThat(new Sent(both).status(id)).isEqualTo(404);
    }

    private void defineRole(String name, String right) {
        JsonPath answer =
                agent.ask(
                        "mutation($input: DefineRoleInput!) { defineRole(input: $input) { errors {"
                                + " message } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "name",
                                        name,
                                        "english",
                                        "Reads all",
                                        "russian",
                                        "Всё читает",
                                        "grants",
                                        List.of(
                                                Map.of(
                                                        "right",
                                                        right,
                                                        "reaches",
                                                        List.of("ALL"))))));
        assertThat(answer.getList("data.defineRole.errors")).as(answer.prettify()).isEmpty();
    }

    @Test
    void rangesHeadersAndWhatIsKnownAlready() {
        String id = agents.taken("a \"b\".png", CONTENT);
        Response whole = agents.download(id, Map.of());
        assertThat(whole.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.header("Content-Security-Policy")).contains("sandbox");
        assertThat(whole.header("Cache-Control")).contains("private");
        assertThat(whole.header("Content-Type")).isEqualTo("image/png");
        assertThat(whole.header("Content-Length")).isEqualTo("" + CONTENT.length);
        String tag = whole.header("ETag");

        Response part = agents.download(id, Map.of("Range", "bytes=65530-65545"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 65530-65545/" + CONTENT.length);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(CONTENT, 65530, 65546));
        Response outside = agents.download(id, Map.of("Range", "bytes=9999999-"));
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(outside.header("Content-Range")).isEqualTo("bytes */" + CONTENT.length);
        assertThat(
                        agents.download(id, Map.of("Range", "bytes=0-1", "If-Range", "\"other\""))
                                .statusCode())
                .isEqualTo(200);
        assertThat(agents.download(id, Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
        Response head = agents.request().head("/files/" + id);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("" + CONTENT.length);
        assertThat(head.header("ETag")).isEqualTo(tag);
    }

    @Test
    void aFormBringsSeveralFilesOrNone() {
        Response up =
                agents.request()
                        .multiPart("note", "hello")
                        .multiPart("file", "one.png", CONTENT, "text/plain")
                        .multiPart("file", "two.txt", "plain words".getBytes(UTF_8))
                        .post("/files");
        assertThat(up.statusCode()).as(up.asString()).isEqualTo(201);
        assertThat(up.jsonPath().getList("files.name")).containsExactly("one.png", "two.txt");
        assertThat(up.jsonPath().getList("files.mediaType"))
                .isEqualTo(List.of("image/png", "text/plain"));
        assertThat(agents.download(up.jsonPath().getString("files[0].id"), Map.of()).asByteArray())
                .isEqualTo(CONTENT);
        assertThat(agents.status(up.jsonPath().getString("files[1].id"))).isEqualTo(200);
    }

    private static @Nullable String code(
            Desk as, String mutation, String ticket, Map<String, Object> more) {
        return as.mutate(mutation, ticket, more).getString("errors[0].code");
    }

    private static byte[] content() {
        byte[] content = new byte[200_000];
        new Random(3).nextBytes(content);
        byte[] mark = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(mark, 0, content, 0, mark.length);
        return content;
    }
}
