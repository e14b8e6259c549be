package io.ledgerdesk.platform.eventstore.pg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Intact;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerifier;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several nodes write to one log: no gap, no double, nothing decided on an old state. */
class RacingNodesIT {
    private static final TenantId TENANT = new TenantId("race");
    private static final int EACH = 100;
    private final TestDatabase database = TestDatabase.create();

    @Test
    void twoNodesOfOneProcess() {
        try (Node one = Node.on(database);
                Node two = Node.on(database)) {
            Uni.join()
                    .all(
                            new RacingWriter(one.log(), TENANT, "one").write(EACH),
                            new RacingWriter(two.log(), TENANT, "two").write(EACH))
                    .andFailFast()
                    .await()
                    .atMost(Duration.ofMinutes(1));
            nothingWasLost(one);
        }
    }

    @Test
    void twoProcesses() throws IOException, InterruptedException {
        try (Node reader = Node.on(database)) {
            Process one = start("one");
            Process two = start("two");
            for (Process process : List.of(one, two)) {
                String output =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
                assertThat(process.exitValue()).as(output).isZero();
            }
            nothingWasLost(reader);
        }
    }

    private void nothingWasLost(Node node) {
        List<StoredEvent> events =
                node.log().readAfter(TENANT, 0, 10_000).await().atMost(Duration.ofSeconds(20));
        assertThat(events)
                .extracting(event -> new String(event.payload(), StandardCharsets.UTF_8))
                .isEqualTo(IntStream.rangeClosed(1, 2 * EACH).mapToObj(String::valueOf).toList());
        assertThat(events).extracting(StoredEvent::recordedAt).isSorted();
        assertThat(events)
                .filteredOn(event -> event.header().type().equals("counted.by.two"))
                .hasSize(EACH);
        assertThat(
                        new HistoryVerifier(node.pool())
                                .verifyHistory(TENANT)
                                .await()
                                .atMost(Duration.ofSeconds(20)))
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> assertThat(intact.sealedUpTo()).isEqualTo(2 * EACH));
    }

    private Process start(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RacingWriter.class.getName(),
                        String.valueOf(database.connectOptions().getPort()),
                        database.name(),
                        TENANT.value(),
                        name,
                        String.valueOf(EACH))
                .redirectErrorStream(true)
                .start();
    }
}
