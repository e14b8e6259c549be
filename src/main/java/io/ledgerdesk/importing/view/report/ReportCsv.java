package io.ledgerdesk.importing.view.report;

import io.ledgerdesk.importing.source.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Findings as CSV (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe
 * (OWASP, CSV injection).
 */
public final class ReportCsv {
    /** The first line. */
    public static final String HEADER = "row,kind,code,incident,message\r\n";

    private static final String FORMULA = "=+-@\t\r";

    private ReportCsv() {}

    public static String lines(List<Finding> findings) {
        return findings.stream().map(ReportCsv::line).collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        return Stream.of(
                                Long.toString(finding.line()),
                                finding.kind().name(),
                                finding.code(),
                                finding.incident(),
                                finding.message())
                        .map(ReportCsv::field)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String field(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
