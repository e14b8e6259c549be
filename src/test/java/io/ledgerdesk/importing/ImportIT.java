package io.ledgerdesk.importing;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.importing.event.ImportJobEvent;
import io.ledgerdesk.importing.event.ImportJobEvent.ImportCancelled;
import io.ledgerdesk.importing.event.ImportJobEvent.ImportFailed;
import io.ledgerdesk.importing.event.ImportJobEvent.ImportFinished;
import io.ledgerdesk.importing.event.ImportJobEvent.ImportRequested;
import io.ledgerdesk.importing.event.RowCounts;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.source.AuditLog;
import io.ledgerdesk.importing.source.Finding;
import io.ledgerdesk.importing.view.job.Import;
import io.ledgerdesk.importing.view.job.Import.State;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.smallrye.mutiny.Multi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each row of a log comes in once, whatever happens on the way. */
class ImportIT {
    private static final TenantId OTHER = new TenantId("other");
    private final TestDatabase database = TestDatabase.create();
    private final ImportNode node = new ImportNode(database, "here");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void everyEventStandsOnARowAndASecondImportWritesNothing() {
        byte[] log = AuditLog.incidents(12).gzipped();
        ImportId id = node.upload(MAIN, log);
        Import done = node.ended(MAIN, id);

        assertThat(done.problem()).isNull();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.rows()).isEqualTo(new RowCounts(48, 48, 0, 0, 0));
        assertThat(done.done()).isEqualTo(1);
        assertThat(done.bytes()).isEqualTo(log.length);
        List<RecordedEvent> events = node.tickets(MAIN);
        assertThat(events.stream().filter(e -> e.event() instanceof RowImported)).hasSize(48);
        assertThat(events)
                .allSatisfy(event -> {
                    assertThat(event.header().historical()).isTrue();
                    assertThat(event.header().channel()).isEqualTo("IMPORT");
                    assertThat(event.header().correlationId()).isEqualTo(id.value());
                    assertThat(event.header().causationId()).isNotNull();
                    assertThat(event.actor().id().value()).isEqualTo("agent-21");
                    assertThat(event.header().occurredAt()).isBefore("2016-03-01T00:00:00Z");
                });
        assertThat(jobs(MAIN))
                .hasExactlyElementsOfTypes(ImportRequested.class, ImportFinished.class);
        assertThat(ImportNode.answer(node.table.chunk(MAIN, id, 0))).isEmpty();

        int before = events.size();
        Import again = node.ended(MAIN, node.upload(MAIN, log));
        assertThat(again.rows()).isEqualTo(new RowCounts(48, 0, 48, 0, 0));
        assertThat(node.tickets(MAIN)).hasSize(before);
    }

    @Test
    void aLaterLogGoesOnWhereTheFirstEnded() {
        AuditLog first = new AuditLog().add("7", 0);
        node.ended(MAIN, node.upload(MAIN, first.plain()));
        AuditLog later =
                first.add("7", 1, "location", "144")
                        .add("7", 2, "location", "144", "ident_state", "Active");
        Import done = node.ended(MAIN, node.upload(MAIN, later.plain()));

        assertThat(done.rows()).isEqualTo(new RowCounts(3, 2, 1, 0, 0));
        List<RowImported> rows =
                node.tickets(MAIN).stream()
                        .map(RecordedEvent::event)
                        .filter(RowImported.class::isInstance)
                        .map(RowImported.class::cast)
                        .toList();
        assertThat(rows).hasSize(3);
        assertThat(String.valueOf(rows.get(1).facts())).contains("144").doesNotContain("made_sla");
        assertThat(rows.get(2).facts()).isNull();
    }

    @Test
    void rowsOfAnIncidentComeInByRevisionAndWhatIsRefusedIsTold() {
        byte[] log =
                new AuditLog()
                        .add("1", 2, "ident_state", "Resolved")
                        .add("1", 0)
                        .line("cut,off")
                        .add("1", 1, "ident_state", "-100")
                        .add("1", 1, "location", "9")
                        .add("2", 0, "sys_updated_at", "1/1/2999 10:00")
                        .add("2", 1)
                        .add("1", 0, "location", "9")
                        .plain();
        ImportId id = node.upload(MAIN, log);
        Import done = node.ended(MAIN, id);

        assertThat(done.rows()).isEqualTo(new RowCounts(8, 4, 0, 4, 1));
        assertThat(node.found(MAIN, id))
                .extracting(Finding::line, Finding::code)
                .containsExactly(
                        tuple(4L, "ROW_CUT"),
                        tuple(5L, "NO_STATE"),
                        tuple(6L, "ROW_DIFFERS"),
                        tuple(7L, "BAD_DATE"),
                        tuple(9L, "ROW_DIFFERS"));
        assertThat(
                        node.tickets(MAIN).stream()
                                .map(RecordedEvent::event)
                                .filter(RowImported.class::isInstance)
                                .map(event -> ((RowImported) event).row())
                                .filter(row -> row.incident().value().equals("1"))
                                .map(row -> row.revision()))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void whatIsNoSuchLogFailsAndSaysWhy() {
        ImportId id = node.upload(MAIN, "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        Import done = node.ended(MAIN, id);
        assertThat(done.state()).isEqualTo(State.FAILED);
        assertThat(done.problem()).startsWith("HEADER_UNKNOWN").contains("columns [number");
        assertThat(jobs(MAIN)).hasExactlyElementsOfTypes(ImportRequested.class, ImportFailed.class);
    }

    @Test
    void whatIsTooLargeOrOfAnUnknownSourceLeavesNothingBehind() {
        byte[] large = new byte[(int) ImportNode.SETTINGS.maxUpload() + 1];
        assertThatThrownBy(() -> node.upload(MAIN, large)).hasMessageContaining("IMPORT_TOO_LARGE");
        assertThatThrownBy(() -> node.upload(MAIN, new byte[0]))
                .hasMessageContaining("IMPORT_EMPTY");
        assertThatThrownBy(() ->
                        ImportNode.answer(
                                node.imports.take(
                                        MAIN,
                                        TicketNode.ANNA,
                                        "API",
                                        "nobody",
                                        "x",
                                        Multi.createFrom().empty())))
                .hasMessageContaining("SOURCE_UNKNOWN");
        assertThat(ImportNode.answer(node.register.page(MAIN, 10, null)).imports()).isEmpty();
        assertThat(node.ledger(MAIN)).isEmpty();
    }

    @Test
    void aCancelledImportKeepsWhatCameInAndEndsOnce() {
        ImportId id = node.upload(MAIN, AuditLog.incidents(400).gzipped());
        await().until(() -> !node.tickets(MAIN).isEmpty());
        CommandResult cancelled = ImportNode.answer(node.imports.cancel(MAIN, TicketNode.ANNA, id));
        assertThat(cancelled).isInstanceOf(CommandResult.Done.class);
        assertThat(node.ended(MAIN, id).state()).isEqualTo(State.CANCELLED);
        assertThat(ImportNode.answer(node.imports.cancel(MAIN, TicketNode.ANNA, id)))
                .isInstanceOf(CommandResult.Refused.class);
        assertThat(jobs(MAIN))
                .hasExactlyElementsOfTypes(ImportRequested.class, ImportCancelled.class);
        assertThat(ImportNode.answer(node.imports.cancel(OTHER, TicketNode.ANNA, id)))
                .isInstanceOf(CommandResult.Refused.class);
    }

    private List<Object> jobs(TenantId tenant) {
        return node.ledger(tenant).stream()
                .map(RecordedEvent::event)
                .filter(ImportJobEvent.class::isInstance)
                .toList();
    }
}
