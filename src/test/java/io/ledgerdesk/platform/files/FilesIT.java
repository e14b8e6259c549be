package io.ledgerdesk.platform.files;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.platform.files.FilesNode.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.workplace.MovableClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesIT {
    private static final PersonId VERA = new PersonId("vera");
    private static final PersonId ANNA = new PersonId("anna");
    private static final byte[] PNG =
            HexFormat.of()
                    .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    private static final UUID TICKET = new UUID(5, 5);

    @TempDir Path directory;
    private final TestDatabase database = TestDatabase.create();
    private final MovableClock clock = new MovableClock();
    private FilesNode node;

    @BeforeEach
    void start() {
        node = new FilesNode(database, directory, clock, null, false);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aFileIsKnownByItsContentAndLiesEncrypted() throws Exception {
        KeptFile file = take(node, "Заявка.txt", PNG);

        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.size()).isEqualTo(PNG.length);
        assertThat(file.sha256())
                .isEqualTo(
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PNG)));
        assertThat(answer(node.desk.find(MAIN, file.id()))).contains(file);
        assertThat(read(file)).isEqualTo(PNG);
        try (Stream<Path> files = Files.walk(directory)) {
            Path kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(kept.toString()).doesNotContain("Заявка", "vera");
            assertThat(Files.readAllBytes(kept)).hasSize(PNG.length + 16).isNotEqualTo(PNG);
        }
        assertThat(rowText(file.id())).doesNotContain("Заявка").contains("image/png");
    }

    @Test
    void whatIsTooLargeSilentBrokenOrGivenUpLeavesNothing() throws Exception {
        Multi<byte[]> endless =
                Multi.createBy().repeating().supplier(() -> new byte[50_000]).indefinitely();
        refused("FILE_TOO_LARGE", "a", endless);
        refused("FILE_UPLOAD_GIVEN_UP", "a", Multi.createFrom().nothing());
        assertThatThrownBy(() -> take("a", Multi.createFrom().failure(new IOException("cut off"))))
                .hasMessageStartingWith("UPLOAD_CUT_OFF")
                .hasRootCauseMessage("cut off");
        UniAssertSubscriber<KeptFile> left =
                node.intake
                        .take(MAIN, VERA, "a", Multi.createFrom().nothing())
                        .subscribe()
                        .withSubscriber(UniAssertSubscriber.create());
        left.cancel();
        for (String name :
                new String[] {
                    "../etc/passwd",
                    "a/b",
                    "a\\b",
                    "..",
                    "",
                    " ",
                    "a\u0000",
                    "a\nb",
                    "NUL",
                    "com1.txt",
                    "a.",
                    " a",
                    "x".repeat(256),
                    "я".repeat(128),
                    "gnp\u202Eexe"
                }) {
            refused("FILE_NAME_INVALID", name, Multi.createFrom().item(PNG));
        }

        await().untilAsserted(() -> {
            assertThat(node.contents()).isZero();
            assertThat(rows()).isZero();
        });
    }

    @Test
    void noMoreUploadsAtOnceThanAreAllowed() {
        Multi<byte[]> waiting = Multi.createFrom().nothing();
        var first = node.intake.take(MAIN, VERA, "a", waiting).subscribe().asCompletionStage();
        var second = node.intake.take(MAIN, VERA, "b", waiting).subscribe().asCompletionStage();
        refused("STORE_BUSY", "c", Multi.createFrom().item(PNG));
        first.cancel(true);
        second.cancel(true);
        assertThat(take(node, "c", PNG).name()).isEqualTo("c");
    }

    @Test
    void aZipBombIsAnArchiveAndNothingComesOutOfIt() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bomb)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("zeros"));
            for (int i = 0; i < 1_000; i++) {
                zip.write(new byte[100_000]);
            }
        }
        KeptFile file = take(node, "b.zip", bomb.toByteArray());
        assertThat(file.mediaType()).isEqualTo("application/zip");
        assertThat(file.size()).isEqualTo(bomb.size()).isLessThan(FilesNode.MAX_SIZE);
    }

    @Test
    void aFileGoesFromItsUploaderToATicketOnceAndBack() {
        KeptFile file = take(node, "a", PNG);
        assertThat(answer(node.desk.bind(file, TICKET, ANNA))).isTrue();
        assertThat(answer(node.desk.bind(file, new UUID(6, 6), ANNA))).isFalse();

        KeptFile bound = answer(node.desk.find(MAIN, file.id())).orElseThrow();
        assertThat(bound.owner()).isEqualTo(ANNA);
        assertThat(bound.holder()).isEqualTo(TICKET);
        assertThat(read(bound)).isEqualTo(PNG);

        answer(node.desk.release(bound, TICKET));
        assertThat(answer(node.desk.find(MAIN, file.id()))).contains(file);
    }

    private KeptFile take(FilesNode by, String name, byte[] content) {
        return answer(by.intake.take(MAIN, VERA, name, Multi.createFrom().item(content)));
    }

    private KeptFile take(String name, Multi<byte[]> content) {
        return answer(node.intake.take(MAIN, VERA, name, content));
    }

    private void refused(String code, String name, Multi<byte[]> content) {
        assertThatThrownBy(() -> take(name, content)).as(name).hasMessageStartingWith(code);
    }

    private byte[] read(KeptFile file) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        answer(node.desk.read(file, 0, file.size()).collect().asList()).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private long rows() throws SQLException {
        try (Connection connection = database.connect();
                var found =
                        connection.createStatement().executeQuery("SELECT count(*) FROM file")) {
            found.next();
            return found.getLong(1);
        }
    }

    private String rowText(UUID id) throws SQLException {
        try (Connection connection = database.connect();
                var found =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT f::text FROM file f WHERE id = '" + id + "'")) {
            found.next();
            return found.getString(1);
        }
    }
}
