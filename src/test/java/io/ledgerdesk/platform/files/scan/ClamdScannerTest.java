package io.ledgerdesk.platform.files.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.platform.files.scan.FileScanner.Verdict;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClamdScannerTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        answer(vertx.close());
    }

    @Test
    void theVerdictIsTheDaemonsAndItSeesAll() throws IOException {
        byte[] content = new byte[300_000];
        content[299_999] = 7;
        try (Clamd clamd =
                new Clamd(bytes ->
                        bytes[bytes.length - 1] == 7
                                ? "stream: Eicar-Test-Signature FOUND"
                                : "stream: OK")) {
            assertThat(scan(clamd.port(), content))
                    .isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
            assertThat(clamd.seen()).isEqualTo(content);
            assertThat(scan(clamd.port(), new byte[] {1})).isEqualTo(new Verdict.Clean());
        }
    }

    @Test
    void withoutAVerdictTheFileIsNotScanned() throws IOException {
        for (String answer :
                new String[] {
                    "INSTREAM size limit exceeded. ERROR", "stream: FOUND", "x".repeat(2_000)
                }) {
            try (Clamd clamd = new Clamd(bytes -> answer)) {
                assertThatThrownBy(() -> scan(clamd.port(), new byte[10]))
                        .hasMessageStartingWith("FILE_NOT_SCANNED");
            }
        }
    }

    @Test
    void nobodyThereOrSilentIsSaidSo() throws IOException {
        int free;
        try (ServerSocket silent = new ServerSocket(0)) {
            free = silent.getLocalPort();
            assertThatThrownBy(() -> scan(silent.getLocalPort(), new byte[10]))
                    .hasMessageStartingWith("FILE_NOT_SCANNED")
                    .hasMessageContaining("no answer within");
        }
        int nobody = free;
        assertThatThrownBy(() -> scan(nobody, new byte[10]))
                .hasMessageStartingWith("FILE_NOT_SCANNED");
    }

    private Verdict scan(int port, byte[] content) {
        Multi<byte[]> pieces = Multi.createFrom().items(content, new byte[0]);
        return answer(
                new ClamdScanner(vertx, "127.0.0.1", port, Duration.ofMillis(1_500)).scan(pieces));
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().atMost(Duration.ofSeconds(10));
    }
}
