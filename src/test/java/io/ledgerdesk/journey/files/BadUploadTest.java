package io.ledgerdesk.journey.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.journey.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is no upload is refused clearly and quickly, and nothing of it stays. */
@QuarkusTest
class BadUploadTest {
    private static final long TEN_GB = 10L * 1024 * 1024 * 1024;

    @Inject Pool pool;

    private final Sent agents = new Sent(Desk.agent(Desk.unique("mallory")));

    @Test
    void tenGigabytesAreRefusedByTheirLengthAlone() throws IOException {
        try (Socket socket = upload("Content-Length: " + TEN_GB)) {
            assertThat(answer(socket)).contains(" 413 ").contains("FILE_TOO_LARGE");
            assertThat(isCutOff(socket)).isTrue();
        }
        nothingStays();
    }

    @Test
    void anEndlessUploadIsRefusedAsSoonAsItIsTooLarge() throws IOException {
        try (Socket socket = upload("Transfer-Encoding: chunked")) {
            byte[] chunk = new byte[1024 * 1024];
            long sent = 0;
            try {
                for (; sent < TEN_GB; sent += chunk.length) {
                    socket.getOutputStream().write("100000\r\n".getBytes(UTF_8));
                    socket.getOutputStream().write(chunk);
                    socket.getOutputStream().write("\r\n".getBytes(UTF_8));
                }
            } catch (SocketException cutOff) {
                assertThat(sent).isLessThan(100L * 1024 * 1024);
            }
        }
        nothingStays();
    }

    @Test
    void anUploadThatIsCutOffLeavesNothing() throws IOException {
        try (Socket socket = upload("Content-Length: 1000000")) {
            socket.getOutputStream().write(new byte[500_000]);
            await().untilAsserted(() -> assertThat(rows()).isEqualTo(1));
        }
        nothingStays();
    }

    @Test
    void namesThatArePathsAreRefused() {
        for (String name : new String[] {"../x", "..\\x", "a/b", "..", "a\nb", "NUL.txt"}) {
            refused(400, "FILE_NAME_INVALID", agents.upload(name, new byte[5]));
        }
        refused(
                400,
                "FILE_NAME_INVALID",
                agents.request()
                        .multiPart("file", "good.txt", new byte[5])
                        .multiPart("file", "../../etc/passwd", new byte[5])
                        .post("/files"));
        nothingStays();
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        String cut = "--b\r\nContent-Disposition: form-data; filename=a\r\n\r\ncut";
        assertThat(form("multipart/form-data; boundary=b", cut))
                .startsWith("400 ")
                .contains("UPLOAD_MALFORMED");
        assertThat(form("multipart/mixed; boundary=b", cut))
                .startsWith("400 ")
                .contains("UPLOAD_MALFORMED");
        refused(400, "FILE_MISSING", agents.request().multiPart("a", "b").post("/files"));
        refused(415, "UNSUPPORTED_MEDIA_TYPE", agents.request().formParam("a", "b").post("/files"));
        var many = agents.request();
        for (int i = 0; i < 11; i++) {
            many = many.multiPart("file", i + ".txt", new byte[] {1});
        }
        refused(413, "FILE_TOO_MANY", many.post("/files"));
        nothingStays();
    }

    @Test
    void nobodyUploadsOrDownloads() {
        Response up = RestAssured.given().body(new byte[5]).post("/files?name=a");
        assertThat(up.statusCode()).isEqualTo(401);
        Sent agents = new Sent(Desk.agent(Desk.unique("trent")));
        String id = agents.taken("a", new byte[5]);
        assertThat(RestAssured.get("/files/" + id).statusCode()).isEqualTo(401);
        for (String other : new String[] {"file_AAAA", "x", id + "A", id.replace("file", "note")}) {
            assertThat(agents.status(other)).isEqualTo(404);
        }
        Sent elsewhere = new Sent(new Desk("Actor agent:anna@elsewhere; name=Anna"));
        assertThat(elsewhere.status(id)).isEqualTo(404);
    }

    /** REST Assured would make the form itself. */
    private static String form(String type, String body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:"
                                                            + RestAssured.port
                                                            + "/files"))
                                    .header("Authorization", "Actor agent:mallory")
                                    .header("Content-Type", type)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(int status, String code, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    private void nothingStays() {
        await().untilAsserted(() -> assertThat(rows()).isZero());
    }

    /** Of this test's own uploader. */
    private long rows() {
        return pool.query(
                        "SELECT count(*) FROM file WHERE uploader_id LIKE 'mallory%' AND tenant = 'main'")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    private Socket upload(String length) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(15_000);
        socket.getOutputStream()
                .write(
                        ("POST /files?name=a HTTP/1.1\r\nHost: x\r\nAuthorization: Actor"
                                        + " agent:mallory\r\nContent-Type:"
                                        + " application/octet-stream\r\n"
                                        + length
                                        + "\r\n\r\n")
                                .getBytes(UTF_8));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(200), UTF_8);
    }

    private static boolean isCutOff(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            in.readAllBytes();
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }
}
