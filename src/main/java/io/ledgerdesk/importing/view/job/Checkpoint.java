package io.ledgerdesk.importing.view.job;

import io.ledgerdesk.importing.event.RowCounts;
import io.ledgerdesk.importing.source.Finding;
import java.util.List;

/**
 * How far an import is.
 *
 * @param watermark all rows up to this line are done
 * @param rows what became of them, since its beginning
 * @param bytesRead of the file
 * @param rowsPerSecond of late
 * @param bytesPerSecond of late
 * @param findings about rows up to the watermark that were not kept yet
 */
public record Checkpoint(
        long watermark,
        RowCounts rows,
        long bytesRead,
        long rowsPerSecond,
        long bytesPerSecond,
        List<Finding> findings) {
    public Checkpoint {
        findings = List.copyOf(findings);
    }
}
