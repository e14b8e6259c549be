package io.ledgerdesk.importing.source;

import static io.ledgerdesk.importing.source.Reading.findings;
import static io.ledgerdesk.importing.source.Reading.incidents;
import static io.ledgerdesk.importing.source.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that are damaged: what can be read is, and the rest is told by its line. */
class DamagedLogTest {

    @Test
    void aFieldMayGoOverLinesAndAQuoteThatNeverEndsTakesNothingAlong() {
        byte[] log =
                new AuditLog()
                        .add("1", 0, "u_symptom", "?", "location", "\"143\"")
                        .line(
                                String.join(",", AuditLog.row("2", 0))
                                        .replace("Phone", "\"Pho\nne\""))
                        .add("3", 0, "location", "\"open")
                        .add("4", 0)
                        .add("5", 0)
                        .plain();
        List<ReadItem> items = read(log);
        assertThat(incidents(items)).containsExactly("1", "4", "5");
        assertThat(findings(items))
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(3L, "UNKNOWN_CHANNEL"), tuple(5L, "QUOTE_UNCLOSED"));
    }

    @Test
    void aLineWithoutAnEndIsNotKeptInMemory() {
        byte[] log =
                new AuditLog()
                        .add("1", 0)
                        .line("x".repeat(300_000))
                        .add("3", 0)
                        .line("é".repeat(10))
                        .plain();
        List<ReadItem> items = read(log);
        assertThat(findings(items))
                .extracting(Finding::code)
                .containsExactly("LINE_TOO_LONG", "ROW_CUT");
        assertThat(incidents(items)).containsExactly("1", "3");
    }

    @Test
    void whatIsNoUtf8IsTold() {
        byte[] log = new AuditLog().add("1", 0, "location", "X").add("2", 0).plain();
        log[new String(log, StandardCharsets.UTF_8).lastIndexOf('X')] = (byte) 0xff;
        assertThat(findings(read(log))).extracting(Finding::code).containsExactly("BAD_ENCODING");
    }

    @Test
    void gzippedAndPlainAreToldByTheirBytes() {
        AuditLog log = new AuditLog().add("1", 0).line("").add("2", 0);
        assertThat(incidents(read(log.gzipped()))).isEqualTo(incidents(read(log.plain())));
        byte[] crlf =
                ("\uFEFF" + new String(log.plain(), StandardCharsets.UTF_8).replace("\n", "\r\n"))
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(incidents(read(crlf))).containsExactly("1", "2");
    }

    @Test
    void ofATruncatedGzipEverythingBeforeTheBreakIsRead() {
        AuditLog log = manyRows();
        byte[] whole = log.gzipped();
        byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
        List<ReadItem> items = read(cut);
        Finding broken = findings(items).getLast();
        assertThat(broken.code()).isEqualTo("GZIP_TRUNCATED");
        assertThat(findings(items)).hasSize(1);
        assertThat(incidents(items)).hasSize((int) broken.line() - 2).hasSizeGreaterThan(50);
    }

    @Test
    void ofACorruptGzipEverythingBeforeTheBreakIsRead() {
        byte[] zipped = manyRows().gzipped();
        zipped[zipped.length - 6] ^= 0x55;
        List<ReadItem> items = read(zipped);
        assertThat(findings(items)).extracting(Finding::code).containsExactly("GZIP_CORRUPT");
        assertThat(incidents(items)).hasSize(400);
    }

    @Test
    void aRowIsKnownToBeCutWhereverItIsCut() {
        String whole =
                String.join(
                        ",",
                        AuditLog.row(
                                "2",
                                0,
                                "resolved_at",
                                "29/2/2016 11:29",
                                "closed_at",
                                "5/3/2016 12:00"));
        for (int length = 1; length < whole.length(); length++) {
            byte[] log =
                    new AuditLog().add("1", 0).line(whole.substring(0, length)).add("3", 0).plain();
            List<ReadItem> items = read(log);
            assertThat(findings(items)).as("cut to %d", length).hasSize(1);
            assertThat(findings(items).getFirst().line()).isEqualTo(3);
            assertThat(incidents(items)).containsExactly("1", "3");
        }
    }

    private static AuditLog manyRows() {
        AuditLog log = new AuditLog();
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            log.add("i" + i, 0, "caller_id", Integer.toString(random.nextInt(100_000)));
        }
        return log;
    }
}
