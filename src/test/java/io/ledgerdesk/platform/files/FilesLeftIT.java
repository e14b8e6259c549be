package io.ledgerdesk.platform.files;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static io.ledgerdesk.platform.files.FilesNode.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.files.scan.Clamd;
import io.ledgerdesk.platform.files.scan.ClamdScanner;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.workplace.MovableClock;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left over, what nobody may read any more, and what a scanner has to see. */
class FilesLeftIT {
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
    void orphansAreCollectedAndWhatATicketHoldsStays() throws SQLException {
        take(node, "loose", PNG);
        KeptFile held = take(node, "held", PNG);
        answer(node.desk.bind(held, TICKET, VERA));
        clock.advance(Duration.ofHours(23));
        answer(node.collector.collect());
        assertThat(rows()).isEqualTo(2);

        clock.advance(Duration.ofHours(2));
        KeptFile young = take(node, "young", PNG);
        answer(node.collector.collect());

        assertThat(rows()).isEqualTo(2);
        assertThat(node.contents()).isEqualTo(2);
        assertThat(read(held)).isEqualTo(PNG);
        assertThat(read(young)).isEqualTo(PNG);
    }

    @Test
    void contentsThatNoRowKnowsAreSwept() throws SQLException {
        KeptFile kept = take(node, "kept", PNG);
        answer(node.desk.bind(kept, TICKET, VERA));
        take(node, "lost", PNG);
        execute("DELETE FROM file WHERE holder_id IS NULL");
        answer(node.collector.sweep());
        assertThat(node.contents()).isEqualTo(2);

        clock.advance(Duration.ofDays(2));
        answer(node.collector.sweep());
        assertThat(node.contents()).isEqualTo(1);
        assertThat(read(kept)).isEqualTo(PNG);
    }

    @Test
    void anErasedPersonsFilesAreUnreadableAtOnceAndThenGone() throws SQLException {
        KeptFile hers = take(node, "hers", PNG);
        KeptFile bound = take(node, "bound", PNG);
        answer(node.desk.bind(bound, TICKET, ANNA));
        answer(node.node.vault.destroy(MAIN, VERA));

        assertThat(answer(node.desk.find(MAIN, hers.id()))).isEmpty();
        assertThat(answer(node.desk.find(MAIN, bound.id()))).isPresent();
        refused("PERSON_ERASED", "more", Multi.createFrom().item(PNG));
        answer(node.collector.collect());
        assertThat(rows()).isEqualTo(1);
        assertThat(node.contents()).isEqualTo(1);
    }

    @Test
    void whatTheScannerFindsIsRefusedAndWhatItCannotSeeIsRefusedOrHeld() throws Exception {
        Vertx vertx = Vertx.vertx();
        int port;
        try (Clamd clamd =
                new Clamd(bytes ->
                        new String(bytes, UTF_8).startsWith("X5O!")
                                ? "stream: Eicar FOUND"
                                : "stream: OK")) {
            port = clamd.port();
            ClamdScanner scanner =
                    new ClamdScanner(vertx, "127.0.0.1", port, Duration.ofSeconds(5));
            node.close();
            node = new FilesNode(database, directory, clock, scanner, false);
            assertThat(take(node, "good", PNG).state()).isEqualTo(FileState.CLEAN);
            assertThat(clamd.seen()).isEqualTo(PNG);
            refused("FILE_INFECTED", "bad", Multi.createFrom().item("X5O!P%".getBytes(UTF_8)));
            assertThat(rows()).isEqualTo(1);
            assertThat(node.contents()).isEqualTo(1);
        }
        refused("FILE_NOT_SCANNED", "late", Multi.createFrom().item(PNG));
        node.close();

        ClamdScanner gone = new ClamdScanner(vertx, "127.0.0.1", port, Duration.ofSeconds(5));
        node = new FilesNode(database, directory, clock, gone, true);
        KeptFile good = take(node, "held", PNG);
        KeptFile bad = take(node, "held too", "X5O!P%".getBytes(UTF_8));
        assertThat(good.state()).isEqualTo(FileState.UNSCANNED);
        assertThat(node.desk.isReleased(good)).isFalse();
        node.close();

        try (Clamd again =
                new Clamd(bytes -> bytes.length < 10 ? "stream: Eicar FOUND" : "stream: OK")) {
            ClamdScanner back =
                    new ClamdScanner(vertx, "127.0.0.1", again.port(), Duration.ofSeconds(5));
            node = new FilesNode(database, directory, clock, back, true);
            answer(node.collector.scan());
            KeptFile seen = answer(node.desk.find(MAIN, good.id())).orElseThrow();
            assertThat(node.desk.isReleased(seen)).isTrue();
            assertThat(answer(node.desk.find(MAIN, bad.id()))).isEmpty();
        }
        answer(vertx.close());
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

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
