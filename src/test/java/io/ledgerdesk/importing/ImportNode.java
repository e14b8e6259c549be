package io.ledgerdesk.importing;

import static org.awaitility.Awaitility.await;

import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.job.ImportDesk;
import io.ledgerdesk.importing.job.ImportParts;
import io.ledgerdesk.importing.job.ImportRunner;
import io.ledgerdesk.importing.job.ImportSettings;
import io.ledgerdesk.importing.map.MapsFiles;
import io.ledgerdesk.importing.source.Finding;
import io.ledgerdesk.importing.source.servicenow.ServiceNowFormat;
import io.ledgerdesk.importing.view.job.Import;
import io.ledgerdesk.importing.view.job.ImportTable;
import io.ledgerdesk.importing.view.job.Imports;
import io.ledgerdesk.importing.view.report.ImportFindings;
import io.ledgerdesk.importing.wiring.ImportingModule;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.view.number.TicketNumbers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One node of a desk that imports. */
final class ImportNode implements AutoCloseable {
    static final ImportSettings SETTINGS =
            new ImportSettings(
                    65_536, 8, 4, 4_000_000, Duration.ofMillis(50), Duration.ofMillis(500));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final TicketNode desk;
    final ImportRunner runner;
    final ImportDesk imports;
    final Imports register;
    final ImportFindings findings;
    final ImportTable table;

    ImportNode(TestDatabase database, String name) {
        desk = new TicketNode(database, Clock.systemUTC(), List.of(ImportingModule.module()));
        Pool pool = Pool.newInstance(desk.node.pool);
        table = new ImportTable(pool);
        register = new Imports(pool);
        findings = new ImportFindings(pool);
        ImportParts parts =
                new ImportParts(
                        table,
                        desk.gateway(),
                        desk.node.log,
                        desk.node.codec,
                        new TicketNumbers(pool, "SD-", 6, 0, 1_000),
                        List.of(new ServiceNowFormat()),
                        new MapsFiles(Optional.empty()),
                        Clock.systemUTC(),
                        SETTINGS);
        runner = new ImportRunner(parts, name);
        imports = new ImportDesk(parts, runner);
    }

    /** Uploads in pieces of a few bytes; begins at once. */
    ImportId upload(TenantId tenant, byte[] log) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < log.length; at += 1_000) {
            pieces.add(Arrays.copyOfRange(log, at, Math.min(log.length, at + 1_000)));
        }
        return answer(
                imports.take(
                        tenant,
                        TicketNode.ANNA,
                        "API",
                        "servicenow",
                        "log.csv",
                        Multi.createFrom().iterable(pieces)));
    }

    Import read(TenantId tenant, ImportId id) {
        return answer(register.byId(tenant, id)).orElseThrow();
    }

    /** How it ended. */
    Import ended(TenantId tenant, ImportId id) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    runner.tick();
                    return read(tenant, id).state().isFinal();
                });
        return read(tenant, id);
    }

    List<Finding> found(TenantId tenant, ImportId id) {
        return answer(findings.page(tenant, id, 0, "", 1_000));
    }

    /** The whole ledger of a tenant. */
    List<RecordedEvent> ledger(TenantId tenant) {
        List<RecordedEvent> all = new ArrayList<>();
        while (true) {
            long after = all.isEmpty() ? 0 : all.getLast().position();
            List<RecordedEvent> page =
                    answer(
                            desk.node
                                    .log
                                    .readAfter(tenant, after, 2_000)
                                    .chain(desk.node.codec::open));
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
        }
    }

    List<RecordedEvent> tickets(TenantId tenant) {
        return ledger(tenant).stream().filter(e -> e.event() instanceof TicketEvent).toList();
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    /** Takes its connections away in the middle of whatever it does. */
    void cutOff() {
        desk.node.log.close();
        desk.node.vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        runner.close().await().atMost(PATIENCE);
        desk.close();
    }
}
