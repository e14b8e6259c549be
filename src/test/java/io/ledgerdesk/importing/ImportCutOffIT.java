package io.ledgerdesk.importing;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.importing.event.RowCounts;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.source.AuditLog;
import io.ledgerdesk.importing.view.job.Import;
import io.ledgerdesk.importing.view.job.Import.State;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes that are cut off, and two that do the same: each row comes in once. */
class ImportCutOffIT {
    private static final TenantId OTHER = new TenantId("other");
    private final TestDatabase database = TestDatabase.create();
    private final ImportNode node = new ImportNode(database, "here");
    private final Random random = new Random(4);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void twoAtOnceOfTheSameLogWriteEachRowOnce() {
        byte[] log = AuditLog.incidents(40).gzipped();
        ImportId one = node.upload(MAIN, log);
        ImportId two = node.upload(MAIN, log);
        RowCounts first = node.ended(MAIN, one).rows();
        RowCounts second = node.ended(MAIN, two).rows();
        assertThat(first.refused() + second.refused()).isZero();
        assertThat(node.tickets(MAIN).stream().filter(e -> e.event() instanceof RowImported))
                .hasSize(160);
    }

    @Test
    void cutOffAtRandomMomentsItEndsAsIfItHadNotBeen() {
        byte[] log = AuditLog.incidents(300).gzipped();
        node.ended(OTHER, node.upload(OTHER, log));
        ImportNode.answer(node.runner.close());
        ImportId id = node.upload(MAIN, log);
        int killed = 0;
        for (ImportNode victim = new ImportNode(database, "victim");
                !node.read(MAIN, id).state().isFinal();
                victim = new ImportNode(database, "victim")) {
            killed += goesOn(victim, id, ImportNode.answer(node.desk.node.log.head(MAIN)));
        }
        assertThat(killed).isPositive();

        Import done = node.read(MAIN, id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.rows().read()).isEqualTo(1_200);
        assertThat(done.rows().written() + done.rows().repeated()).isEqualTo(1_200);
        assertThat(histories(MAIN)).isEqualTo(histories(OTHER));
    }

    /** Cuts the node off in the middle of its work, unless it comes to the end before. */
    private int goesOn(ImportNode victim, ImportId id, long written) {
        long wanted = written + 1 + random.nextInt(600);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    victim.runner.tick();
                    return node.read(MAIN, id).state().isFinal()
                            || ImportNode.answer(node.desk.node.log.head(MAIN)) >= wanted;
                });
        boolean cut = !node.read(MAIN, id).state().isFinal();
        victim.cutOff();
        return cut ? 1 : 0;
    }

    /** What happened to each incident, but for ids, numbers and times of recording. */
    private Map<String, List<String>> histories(TenantId tenant) {
        Map<String, String> incidents =
                node.ledger(tenant).stream()
                        .filter(e -> e.event() instanceof RowImported)
                        .collect(
                                Collectors.toMap(
                                        e -> e.header().stream(),
                                        e -> ((RowImported) e.event()).row().incident().value(),
                                        (one, same) -> one));
        return node.tickets(tenant).stream()
                .collect(
                        Collectors.groupingBy(
                                e -> String.valueOf(incidents.get(e.header().stream())),
                                Collectors.mapping(ImportCutOffIT::told, Collectors.toList())));
    }

    private static String told(RecordedEvent event) {
        return "%s %s %s %s %d"
                .formatted(
                        event.event()
                                .toString()
                                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                                .replaceAll("SD-\\d+", "N"),
                        event.header().occurredAt(),
                        event.actor().id(),
                        event.header().causationId(),
                        event.header().version());
    }
}
